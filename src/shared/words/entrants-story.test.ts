import { describe, expect, it } from 'vitest'
import { OptimizerSpec } from '../domain/optimizer-spec.ts'
import { madeEntrants, madeRun } from '../domain/experiments/testing/made-runs.ts'
import type { EntrantRun } from '../domain/experiments/entrants/entrant-runs.ts'
import { tellEntrants } from './entrants-story.ts'

const told = (
  entrants: Readonly<Record<string, readonly EntrantRun[]>>,
  target?: number,
  more = {},
) =>
  tellEntrants({
    ...{ entrants: madeEntrants(entrants), target, over: true, sideBySide: false },
    ...more,
  })

const small = { spec: { batchSize: 8 } }
const whole = { spec: { batchSize: 'all' as const } }
const genetic = OptimizerSpec.parse({ kind: 'genetic', population: 10 })
/** With so many seeds, from these lowest losses. */
const seeds = (losses: readonly number[]) => losses.map((loss, again) => madeRun([loss], { again }))

describe('what a race came to', () => {
  it('says nothing before two have begun', () => {
    expect(told({ a: [madeRun([1])], b: [] })).toEqual({
      ...{ equal: undefined, different: undefined, found: [], sure: undefined },
    })
  })

  it('says what was equal by what was measured', () => {
    expect(told({ a: [madeRun([1])], b: [madeRun([2])] }).equal).toMatch(
      /same weights: .+ 2\.000\. Network, 64.photos to learn from, their order, and 1.epoch were/,
    )
    expect(told({ a: [madeRun([1])], b: [madeRun([2], { untrained: 2.5 })] }).equal).toMatch(
      /did not begin alike: .+ 0\.5000 apart/,
    )
  })

  it('names what was not equal, and nothing else', () => {
    const { different } = told({ a: [madeRun([1, 1], small)], b: [madeRun([1, 1], whole)] })
    expect(different).toBe('Not the same: photos in a batch (8 to 64); updates (2 to 16).')
    expect(told({ a: [madeRun([1])], b: [madeRun([1])] }).different).toBeUndefined()
    expect(
      told({ a: [madeRun([1])], b: [madeRun([1])] }, 1, { sideBySide: true }).different,
    ).toMatch(/seconds say little/)
  })

  it('says who is first by each measure, and that it depends on it', () => {
    const { found } = told(
      {
        small: [madeRun([1.5, 0.9, 0.8], small)],
        whole: [madeRun([1.8, 1.5, 1.2, 0.9], whole)],
        never: [madeRun([1.8], whole)],
      },
      1,
    )
    expect(found[0]).toBe(
      'small reached the lowest validation loss, 0.8000; never got no lower than 1.800.',
    )
    expect(found[1]).toContain('First to a validation loss of 1: whole by updates (4); small by')
    expect(found[1]).toContain('epochs (2), passes (256), and time (2\u00a0s)')
    expect(found[1]).toContain('depends on what is counted')
    expect(found[1]).toContain('Not reached by never.')
  })

  it('says when nobody got there, and why someone ended early', () => {
    const { found } = told(
      { a: [madeRun([1.5])], b: [madeRun([1.8], { endedEarly: 'The loss exploded.' })] },
      0.1,
    )
    expect(found).toContain('Nobody reached a validation loss of 0.1.')
    expect(found).toContain('b: The loss exploded.')
  })

  it('counts the passes of a genetic algorithm beside those of the others', () => {
    const run = madeRun([1.5], { spec: { optimizer: genetic } })
    const few = told({ a: [madeRun([1, 1, 1, 1, 1])], genetic: [run] }).found
    expect(few.at(-1)).toMatch(/1.epoch: 640 passes .+ has 640\./)
    const many = told({ a: [madeRun([1])], genetic: [run] }).found
    expect(many.at(-1)).toMatch(/as many epochs it takes 640 .+ takes 128/)
  })
})

describe('how sure it is', () => {
  it('is not, with one seed', () => {
    expect(told({ a: [madeRun([1])], b: [madeRun([2])] }).sure).toMatch(/one seed .* proves little/)
  })

  it('is by six of six', () => {
    const { sure } = told({ a: seeds([1, 1, 1, 1, 1, 1]), b: seeds([2, 2, 2, 2, 2, 2]) })
    expect(sure).toMatch(/sign test over 6 seeds .+ a can be told apart from b/)
  })

  it('calls a clean sweep of three a hint, and an overlap nothing', () => {
    const { sure } = told({ a: seeds([1, 1, 1]), b: seeds([2, 2, 2]), c: seeds([1.1, 0.9, 1.3]) })
    expect(sure).toMatch(/a’s losses lie wholly below those of b, .*hint/)
    expect(sure).toMatch(/a cannot be told apart from c/)
  })

  it('is not told while something is left to do', () => {
    expect(told({ a: seeds([1]), b: seeds([2]) }, 1, { over: false }).sure).toBeUndefined()
  })
})
