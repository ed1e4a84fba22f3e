import fc from 'fast-check'
import { expect, it } from 'vitest'
import { superfluous } from './thin-checkpoints.ts'

type Checkpoints = Parameters<typeof superfluous>[0]

const small = (steps: readonly number[]): Checkpoints => steps.map((step) => ({ step, bytes: 1 }))

/** The steps that stay. */
function left(checkpoints: Checkpoints): readonly number[] {
  const gone = new Set(superfluous(checkpoints))
  return checkpoints.map(({ step }) => step).filter((step) => !gone.has(step))
}

/** Checkpoints as a run writes them, thinned after each. */
function writeOneByOne(steps: readonly number[], bytes = 1): readonly number[] {
  let there: readonly number[] = []
  for (const step of steps) there = left([...there, step].map((each) => ({ step: each, bytes })))
  return there
}

const ascending = (most: number) =>
  fc
    .uniqueArray(fc.nat(1_000_000), { maxLength: most })
    .map((steps) => steps.toSorted((a, b) => a - b))

it('lets the first and the last stay, and eight at the most', () => {
  fc.assert(
    fc.property(ascending(60), (steps) => {
      for (const stayed of [left(small(steps)), writeOneByOne(steps)]) {
        expect(stayed).toHaveLength(Math.min(8, steps.length))
        expect(stayed[0]).toBe(steps[0])
        expect(stayed.at(-1)).toBe(steps.at(-1))
      }
    }),
  )
})

it('names only checkpoints that there are, each once', () => {
  fc.assert(
    fc.property(ascending(60), (steps) => {
      const gone = superfluous(small(steps))
      expect(new Set(gone).size).toBe(gone.length)
      for (const step of gone) expect(steps).toContain(step)
    }),
  )
})

it('leaves what lies evenly over the run, however long it is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 9, max: 400 }),
      fc.integer({ min: 1, max: 500 }),
      (count, every) => {
        const stayed = writeOneByOne(Array.from({ length: count }, (_, i) => i * every))
        const gaps = stayed.slice(1).map((step, i) => step - (stayed[i] ?? 0))
        // The last one was only just written: it may be near to the one before.
        expect(Math.max(...gaps) / Math.min(...gaps.slice(0, -1))).toBeLessThanOrEqual(3)
      },
    ),
  )
})

it('removes the one whose neighbours are nearest to each other', () => {
  expect(superfluous(small([0, 10, 20, 30, 33, 40, 50, 60, 70]))).toEqual([33])
})

it.each([
  ['two that alone take more than the space stay', [0, 7], 9e8, [0, 7]],
  ['three of 400 MB are one too many', [0, 5, 9], 4e8, [0, 9]],
  ['two of 400 MB are not', [0, 9], 4e8, [0, 9]],
  ['five of 240 MB are one too many', [0, 10, 20, 21, 40], 2.4e8, [0, 10, 21, 40]],
])('keeps them within their space: %s', (_what, steps, bytes, stay) => {
  expect(left(steps.map((step) => ({ step, bytes })))).toEqual(stay)
})
