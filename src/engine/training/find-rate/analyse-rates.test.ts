import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RateFinding } from '#shared/domain/rate-finding.ts'
import type { Random } from '#shared/domain/random.ts'
import { createNormal } from '../genetic/normal.ts'
import { analyseRates } from './analyse-rates.ts'
import { shouldStop } from './explosion.ts'
import { explosionAt, fall, rangeTest, stepAt } from './testing/range-test.ts'

/** The loss of a single photo: spread little before the network learns, and widely afterwards. */
const photoLoss = (rate: number, random: Random): number => {
  const learned = stepAt(rate, 0.01)
  const margin = -2.2 + 3.4 * learned + (0.3 + 1.7 * learned) * createNormal(random)()
  return Math.log1p(Math.exp(-margin)) + explosionAt(rate, 0.5)
}
const seeds = Array.from({ length: 50 }, (_, seed) => seed)

describe('a clean fall and explosion', () => {
  const points = rangeTest((rate) => fall(rate) + explosionAt(rate, 0.5))
  const finding = analyseRates(points)

  it('has its steepest point and its divergence where they are, and is suggested the former', () => {
    expect(finding.steepest).toBeGreaterThan(0.008)
    expect(finding.steepest).toBeLessThan(0.0125)
    expect(finding.divergence).toBe(
      points.find(({ learningRate }) => learningRate >= 0.5)?.learningRate,
    )
    expect(finding.suggestion).toBe(finding.steepest)
    expect(finding.reason).toBeNull()
  })

  it('is smoothed without lag, and without the explosion reaching back', () => {
    const smoothed = finding.points.map((point) => point.smoothed)
    expect(finding.points).toHaveLength(120)
    for (const [i, { learningRate, loss }] of points.entries()) {
      if (learningRate < 0.5) expect(Math.abs((smoothed[i] ?? NaN) - loss)).toBeLessThan(0.15)
      else expect(smoothed[i]).toBeGreaterThan(10)
    }
  })

  it('is found just so when the test ends early', () => {
    const end = points.findIndex((_, i) => shouldStop(points.slice(0, i + 1))) + 1
    expect(end).toBeLessThan(105)
    const early = analyseRates(points.slice(0, end))
    expect(early.divergence).toBe(finding.divergence)
    expect(early.suggestion).toBeGreaterThan(0.007)
    expect(early.suggestion).toBeLessThan(0.014)
  })

  it('is found with few and with many steps', () => {
    for (const steps of [30, 1000]) {
      const found = analyseRates(
        rangeTest((rate) => fall(rate) + explosionAt(rate, 0.5), { steps }),
      )
      expect(found.suggestion).toBeGreaterThan(0.005)
      expect(found.suggestion).toBeLessThan(0.02)
    }
  })
})

describe('the suggestion', () => {
  it('is a third of the divergence where the steepest point lies close to that', () => {
    const finding = analyseRates(rangeTest((rate) => fall(rate) + explosionAt(rate, 0.02)))
    expect(finding.divergence).toBeGreaterThan(0.02)
    expect(finding.divergence).toBeLessThan(0.023)
    expect(finding.suggestion).toBe((finding.divergence ?? NaN) / 3)
    expect(finding.suggestion).toBeLessThan(finding.steepest ?? NaN)
  })

  it('comes with a warning where nothing diverged', () => {
    const finding = analyseRates(rangeTest(fall, { highest: 1 }))
    expect(finding.divergence).toBeNull()
    expect(finding.suggestion).toBeGreaterThan(0.007)
    expect(finding.suggestion).toBeLessThan(0.014)
    expect(finding.reason).toContain('higher rates may work too')
  })

  it('is found in the noise of single photos, within a factor of 3 nearly always', () => {
    const suggestions = seeds.map(
      (seed) => analyseRates(rangeTest(photoLoss, { seed })).suggestion ?? NaN,
    )
    const near = suggestions.filter((rate) => rate > 0.01 / 3 && rate < 0.01 * 3)
    expect(near.length).toBeGreaterThanOrEqual(45)
    expect(suggestions.every((rate) => rate < 0.5)).toBe(true)
  })

  it('survives losses that are not finite in the middle, and outliers', () => {
    const points = rangeTest((rate) => fall(rate) + explosionAt(rate, 0.5)).map((point, i) => {
      const odd = new Map([
        [10, 1000],
        [40, NaN],
        [41, Infinity],
        [70, 1000],
      ])
      return { ...point, loss: odd.get(i) ?? point.loss }
    })
    const finding = analyseRates(points)
    expect(finding.suggestion).toBeGreaterThan(0.007)
    expect(finding.suggestion).toBeLessThan(0.014)
    expect(finding.points).toHaveLength(118)
    expect(RateFinding.safeParse(finding).success).toBe(true)
  })

  it('ends where the loss is no longer a number', () => {
    const points = rangeTest((rate) => (rate < 0.5 ? fall(rate) : NaN))
    const finding = analyseRates(points)
    const first = points.find(({ loss }) => Number.isNaN(loss))
    expect(finding.divergence).toBe(first?.learningRate)
    expect(finding.suggestion).toBeGreaterThan(0.007)
    expect(finding.suggestion).toBeLessThan(0.014)
  })
})

