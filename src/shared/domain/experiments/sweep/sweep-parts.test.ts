import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveSeed } from '../../random.ts'
import { DEFAULT_RUN_SPEC, RunSpec } from '../../run-spec.ts'
import { MAX_PARTS, type PlannedPart } from '../part.ts'
import { planParts } from '../plan.ts'
import { configurationsOf } from './configurations.ts'
import { roundsOf } from './rounds.ts'
import { standingsOf } from './standings.ts'
import { MAX_CONFIGURATIONS, SweepSettings } from './sweep.ts'
import { arbitrarySweep } from './testing/arbitrary-sweep.ts'
import { type Ending, outcomeOf, sweepThrough } from './testing/outcomes.ts'

const halving = (runs: number, eta: number, firstEpochs: number, epochs: number): SweepSettings =>
  SweepSettings.parse({
    kind: 'sweep',
    spec: { ...DEFAULT_RUN_SPEC, epochs },
    axes: [{ setting: 'learningRate', values: { from: 0.0001, to: 1, scale: 'logarithmic' } }],
    search: { kind: 'halving', runs, eta, firstEpochs },
  })

/** How a part ends depends on its key alone; some fail, and some are equal. */
const endingBy =
  (seed: number) =>
  ({ key }: PlannedPart): Ending => {
    const drawn = deriveSeed(seed, key)
    return drawn % 7 === 0 ? null : { loss: (drawn % 10) / 10, seconds: 1 + (drawn % 5) }
  }

