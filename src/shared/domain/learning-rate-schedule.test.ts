import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learningRateAt, LearningRateSchedule } from './learning-rate-schedule.ts'

type Settings = Partial<Parameters<typeof learningRateAt>[2]>

/** A schedule's rates at some steps, of a run of 10 epochs of 10 steps if nothing else is said. */
function rates(input: unknown, steps: readonly number[], settings: Settings = {}) {
  const schedule = LearningRateSchedule.parse(input)
  const context = { stepsPerEpoch: 10, totalSteps: 100, validationLosses: [], ...settings }
  return steps.map((step) => learningRateAt(schedule, step, context))
}
const close = (values: readonly number[]) =>
  values.map((value) => expect.closeTo(value, 12) as number)
const upTo = (count: number) => Array.from({ length: count }, (_, step) => step)

describe('a constant schedule', () => {
  it('is the same at every step', () => {
    expect(rates({ kind: 'constant', learningRate: 0.03 }, [0, 1, 1_000_000])).toEqual([
      0.03, 0.03, 0.03,
    ])
  })
})

describe('a step schedule', () => {
  it('shrinks at the first step of each stretch of epochs', () => {
    const schedule = { kind: 'step', learningRate: 0.8, everyEpochs: 2, factor: 0.5 }
    expect(rates(schedule, [0, 19, 20, 39, 40, 99])).toEqual([0.8, 0.8, 0.4, 0.4, 0.2, 0.05])
  })

  it('takes stretches that are no whole number of steps to the nearest one, at least one', () => {
    const schedule = { kind: 'step', learningRate: 0.8, factor: 0.5 }
    // 2.6 steps are 3, and 0.1 steps are 1.
    expect(rates({ ...schedule, everyEpochs: 0.26 }, upTo(4))).toEqual([0.8, 0.8, 0.8, 0.4])
    expect(rates({ ...schedule, everyEpochs: 0.01 }, upTo(3))).toEqual([0.8, 0.4, 0.2])
  })

  it('never becomes 0, not even for float32', () => {
    const schedule = { kind: 'step', learningRate: 0.5, everyEpochs: 1, factor: 1e-9 }
    const [rate = 0] = rates(schedule, [99_999])
    expect(Math.fround(rate)).toBeGreaterThan(0)
  })
})

describe('an exponential schedule', () => {
  it('has shrunk by the factor after each epoch, and by its root in the middle of one', () => {
    const schedule = { kind: 'exponential', learningRate: 0.4, factor: 0.25 }
    expect(rates(schedule, [0, 5, 10, 15, 20])).toEqual(close([0.4, 0.2, 0.1, 0.05, 0.025]))
  })
})

describe('a cosine schedule with restarts', () => {
  const schedule = { kind: 'cosineRestarts', learningRate: 1, cycleEpochs: 0.4 }

  it('falls along half a cosine and begins anew from the top', () => {
    // cos(0), cos(π/4), cos(π/2), cos(3π/4)
    const cycle = [1, 0.5 + Math.SQRT2 / 4, 0.5, 0.5 - Math.SQRT2 / 4]
    expect(rates(schedule, upTo(8))).toEqual(close([...cycle, ...cycle]))
  })

  it('falls towards its lowest rate', () => {
    const [top, middle] = rates({ ...schedule, lowest: 0.2 }, [0, 2])
    expect([top, middle]).toEqual(close([1, 0.6]))
  })

  it('makes each cycle longer by the factor', () => {
    // Cycles of 4, 8 and 16 steps begin at 0, 4 and 12; 8 and 20 are their middles.
    const doubling = { ...schedule, cycleFactor: 2 }
    expect(rates(doubling, [0, 2, 4, 8, 12, 20, 28])).toEqual(close([1, 0.5, 1, 0.5, 1, 0.5, 1]))
    expect(rates(doubling, [6])).toEqual(close([0.5 + Math.SQRT2 / 4]))
    // Those of 3, 9, 27, 81 and 243 begin at 0, 3, 12, 39, 120.
    const tripling = { ...schedule, cycleEpochs: 0.3, cycleFactor: 3 }
    expect(rates(tripling, [3, 12, 39, 120, 363])).toEqual([1, 1, 1, 1, 1])
  })

  it('begins cycles of broken lengths at the nearest step', () => {
    // 2, 3, 4.5 and 6.75 steps: from 0, 2, 5, 9.5 and 16.25.
    const growing = { ...schedule, cycleEpochs: 0.2, cycleFactor: 1.5 }
    const tops = upTo(17).filter((step) => rates(growing, [step])[0] === 1)
    expect(tops).toEqual([0, 2, 5, 10, 16])
  })

  it('stays at the top when a cycle is shorter than a step', () => {
    expect(rates({ ...schedule, cycleEpochs: 0.001 }, upTo(3))).toEqual([1, 1, 1])
  })

  it('grows by hardly anything without losing its cycles', () => {
    const nearly = { ...schedule, cycleFactor: 1 + 1e-12 }
    expect(rates(nearly, upTo(40))).toEqual(close(rates(schedule, upTo(40))))
  })
})

