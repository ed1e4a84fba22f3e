import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lanesFor, MAX_LANES } from './lanes.ts'

const GIGABYTE = 1e9
const roomy = { freeBytes: 64 * GIGABYTE, bytesPerRun: 0.5 * GIGABYTE, entrants: 20 }

describe('lanes', () => {
  it.each([
    ['one core', { cores: 1 }, { lanes: 1, threads: 1 }],
    ['a lane for each core', { cores: 8 }, { lanes: 8, threads: 1 }],
    ['no more than there may be', { cores: 64 }, { lanes: MAX_LANES, threads: 4 }],
    ['no more than there are runs', { cores: 8, entrants: 3 }, { lanes: 3, threads: 2 }],
    ['all cores for a single run', { cores: 8, entrants: 1 }, { lanes: 1, threads: 8 }],
    ['no more than wanted', { cores: 8, wanted: 2 }, { lanes: 2, threads: 4 }],
    ['no more than cores, whatever is wanted', { cores: 2, wanted: 9 }, { lanes: 2, threads: 1 }],
    ['as many as memory bears', { cores: 8, freeBytes: 2 * GIGABYTE }, { lanes: 3, threads: 2 }],
    ['one where memory is short', { cores: 8, freeBytes: GIGABYTE / 4 }, { lanes: 1, threads: 8 }],
    ['as before when it goes on', { cores: 8, threads: 2 }, { lanes: 4, threads: 2 }],
    ['as before, on fewer cores', { cores: 2, threads: 4 }, { lanes: 1, threads: 4 }],
  ])('are %s', (_what, ground, plan) => {
    expect(lanesFor({ ...roomy, ...ground })).toEqual(plan)
  })

  it('never ask for more than there is, and use what they can', () => {
    const ground = fc.record({
      cores: fc.integer({ min: 1, max: 256 }),
      freeBytes: fc.integer({ min: 0, max: 512 * GIGABYTE }),
      bytesPerRun: fc.integer({ min: 1, max: 64 * GIGABYTE }),
      entrants: fc.integer({ min: 1, max: 1000 }),
      wanted: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(ground, (given) => {
        const { cores, freeBytes, bytesPerRun, entrants, wanted = MAX_LANES } = given
        const { lanes, threads } = lanesFor(given)
        const fits = (count: number) =>
          count <= Math.min(MAX_LANES, cores, entrants, wanted) && count * bytesPerRun <= freeBytes
        expect(lanes === 1 || fits(lanes)).toBe(true)
        expect(lanes).toBeGreaterThanOrEqual(1)
        expect(threads).toBe(Math.floor(cores / lanes))
        // Memory is the one thing of which some is left.
        expect(fits(lanes + 1) && (lanes + 1) * bytesPerRun <= freeBytes * 0.8).toBe(false)
      }),
    )
  })

  it('that go on keep their threads, however the machine is', () => {
    const numbers = fc.integer({ min: 1, max: 128 })
    fc.assert(
      fc.property(numbers, numbers, numbers, (cores, entrants, threads) => {
        const plan = lanesFor({ ...roomy, cores, entrants, threads })
        expect(plan.threads).toBe(threads)
        expect(plan.lanes === 1 || plan.lanes * threads <= cores).toBe(true)
      }),
    )
  })
})