describe('a plan of any sweep', () => {
  it('is the same for the same settings', () => {
    fc.assert(
      fc.property(arbitrarySweep, (settings) => {
        const again = SweepSettings.parse(JSON.parse(JSON.stringify(settings)))
        expect(planParts(again, [])).toEqual(planParts(settings, []))
      }),
      { numRuns: 40 },
    )
  })

  it('does not depend on the order in which parts end', () => {
    fc.assert(
      fc.property(
        arbitrarySweep,
        fc.nat(),
        fc.infiniteStream(fc.nat()),
        (settings, seed, order) => {
          const inTurn = sweepThrough(settings, endingBy(seed))
          const anyhow = sweepThrough(settings, endingBy(seed), (waiting) => {
            const [place = 0] = [...order.take(1)]
            return waiting[place % Math.max(1, waiting.length)]
          })
          expect(anyhow.planned).toEqual(inTurn.planned)
          expect(standingsOf(settings, anyhow.parts)).toEqual(standingsOf(settings, inTurn.parts))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('gives no part up that it had planned', () => {
    fc.assert(
      fc.property(arbitrarySweep, fc.nat(), (settings, seed) => {
        const planned: PlannedPart[] = []
        sweepThrough(settings, endingBy(seed), (waiting) => {
          planned.push(...waiting)
          return waiting.at(-1)
        })
        const keys = new Set(planned.map(({ key }) => key))
        const { parts } = sweepThrough(settings, endingBy(seed))
        expect(new Set(parts.map(({ key }) => key))).toEqual(keys)
        expect(keys.size).toBeLessThanOrEqual(MAX_PARTS)
      }),
      { numRuns: 60 },
    )
  })

  it('has valid and different settings alone', () => {
    fc.assert(
      fc.property(arbitrarySweep, (settings) => {
        const { configurations } = configurationsOf(settings)
        const specs = configurations.map(({ spec }) => RunSpec.parse(spec))
        expect(new Set(specs.map((spec) => JSON.stringify(spec))).size).toBe(specs.length)
        for (const spec of specs) expect(spec.seed).toBe(settings.spec.seed)
      }),
      { numRuns: 40 },
    )
  })

  it('is shared out without a rest', () => {
    fc.assert(
      fc.property(arbitrarySweep, fc.integer({ min: 1, max: 5 }), (settings, of) => {
        fc.pre(settings.search.kind !== 'halving' && settings.budget.seconds === undefined)
        const shares = Array.from({ length: of }, (_, index) =>
          planParts({ ...settings, only: { kind: 'shard', shard: { index: index + 1, of } } }, []),
        )
        const keys = (parts: readonly PlannedPart[]) => parts.map(({ key }) => key).sort()
        expect(keys(shares.flat())).toEqual(keys(planParts(settings, [])))
      }),
      { numRuns: 40 },
    )
  })
})

describe('successive halving', () => {
  it.each([
    [81, 3, 1, 81, [81, 27, 9, 3, 1], [1, 3, 9, 27, 81]],
    [27, 3, 3, 81, [27, 9, 3, 1], [3, 9, 27, 81]],
    [16, 2, 4, 32, [16, 8, 4, 2], [4, 8, 16, 32]],
    // What is left over is dropped, and the last round trains to the end.
    [10, 3, 2, 20, [10, 3, 1], [2, 6, 20]],
    [2, 3, 1, 81, [2], [81]],
  ])(
    'of %i by %i from %i to %i epochs has the paper’s rounds',
    (runs, eta, first, epochs, n, r) => {
      const { search } = halving(runs, eta, first, epochs)
      const rounds = roundsOf(search, runs, epochs)
      expect(rounds.map((round) => round.runs)).toEqual(n)
      expect(rounds.map((round) => round.epochs)).toEqual(r)
    },
  )

  it('lets the best of a round go on in the same run, when all of it is over', () => {
    const settings = { ...halving(9, 3, 1, 9), seedsToConfirm: 2 }
    const first = planParts(settings, [])
    expect(first.map(({ key }) => key)).toEqual(Array.from({ length: 9 }, (_, i) => `${i + 1}/1`))
    for (const { work } of first) expect(work).toMatchObject({ kind: 'train', upTo: 1 })

    const losses = [5, 1, 9, 2, 9, 9, 2, 9, 9]
    const over = first.map((part, index) => outcomeOf(part, { loss: losses[index] ?? 0 }))
    expect(planParts(settings, over.slice(1))).toEqual(first)
    const second = planParts(settings, over).slice(9)
    // Of two equals the one with the lower number is first.
    expect(second.map(({ key, continues }) => [key, continues])).toEqual([
      ['2/2', '2/1'],
      ['4/2', '4/1'],
      ['7/2', '7/1'],
    ])
    const third = planParts(settings, [
      ...over,
      ...second.map((part, index) => outcomeOf(part, index === 0 ? null : { loss: 3 - index })),
    ]).slice(12)
    expect(third.map(({ key }) => key)).toEqual(['7/3'])
    expect(third[0]?.work).not.toHaveProperty('upTo')
  })

  it('is done with the best two and fresh seeds', () => {
    const settings = { ...halving(9, 3, 1, 9), seedsToConfirm: 2 }
    const { planned } = sweepThrough(settings, ({ key }) => ({ loss: Number(key[0]) }))
    const confirming = planned.slice(9 + 3 + 1)
    expect(confirming.map(({ key }) => key)).toEqual([
      ...['confirm/1/1', 'confirm/2/1', 'confirm/1/2', 'confirm/2/2'],
    ])
    const seeds = confirming.map(({ work }) =>
      'spec' in work ? work.spec.seed - settings.spec.seed : NaN,
    )
    expect(seeds).toEqual([1, 1, 2, 2])
  })
})

describe('a budget of time', () => {
  const sweepFor = (seconds: number, sideBySide: number) =>
    SweepSettings.parse({
      ...halving(8, 2, 1, 8),
      ...{ search: { kind: 'random', runs: 8 }, budget: { seconds }, sideBySide },
      seedsToConfirm: 0,
    })
  const taking = (seconds: number) => (): Ending => ({ loss: 1, seconds })

  it.each([
    [10, 1, 4, 3],
    [8, 1, 4, 2],
    // Those beside it had begun before.
    [8, 2, 4, 3],
    [1000, 1, 4, 8],
  ])('of %i s, %i side by side, each of %i s, lets %i begin', (budget, sideBySide, each, runs) => {
    const { parts } = sweepThrough(sweepFor(budget, sideBySide), taking(each))
    expect(parts).toHaveLength(runs)
  })
})

it('no sweep has more parts than an experiment may have', () => {
  const settings = { ...halving(MAX_CONFIGURATIONS, 2, 1, 512), seedsToConfirm: 10 }
  const { planned } = sweepThrough(settings, ({ key }) => ({ loss: Number(key.split('/')[0]) }))
  expect(planned.length).toBeLessThanOrEqual(MAX_PARTS)
})