describe('a triangular schedule', () => {
  const schedule = { kind: 'triangular', learningRate: 0.5, lowest: 0.1, cycleEpochs: 0.4 }

  it('rises and falls in straight lines, again and again', () => {
    const cycle = [0.1, 0.3, 0.5, 0.3]
    expect(rates(schedule, upTo(9))).toEqual(close([...cycle, ...cycle, 0.1]))
  })

  it('reaches both ends however short a cycle is', () => {
    expect(rates({ ...schedule, cycleEpochs: 0.001 }, upTo(4))).toEqual([0.1, 0.5, 0.1, 0.5])
    // Halves of 1.5 steps are 2.
    expect(rates({ ...schedule, cycleEpochs: 0.3 }, [0, 2, 4])).toEqual([0.1, 0.5, 0.1])
  })
})

describe('a schedule of one cycle', () => {
  const schedule = {
    kind: 'oneCycle',
    learningRate: 1,
    riseShare: 0.4,
    startDivisor: 5,
    endDivisor: 10,
  }

  it('rises from its start to its peak and falls to its end, which later steps keep', () => {
    // 11 steps: from 0.2 at step 0 by 0.2 to 1 at step 4, then by 0.98 / 6 to 0.02 at step 10.
    expect(rates(schedule, [0, 1, 4, 7, 10, 11, 1000], { totalSteps: 11 })).toEqual(
      close([0.2, 0.4, 1, 0.51, 0.02, 0.02, 0.02]),
    )
  })

  it.each([
    [1, [0.2]],
    [2, [0.2, 0.02]],
    [3, [0.2, 1, 0.02]],
  ])('fits into %i steps', (totalSteps, expected) => {
    expect(rates(schedule, upTo(totalSteps), { totalSteps })).toEqual(close(expected))
    for (const riseShare of [0.01, 0.99]) {
      expect(rates({ ...schedule, riseShare }, upTo(totalSteps), { totalSteps })).toEqual(
        close(expected),
      )
    }
  })

  it('takes what its warm-up leaves of the run', () => {
    // 4 of 15 steps warm up to 0.2, the others are the 11 of above.
    expect(rates({ ...schedule, warmUpEpochs: 0.4 }, [0, 3, 4, 8, 14], { totalSteps: 15 })).toEqual(
      close([0.04, 0.16, 0.2, 1, 0.02]),
    )
  })

  it('stays at its start when the warm-up is longer than the run', () => {
    expect(rates({ ...schedule, warmUpEpochs: 2 }, [0, 20], { totalSteps: 5 })).toEqual(
      close([0.2 / 21, 0.2]),
    )
  })
})