describe('without a fall that stands out', () => {
  it('declines noise, of every shape, nearly always', () => {
    const noises: readonly ((rate: number, random: Random) => number)[] = [
      (_, random) => 2.3 + 0.5 * createNormal(random)(),
      (_, random) => -2.3 * Math.log(1 - random()),
      (_, random) => 2.3 + 0.1 * random() + (random() < 0.02 ? 100 : 0),
    ]
    for (const noise of noises) {
      const found = seeds.map((seed) => analyseRates(rangeTest(noise, { seed })))
      const declined = found.filter(({ suggestion }) => suggestion === null)
      expect(declined.length).toBeGreaterThanOrEqual(47)
      expect(declined.every(({ reason, steepest }) => reason !== null && steepest === null)).toBe(
        true,
      )
    }
  })

  it('declines a loss that only rises', () => {
    const finding = analyseRates(rangeTest((rate) => 2.3 + stepAt(rate, 0.01)))
    expect(finding).toMatchObject({ steepest: null, suggestion: null })
    expect(finding.reason).toContain('did not fall by more than its own noise')
  })

  it('declines a level loss that explodes, and still says where', () => {
    const finding = analyseRates(rangeTest((rate) => 2.3 + explosionAt(rate, 0.1)))
    expect(finding).toMatchObject({ steepest: null, suggestion: null })
    expect(finding.divergence).toBeGreaterThanOrEqual(0.1)
    expect(finding.divergence).toBeLessThan(0.12)
    expect(finding.reason).toContain('before it rose for good')
  })

  it('declines a fall that is sure but far too small', () => {
    const finding = analyseRates(rangeTest((rate) => 2.3 - 0.02 * stepAt(rate, 0.01)))
    expect(finding.suggestion).toBeNull()
    expect(
      analyseRates(rangeTest((rate) => 2.3 - 0.2 * stepAt(rate, 0.01))).suggestion,
    ).not.toBeNull()
  })

  it('does not take the way back from a bump for a fall', () => {
    const bump = rangeTest((rate) => 2.3 + (rate > 1e-3 && rate < 1e-2 ? 5 : 0))
    expect(analyseRates(bump).suggestion).toBeNull()
  })

  it('says that the lowest rate is too high when the loss explodes from the start', () => {
    for (const growth of [1.5, 10]) {
      const exploding = rangeTest((rate) => 2.3 * growth ** (20 * Math.log10(rate / 1e-6)))
      const finding = analyseRates(exploding)
      expect(finding.suggestion).toBeNull()
      expect(finding.divergence).toBeLessThan(2e-6)
      expect(finding.reason).toContain('too high')
    }
    const { reason, ...rest } = analyseRates([{ learningRate: 1, loss: NaN }])
    expect(rest).toEqual({ points: [], steepest: null, divergence: 1, suggestion: null })
    expect(reason).toContain('too high')
  })

  it('says so too when a third of the divergence is below the range', () => {
    const points = rangeTest((rate) => fall(rate) + explosionAt(rate, 0.05), {
      lowest: 0.02,
      highest: 1,
    })
    const finding = analyseRates(points.map((p, i) => ({ ...p, loss: p.loss + (i < 8 ? 1 : 0) })))
    expect(finding.divergence).toBeLessThan(0.06)
    expect(finding.steepest).not.toBeNull()
    expect(finding.suggestion).toBeNull()
    expect(finding.reason).toContain('too high')
  })

  it('says that there are too few points', () => {
    for (const steps of [2, 5, 7]) {
      const finding = analyseRates(rangeTest(fall, { steps }))
      expect(finding.suggestion).toBeNull()
      expect(finding.reason).toContain('too few')
    }
    const { reason, ...rest } = analyseRates([])
    expect(rest).toEqual({ points: [], steepest: null, divergence: null, suggestion: null })
    expect(reason).toContain('too few')
  })
})

describe('whatever was measured', () => {
  const loss = fc.oneof(
    fc.double({ min: 0, max: 5, noNaN: true }),
    fc.double(),
    fc.constantFrom(NaN, Infinity, 3.4e38, -3.4e38),
  )
  // Runs that fall and rise, so that not all are declined.
  const shape = fc
    .record({
      losses: fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), {
        minLength: 20,
        maxLength: 150,
      }),
      fallsAt: fc.double({ min: 1e-6, max: 10, noNaN: true }),
      explodesAt: fc.double({ min: 1e-6, max: 100, noNaN: true }),
    })
    .map(({ losses, fallsAt, explodesAt }) =>
      rangeTest(() => 0, { steps: losses.length }).map(({ learningRate }, i) => ({
        learningRate,
        loss:
          (losses[i] ?? 0) +
          2 * (1 - stepAt(learningRate, fallsAt)) +
          explosionAt(learningRate, explodesAt),
      })),
    )
  const anything = fc.array(loss, { maxLength: 150 }).map((losses) =>
    rangeTest(() => 0, { steps: 150 })
      .slice(0, losses.length)
      .map((point, i) => ({
        ...point,
        loss: losses[i] ?? 0,
      })),
  )

  it('is answered by the contract, with a suggestion inside the range and below divergence', () => {
    let suggested = 0
    fc.assert(
      fc.property(fc.oneof(anything, shape), (points) => {
        const finding = analyseRates(points)
        expect(RateFinding.safeParse(finding).success).toBe(true)
        expect(shouldStop(points)).toBeTypeOf('boolean')
        const rates = points.map(({ learningRate }) => learningRate)
        const { steepest, divergence, suggestion, reason } = finding
        if (divergence !== null) expect(rates).toContain(divergence)
        if (steepest !== null) expect(steepest).toBeLessThan(divergence ?? Infinity)
        if (suggestion === null) expect(reason).not.toBeNull()
        else {
          suggested++
          expect(suggestion).toBeGreaterThanOrEqual(Math.min(...rates))
          expect(suggestion).toBeLessThanOrEqual(Math.max(...rates))
          expect(suggestion).toBeLessThan(divergence ?? Infinity)
        }
      }),
      { numRuns: 300, seed: 1 },
    )
    expect(suggested).toBeGreaterThan(20)
  })
})
