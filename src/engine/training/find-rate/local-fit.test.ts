import { describe, expect, it } from 'vitest'
import { localFit } from './local-fit.ts'

describe('localFit', () => {
  it('finds the slope of a straight line everywhere, at the ends too', () => {
    const xs = [0, 1, 2, 4, 8, 16]
    const fits = localFit(
      xs,
      xs.map((x) => 3 - 2 * x),
      2,
    )
    for (const { slope } of fits) expect(slope).toBeCloseTo(-2, 10)
  })

  it('weighs neighbours less the farther they are', () => {
    // Weights of 1/2, 1 and 1/2 in the middle; at the ends one neighbour is missing.
    const fits = localFit([0, 1, 2], [0, 4, 0], 1)
    for (const [i, mean] of [4 / 3, 2, 4 / 3].entries()) expect(fits[i]?.mean).toBeCloseTo(mean, 10)
    for (const [i, slope] of [4, 0, -4].entries()) expect(fits[i]?.slope).toBeCloseTo(slope, 10)
  })

  it('calls one point, and points at the same place, level', () => {
    expect(localFit([1], [7], 3)).toEqual([{ mean: 7, slope: 0 }])
    expect(localFit([2, 2], [1, 3], 1).map(({ slope }) => slope)).toEqual([0, 0])
  })
})