describe('a schedule that reduces on a plateau', () => {
  const schedule = { kind: 'reduceOnPlateau', learningRate: 0.8, patienceEpochs: 2, factor: 0.5 }
  /** The rate of the first step of each epoch, from the first to the one after all losses. */
  const byEpoch = (validationLosses: readonly number[], more: object = {}) =>
    rates(
      { ...schedule, ...more },
      upTo(validationLosses.length + 1).map((epoch) => epoch * 10),
      { validationLosses },
    )

  it('keeps its rate while the loss falls', () => {
    expect(byEpoch([5, 4, 3, 2])).toEqual([0.8, 0.8, 0.8, 0.8, 0.8])
  })

  it('reduces after as many epochs in a row without a new lowest loss, then counts anew', () => {
    expect(byEpoch([3, 3, 3.5, 3, 3, 3, 2, 2, 2])).toEqual([
      0.8, 0.8, 0.8, 0.4, 0.4, 0.2, 0.2, 0.2, 0.2, 0.1,
    ])
  })

  it('forgets what it waited at a new lowest loss, which one below the last is not', () => {
    expect(byEpoch([3, 4, 2.9, 4, 3.5])).toEqual([0.8, 0.8, 0.8, 0.8, 0.8, 0.4])
  })

  it('does not take a loss that is not finite for an improvement', () => {
    expect(byEpoch([3, -Infinity, NaN, 2, Infinity, NaN])).toEqual([
      0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.2,
    ])
    expect(byEpoch([NaN, NaN, 1, 1])).toEqual([0.8, 0.8, 0.4, 0.4, 0.4])
  })

  it('never falls below its lowest rate', () => {
    expect(byEpoch([1, 1, 1, 1, 1, 1, 1], { lowest: 0.3 }).at(-1)).toBe(0.3)
    expect(byEpoch([1, 1, 1, 1, 1, 1, 1], { lowest: 0 }).at(-1)).toBe(0.1)
  })

  it('does not know the losses of epochs to come', () => {
    // After 3 epochs it is reduced, whatever has been recorded since.
    const settings = { validationLosses: [1, 1, 1, 1, 1, 1, 1] }
    expect(rates(schedule, [29, 30, 49, 50], settings)).toEqual([0.8, 0.4, 0.4, 0.2])
  })

  it('has patience during the warm-up', () => {
    const validationLosses = [3, 3, 3, 3, 3, 3]
    const warm = { ...schedule, warmUpEpochs: 3 }
    expect(rates(warm, [30, 40, 50, 60], { validationLosses })).toEqual([0.8, 0.8, 0.4, 0.4])
    // Yet the lowest loss of the warm-up is one to be beaten.
    expect(rates(warm, [50], { validationLosses: [1, 1, 1, 2, 1.5] })).toEqual([0.4])
  })
})

describe('a warm-up', () => {
  it('rises in a straight line, then lets the schedule begin', () => {
    const schedule = { kind: 'step', learningRate: 1, everyEpochs: 0.2, factor: 0.5 }
    expect(rates({ ...schedule, warmUpEpochs: 0.3 }, upTo(8))).toEqual([
      0.25, 0.5, 0.75, 1, 1, 0.5, 0.5, 0.25,
    ])
  })

  it('is at least one step, unless there is none', () => {
    const schedule = { kind: 'constant', learningRate: 1 }
    expect(rates({ ...schedule, warmUpEpochs: 0.001 }, upTo(2))).toEqual([0.5, 1])
    expect(rates({ ...schedule, warmUpEpochs: 0 }, upTo(2))).toEqual([1, 1])
  })

  it('rises to the rate with which the schedule begins, not to its highest', () => {
    const schedule = { kind: 'triangular', learningRate: 0.5, lowest: 0.2, cycleEpochs: 0.4 }
    expect(rates({ ...schedule, warmUpEpochs: 0.1 }, upTo(4))).toEqual(close([0.1, 0.2, 0.35, 0.5]))
  })
})

const positive = (max: number) => fc.double({ min: 1e-6, max, noNaN: true })
const learningRate = positive(10)
const epochs = positive(50)
const share = fc.double({ min: 0, max: 1, noNaN: true })

