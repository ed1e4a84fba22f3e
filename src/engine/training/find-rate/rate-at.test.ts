import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateAt } from './rate-at.ts'

describe('rateAt', () => {
  it('rises by the same factor at each step', () => {
    const range = { lowest: 0.001, highest: 10, steps: 5 }
    const rates = [0, 1, 2, 3, 4].map((step) => rateAt(step, range))
    for (const [i, rate] of [0.001, 0.01, 0.1, 1, 10].entries())
      expect(rates[i]).toBeCloseTo(rate, 12)
  })

  it('begins and ends exactly where it should, and rises all the way', () => {
    const ranges = fc.record({
      lowest: fc.double({ min: 1e-12, max: 1, noNaN: true }),
      highest: fc.double({ min: 1.01, max: 100, noNaN: true }),
      steps: fc.integer({ min: 20, max: 2000 }),
    })
    fc.assert(
      fc.property(ranges, (range) => {
        const rates = Array.from({ length: range.steps }, (_, step) => rateAt(step, range))
        expect(rates[0]).toBe(range.lowest)
        expect(rates.at(-1)).toBe(range.highest)
        expect(rates.every((rate, i) => i === 0 || rate > (rates[i - 1] ?? 0))).toBe(true)
      }),
    )
  })
})
