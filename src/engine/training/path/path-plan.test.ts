import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptSteps, pathCapacity, stretchAt } from './path-plan.ts'

it('keeps fewer points of large networks, but never fewer than eight', () => {
  expect([260, 3_154_308, 8e6, 400e6].map(pathCapacity)).toEqual([24, 20, 8, 8])
})

it('thins by doubling as a run becomes longer', () => {
  expect([0, 22, 23, 45, 46, 92].map((step) => stretchAt(step, 24))).toEqual([1, 1, 2, 2, 4, 8])
})

/** The path of a run whose blocks end at these steps, each heard of once. */
const walk = (before: readonly number[], ends: readonly number[], capacity: number) =>
  ends.reduce((kept, step) => keptSteps([...kept, step], step, capacity), before)

const blocks = fc
  .array(fc.integer({ min: 1, max: 32 }), { minLength: 1, maxLength: 300 })
  .map((lengths) => {
    let step = 0
    return [0, ...lengths.map((length) => (step += length))]
  })
const capacities = fc.integer({ min: 8, max: 24 })

describe('the points of a path', () => {
  it('begin with the untrained network, are never too many, and lie evenly', () => {
    fc.assert(
      fc.property(blocks, capacities, (ends, capacity) => {
        const kept = walk([], ends, capacity)
        const last = ends.at(-1) ?? 0
        expect(kept[0]).toBe(0)
        expect(kept.length).toBeLessThan(capacity)
        // No gap is longer than two stretches and a block.
        const widest = 2 * stretchAt(last, capacity) + 32
        for (const [index, step] of [...kept, last].entries()) {
          expect(step - (kept[index - 1] ?? 0)).toBeLessThanOrEqual(widest)
        }
        // Where nothing had to go, all are there.
        if (last < capacity - 1) expect(kept).toEqual(ends)
      }),
    )
  })

  it('are the same for a run that went on from a checkpoint', () => {
    fc.assert(
      fc.property(blocks, capacities, fc.nat(), fc.nat(), (ends, capacity, one, other) => {
        const [saved, killed] = [one % ends.length, other % ends.length].sort((a, b) => a - b)
        if (saved === undefined || killed === undefined) return
        const at = ends[saved] ?? 0
        const atKill = walk([], ends.slice(0, killed + 1), capacity)
        // It may also have ended there, asked to, and kept its last step.
        const stopped = [...new Set([...atKill, ends[killed] ?? 0])]
        const kept = keptSteps(
          stopped.filter((step) => step <= at),
          at,
          capacity,
        )
        expect(walk(kept, ends.slice(saved + 1), capacity)).toEqual(walk([], ends, capacity))
      }),
    )
  })
})
