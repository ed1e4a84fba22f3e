import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from './confidence-interval.ts'

describe('the Wilson interval', () => {
  it.each([
    [8, 10, 0.4902, 0.9433],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 2, 0.0945, 0.9055],
    [50, 100, 0.4038, 0.5962],
    [0, 1, 0, 0.7935],
  ])('of %i of %i is %f to %f', (correct, total, low, high) => {
    const interval = wilsonInterval(correct, total)
    expect(interval[0]).toBeCloseTo(low, 4)
    expect(interval[1]).toBeCloseTo(high, 4)
  })

  it('of no photos says that anything is possible', () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1])
  })

  it('holds the measured share, stays within 0 to 1, and mirrors errors', () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)))
    fc.assert(
      fc.property(counts, ([correct, total]) => {
        const [low, high] = wilsonInterval(correct, total)
        const share = correct / total
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(share + 1e-12)
        expect(high).toBeGreaterThanOrEqual(share - 1e-12)
        expect(high).toBeGreaterThan(low)
        const [mirroredLow, mirroredHigh] = wilsonInterval(total - correct, total)
        expect(mirroredLow).toBeCloseTo(1 - high, 9)
        expect(mirroredHigh).toBeCloseTo(1 - low, 9)
      }),
    )
  })

  it('narrows as photos are added', () => {
    const width = (total: number) => {
      const [low, high] = wilsonInterval(total * 0.8, total)
      return high - low
    }
    expect(width(100)).toBeLessThan(width(10))
    expect(width(1000)).toBeLessThan(width(100))
  })
})