/** Every kind, without warm-up. */
const proper = fc
  .tuple(
    fc.constantFrom(
      'constant',
      'step',
      'exponential',
      'cosineRestarts',
      'triangular',
      'oneCycle',
      'reduceOnPlateau',
    ),
    fc.record({ learningRate, lowestShare: share, factor: positive(1), cycleEpochs: epochs }),
    fc.record({
      cycleFactor: fc.double({ min: 1, max: 10, noNaN: true }),
      riseShare: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      startDivisor: fc.double({ min: 1, max: 10_000, noNaN: true }),
      endDivisor: fc.double({ min: 1, max: 1_000_000, noNaN: true }),
      patienceEpochs: fc.integer({ min: 1, max: 20 }),
    }),
  )
  .map(([kind, { lowestShare, ...some }, others]) =>
    LearningRateSchedule.parse({
      kind,
      ...some,
      ...others,
      lowest: lowestShare * some.learningRate,
      everyEpochs: some.cycleEpochs,
    }),
  )
const context = fc
  .record({
    stepsPerEpoch: fc.integer({ min: 1, max: 5000 }),
    epochs: fc.integer({ min: 1, max: 200 }),
    validationLosses: fc.array(fc.double(), { maxLength: 200 }),
  })
  .map(({ stepsPerEpoch, epochs: count, validationLosses }) => ({
    stepsPerEpoch,
    totalSteps: stepsPerEpoch * count,
    validationLosses,
  }))
const step = fc.integer({ min: 0, max: 2_000_000 })

function lowestOf(schedule: LearningRateSchedule): number {
  switch (schedule.kind) {
    case 'cosineRestarts':
    case 'triangular':
    case 'reduceOnPlateau':
      return schedule.lowest
    case 'oneCycle':
      return schedule.learningRate / schedule.startDivisor / schedule.endDivisor
    case 'constant':
      return schedule.learningRate
    case 'step':
    case 'exponential':
      return Number.MIN_VALUE
  }
}

describe('any schedule', () => {
  it('stays between its lowest and its learning rate, at every step whatever comes', () => {
    fc.assert(
      fc.property(proper, step, context, (schedule, at, around) => {
        const rate = learningRateAt(schedule, at, around)
        const slack = 1e-12 * schedule.learningRate
        expect(Number.isFinite(rate)).toBe(true)
        expect(rate).toBeLessThanOrEqual(schedule.learningRate + slack)
        expect(rate).toBeGreaterThanOrEqual(lowestOf(schedule) - slack)
        if (lowestOf(schedule) > 0) expect(rate).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })

  it('is decided by the step, not by what was asked before', () => {
    fc.assert(
      fc.property(proper, fc.array(step), context, (schedule, steps, around) => {
        const at = (value: number) => learningRateAt(schedule, value, around)
        const forwards = steps.map(at)
        expect(steps.toReversed().map(at).toReversed()).toEqual(forwards)
      }),
    )
  })

  it('is never exceeded by its warm-up, and begins when that is over', () => {
    // Epochs in halves and an even number of steps, so that no rounding hides what is compared.
    const warmUps = fc.integer({ min: 1, max: 20 }).map((halves) => halves / 2)
    fc.assert(
      fc.property(proper, warmUps, share, step, context, (plain, warmUpEpochs, part, at, given) => {
        const around = { ...given, stepsPerEpoch: 2 * given.stepsPerEpoch, validationLosses: [] }
        const warm = { ...plain, warmUpEpochs }
        const steps = warmUpEpochs * around.stepsPerEpoch
        const first = learningRateAt(plain, 0, around)
        const during = Math.floor(part * (steps - 1))
        const rate = learningRateAt(warm, during, around)
        expect(rate).toBeLessThanOrEqual(first)
        expect(rate).toBeLessThanOrEqual(learningRateAt(warm, during + 1, around))
        const rest = { ...around, totalSteps: around.totalSteps - steps }
        expect(learningRateAt(warm, steps + at, around)).toBe(learningRateAt(plain, at, rest))
      }),
    )
  })
})
