import { describe, expect, it } from 'vitest'
import { findDivergence } from './find-divergence.ts'

const times = (count: number, loss: number) => Array.from({ length: count }, () => loss)

describe('findDivergence', () => {
  // The start is at 2 and the lowest at 1, so the bound lies at 1.5.
  const fell = [...times(12, 2), ...times(10, 1)]

  it('finds the first point after which the loss stays above half of its fall', () => {
    expect(findDivergence([...fell, 1.4, 1.6, 1.7, 1.8, 1.9], 2)).toBe(23)
    expect(findDivergence([...fell, ...times(8, 1.4)], 2)).toBe(30)
  })

  it('is not misled by a rise that passes', () => {
    expect(findDivergence([...fell, ...times(6, 9), ...times(6, 1)], 2)).toBe(34)
    expect(findDivergence([...fell, ...times(6, 9), ...times(6, 1), 3, 4, 5], 2)).toBe(34)
  })

  it('needs three points, or an explosion, at the end', () => {
    expect(findDivergence([...fell, 3, 3], 2)).toBe(24)
    expect(findDivergence([...fell, 3, 3, 3], 2)).toBe(22)
    expect(findDivergence([...fell, 50, 50], 2)).toBe(23)
  })

  it('counts a loss that is not finite as high', () => {
    expect(findDivergence([...fell, ...times(5, Infinity)], 2)).toBe(22)
    expect(findDivergence([...fell, Infinity, ...times(6, 1)], 2)).toBe(29)
    expect(findDivergence(times(4, Infinity), 2)).toBe(0)
    expect(findDivergence([Infinity], 2)).toBe(0)
  })

  it('asks a loss that rises from the start to double, for its noise is not known', () => {
    expect(findDivergence([...times(3, 2), ...times(20, 3)], 2)).toBe(23)
    expect(findDivergence([...times(3, 2), ...times(20, 5)], 2)).toBe(3)
  })

  it('does not call a rise divergence that the noise explains', () => {
    const restless = (level: number, noise: number) =>
      Array.from({ length: 12 }, (_, i) => level + (i % 2 === 0 ? -noise : noise))
    const wave = (noise: number) => [2, 1.8, 2.5].flatMap((level) => restless(level, noise))
    expect(findDivergence(wave(0.5), 2)).toBe(36)
    expect(findDivergence(wave(0.05), 2)).toBe(24)
  })

  it('does not call a rise by less than a tenth divergence, however quiet the loss', () => {
    const rising = (to: number) => [...times(12, 2), ...times(10, 1.99), ...times(10, to)]
    expect(findDivergence(rising(2.15), 2)).toBe(32)
    expect(findDivergence(rising(2.25), 2)).toBe(22)
  })

  it('finds none in a loss that stays, or where there is no loss', () => {
    expect(findDivergence([...times(20, 2), ...times(20, 2.1)], 2)).toBe(40)
    expect(findDivergence([], 2)).toBe(0)
  })
})
