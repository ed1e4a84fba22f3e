import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spreadOf } from './spread.ts'

it('has nothing of nothing', () => {
  expect(spreadOf([])).toBeUndefined()
})

it('takes the one in the middle, or the mean of both', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, lowest: 1, highest: 3 })
  expect(spreadOf([4, 1])).toEqual({ median: 2.5, lowest: 1, highest: 4 })
  expect(spreadOf([1, Infinity, Infinity])?.median).toBe(Infinity)
  expect(spreadOf([1, Infinity])?.median).toBe(Infinity)
})

it('lies within its ends, whatever the order', () => {
  fc.assert(
    fc.property(
      // Without −0, which stands before or behind 0 as it comes.
      fc.array(
        fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => value + 0),
        { minLength: 1 },
      ),
      (values) => {
        const spread = spreadOf(values)
        if (!spread) throw new Error('There are values.')
        expect(spread.lowest).toBeLessThanOrEqual(spread.median)
        expect(spread.median).toBeLessThanOrEqual(spread.highest)
        expect(spreadOf(values.toReversed())).toEqual(spread)
      },
    ),
  )
})
