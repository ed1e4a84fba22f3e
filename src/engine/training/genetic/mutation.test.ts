import { describe, expect, it } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { mutate } from './mutation.ts'
import { scriptedRandom } from './testing/scripted-random.ts'

describe('mutate', () => {
  it('changes the weights that the gaps lead to', () => {
    const weights = new Float32Array(6)
    // At a rate of 1/2 a gap is ⌊log₂ 1/(1 − u)⌋: 0.8 gives 2, 0.5 gives 1, 0.9 gives 3.
    // Between them a pair for the changes: a radius of 2, an angle of 0, so 2 and 0.
    const random = scriptedRandom(0.8, 1 - Math.exp(-2), 0, 0.5, 0.9)
    mutate(weights, { rate: 0.5, deviation: 10 }, random)
    expect([...weights]).toEqual([0, 0, expect.closeTo(20, 5), 0, 0, 0])
  })

  it('changes nothing at a rate of 0, and draws nothing', () => {
    const weights = Float32Array.of(1, 2)
    mutate(weights, { rate: 0, deviation: 1 }, scriptedRandom())
    expect([...weights]).toEqual([1, 2])
  })

  it('changes every weight at a rate of 1, by the deviation', () => {
    const weights = new Float32Array(50_000).fill(5)
    mutate(weights, { rate: 1, deviation: 0.3 }, createRandom(1))
    expect(weights.filter((weight) => weight === 5)).toHaveLength(0)
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
    const variance = weights.reduce((sum, w) => sum + (w - mean) ** 2, 0) / weights.length
    expect(mean).toBeCloseTo(5, 2)
    expect(Math.sqrt(variance)).toBeCloseTo(0.3, 2)
  })

  it.each([0.9, 0.1, 0.003])('changes a share of %d, at every place alike', (rate) => {
    const random = createRandom(2)
    const [length, times] = [1000, 400]
    const counts = new Float64Array(length)
    for (let i = 0; i < times; i++) {
      const weights = new Float32Array(length)
      mutate(weights, { rate, deviation: 1 }, random)
      weights.forEach((weight, at) => {
        if (weight !== 0) counts[at] = (counts[at] ?? 0) + 1
      })
    }
    for (const [from, to] of [
      [0, 100],
      [450, 550],
      [900, 1000],
    ] as const) {
      const changed = counts.slice(from, to).reduce((sum, count) => sum + count, 0)
      const draws = (to - from) * times
      const fiveDeviations = 5 * Math.sqrt(draws * rate * (1 - rate))
      expect(Math.abs(changed - draws * rate)).toBeLessThan(fiveDeviations)
    }
  })
})
