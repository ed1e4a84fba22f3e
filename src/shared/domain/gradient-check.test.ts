import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestStep, stepSizes } from './gradient-check.ts'

it('steps grow by one factor, from the smallest to the largest', () => {
  expect(stepSizes({ smallest: 0.001, largest: 0.1, count: 3 })).toEqual([
    0.001,
    expect.closeTo(0.01, 12),
    expect.closeTo(0.1, 12),
  ])
  const sizes = fc.record({
    smallest: fc.double({ min: 1e-12, max: 0.1, noNaN: true }),
    largest: fc.double({ min: 0.11, max: 1, noNaN: true }),
    count: fc.integer({ min: 2, max: 40 }),
  })
  fc.assert(
    fc.property(sizes, (asked) => {
      const steps = stepSizes(asked)
      expect(steps).toHaveLength(asked.count)
      expect(steps[0]).toBe(asked.smallest)
      expect((steps.at(-1) ?? NaN) / asked.largest).toBeCloseTo(1, 9)
      expect(steps.every((step, i) => i === 0 || step > (steps[i - 1] ?? 0))).toBe(true)
    }),
  )
})

it('the best step has the smallest median, and is the smaller of two alike', () => {
  const at = (step: number, median: number) => ({ step, median, largest: 1 })
  expect(bestStep([])).toBeUndefined()
  expect(bestStep([at(1e-3, 0.2), at(1e-2, 0.1), at(1e-1, 0.1)])?.step).toBe(1e-2)
})
