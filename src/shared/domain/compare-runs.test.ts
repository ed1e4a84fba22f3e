import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAccuracies, mcnemarExact, newcombeInterval } from './compare-runs.ts'

const judged = fc
  .integer({ min: 1, max: 100_000 })
  .chain((photos) =>
    fc.record({ correct: fc.integer({ min: 0, max: photos }), photos: fc.constant(photos) }),
  )

describe('Newcombe’s interval', () => {
  // Table II of Newcombe (1998), method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i − %i/%i is %f to %f', (correct, photos, otherCorrect, otherPhotos, low, high) => {
    const interval = newcombeInterval(
      { correct, photos },
      { correct: otherCorrect, photos: otherPhotos },
    )
    expect(interval[0]).toBeCloseTo(low, 3)
    expect(interval[1]).toBeCloseTo(high, 3)
  })

  it('holds the measured difference and mirrors when the two are swapped', () => {
    fc.assert(
      fc.property(judged, judged, (first, second) => {
        const [low, high] = newcombeInterval(first, second)
        const difference = first.correct / first.photos - second.correct / second.photos
        expect(low).toBeLessThanOrEqual(difference + 1e-12)
        expect(high).toBeGreaterThanOrEqual(difference - 1e-12)
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
        const [swappedLow, swappedHigh] = newcombeInterval(second, first)
        expect(swappedLow).toBeCloseTo(-high, 12)
        expect(swappedHigh).toBeCloseTo(-low, 12)
      }),
    )
  })

  it('of equal results contains 0', () => {
    fc.assert(
      fc.property(judged, (both) => {
        const [low, high] = newcombeInterval(both, both)
        expect(low).toBeLessThanOrEqual(0)
        expect(high).toBeGreaterThanOrEqual(0)
        expect(compareAccuracies(both, both, null).significant).toBe(false)
      }),
    )
  })

  it('says nothing of what nobody judged', () => {
    expect(newcombeInterval({ correct: 0, photos: 0 }, { correct: 3, photos: 4 })).toEqual([-1, 1])
  })
})

describe('McNemar’s exact test', () => {
  // By hand: 2 (1 + 10) / 2^10, 2 / 2^5, 2 / 2^6, and 2 (1 + 12 + 66) / 2^12.
  it.each([
    [1, 9, 22 / 1024],
    [0, 5, 1 / 16],
    [6, 0, 1 / 32],
    [2, 10, 158 / 4096],
    [5, 5, 1],
    [0, 0, 1],
  ])('of %i and %i photos is %f', (onlyFirst, onlySecond, p) => {
    expect(mcnemarExact({ onlyFirst, onlySecond })).toBeCloseTo(p, 12)
  })

  it('stays a probability for many photos', () => {
    const even = mcnemarExact({ onlyFirst: 49_700, onlySecond: 50_300 })
    // By the normal approximation with continuity: z = 599 / sqrt(100,000).
    expect(even).toBeCloseTo(0.0582, 3)
    expect(mcnemarExact({ onlyFirst: 0, onlySecond: 100_000 })).toBe(0)
  })

  it('does not care which is first, and falls as the disagreement grows one-sided', () => {
    const count = fc.integer({ min: 0, max: 2000 })
    fc.assert(
      fc.property(count, count, (a, b) => {
        const p = mcnemarExact({ onlyFirst: a, onlySecond: b })
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(mcnemarExact({ onlyFirst: b, onlySecond: a })).toBe(p)
        const [fewer, more] = a < b ? [a, b] : [b, a]
        const further = mcnemarExact({ onlyFirst: fewer, onlySecond: more + 1 })
        expect(further).toBeLessThanOrEqual(p + 1e-9)
      }),
    )
  })
})

describe('two accuracies', () => {
  const first = { correct: 90, photos: 100 }
  const second = { correct: 84, photos: 100 }

  it('are compared photo by photo where that is known, which finds more', () => {
    expect(compareAccuracies(first, second, null)).toMatchObject({
      ...{ test: 'newcombe', significant: false },
    })
    expect(compareAccuracies(first, second, { onlyFirst: 6, onlySecond: 0 })).toMatchObject({
      ...{ test: 'mcnemar', onlyFirst: 6, onlySecond: 0, significant: true },
    })
  })

  it('of which one is far better differ', () => {
    expect(compareAccuracies({ correct: 50, photos: 100 }, first, null).significant).toBe(true)
    expect(compareAccuracies(first, { correct: 50, photos: 100 }, null).significant).toBe(true)
  })
})
