import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatTick, logTicks } from './ticks.ts'

describe('logTicks', () => {
  it('marks 1, 2 and 5 within a few decades', () => {
    expect(logTicks(0.04, 1.6)).toEqual([0.02, 0.05, 0.1, 0.2, 0.5, 1, 2])
  })

  it('marks decades alone when there are many', () => {
    expect(logTicks(1e-6, 1)).toEqual([1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1])
  })

  it('reaches around the values with at least two rising marks', () => {
    const positive = fc.double({ min: 1e-12, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const [min, max] = a < b ? [a, b] : [b, a]
        const marks = logTicks(min, max)
        expect(marks.length).toBeGreaterThanOrEqual(2)
        expect(marks).toEqual([...new Set(marks)].sort((p, q) => p - q))
        expect(marks[0]).toBeLessThanOrEqual(min)
        expect(marks.at(-1)).toBeGreaterThanOrEqual(max)
      }),
    )
  })
})

describe('formatTick', () => {
  it.each([
    [0, '0'],
    [0.45, '0.45'],
    [1200, '1,200'],
    [0.00001, '1e-5'],
    [2_000_000, '2e6'],
  ])('%s', (value, text) => {
    expect(formatTick(value)).toBe(text)
  })
})
