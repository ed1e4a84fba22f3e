import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  expectedSpread,
  GradientNoiseSettings,
  noiseBatchSizes,
  noiseWork,
} from './gradient-noise.ts'

/** All ways to take `count` of some items. */
function choices<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]]
  return items.flatMap((item, i) =>
    choices(items.slice(i + 1), count - 1).map((others) => [item, ...others]),
  )
}
const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('the expected spread', () => {
  it('is that over every batch there is', () => {
    const numbers = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
      ...{ minLength: 2, maxLength: 7 },
    })
    fc.assert(
      fc.property(numbers, fc.nat(6), (gradients, more) => {
        const batchSize = 1 + (more % gradients.length)
        const full = meanOf(gradients)
        const squares = (means: readonly number[]) =>
          meanOf(means.map((mean) => (mean - full) ** 2))
        const expected = expectedSpread(Math.sqrt(squares(gradients)), batchSize, gradients.length)
        const spread = Math.sqrt(squares(choices(gradients, batchSize).map(meanOf)))
        expect(expected).toBeCloseTo(spread, 6)
      }),
    )
  })

  it('is nothing for all photos at once, and for a single one', () => {
    expect(expectedSpread(3, 10, 10)).toBe(0)
    expect(expectedSpread(3, 1, 1)).toBe(0)
    expect(expectedSpread(3, 1, 10)).toBe(3)
    // Of very many photos, four times as many halve it.
    expect(expectedSpread(3, 4, 1e9)).toBeCloseTo(1.5, 6)
  })
})

it('batch sizes are bounded by the photos, and each comes once', () => {
  const sizes = (...batchSizes: (number | 'all')[]) => noiseBatchSizes({ batchSizes }, 100)
  expect(sizes(1, 8, 32, 128, 'all')).toEqual([1, 8, 32, 100])
  expect(sizes('all', 8, 8)).toEqual([100, 8])
})

it('the work is every photo as often as it is looked at', () => {
  const settings = GradientNoiseSettings.parse({ batchSizes: [1, 8, 'all'], draws: 10 })
  // One to prepare, all, all of them singly, then 10 batches of 1 and of 8.
  expect(noiseWork(settings, 50)).toBe(1 + 50 + 50 + 10 + 80)
})
