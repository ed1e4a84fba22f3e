import { describe, expect, it } from 'vitest'
import { fallOf } from './fall.ts'

/** A curve of means and slopes without noise; reach 4 passes over the first two points. */
const curve = (...fits: readonly (readonly [mean: number, slope: number])[]) => ({
  losses: fits.map(([mean]) => mean),
  fits: fits.map(([mean, slope]) => ({ mean, slope })),
  reach: 4,
})

describe('fallOf', () => {
  it('finds where the slope is steepest', () => {
    const fall = fallOf(curve([2, 0], [2, 0], [2, 0], [1.8, -1], [1.5, -3], [1.2, -2], [1, 0]))
    expect(fall).toEqual({ steepest: 4, isClear: true })
  })

  it('passes over the first points, which are smoothed least', () => {
    const { steepest } = fallOf(curve([5, -9], [3, -9], [2, 0], [1.5, -1], [1, 0]))
    expect(steepest).toBe(3)
    expect(fallOf(curve([5, -9], [3, -9], [2, 0], [2, 0])).isClear).toBe(false)
  })

  it('passes over the way back from a bump', () => {
    const { steepest } = fallOf(curve([2, 0], [2, 0], [2, 0], [6, 0], [3, -9], [1.5, -1], [1, 0]))
    expect(steepest).toBe(5)
  })

  it('stops looking when most of the fall is done', () => {
    const { steepest } = fallOf(curve([2, 0], [2, 0], [2, 0], [1.5, -1], [1.05, 0], [1, -9]))
    expect(steepest).toBe(3)
  })

  it('is clear only beyond the noise', () => {
    const quiet = curve(...Array.from({ length: 20 }, (_, i) => [2 - i / 20, -1] as const))
    const noisy = (noise: number) => ({
      ...quiet,
      losses: quiet.losses.map((loss, i) => loss + (i % 2 === 0 ? noise : -noise)),
    })
    // The fall from the third point on is 0.85; 5 × 1.4826 × noise ÷ √4 has to be below it.
    expect(fallOf(noisy(0.22)).isClear).toBe(true)
    expect(fallOf(noisy(0.24)).isClear).toBe(false)
  })
})
