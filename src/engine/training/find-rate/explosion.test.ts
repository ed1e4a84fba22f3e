import { describe, expect, it } from 'vitest'
import { shouldStop } from './explosion.ts'
import { explosionAt, fall, rangeTest } from './testing/range-test.ts'

const points = (...losses: readonly number[]) => losses.map((loss) => ({ loss }))
const level = Array.from({ length: 20 }, () => 2)

describe('shouldStop', () => {
  it.each([NaN, Infinity, -Infinity, 1e39])('stops at once at a loss of %d', (loss) => {
    expect(shouldStop(points(loss))).toBe(true)
    expect(shouldStop(points(...level, loss))).toBe(true)
  })

  it('stops when three of the last five losses are above four times the start', () => {
    expect(shouldStop(points(...level, 9, 9, 2, 2))).toBe(false)
    expect(shouldStop(points(...level, 9, 9, 2, 2, 9))).toBe(true)
    expect(shouldStop(points(...level, 8, 8, 8, 8, 8))).toBe(false)
  })

  it('goes on at a single outlier, without points, and with few of them', () => {
    expect(shouldStop([])).toBe(false)
    expect(shouldStop(points(...level, 1e6))).toBe(false)
    expect(shouldStop(points(1, 1, 1, 1, 99, 99, 99, 99))).toBe(false)
  })

  it('goes on when the loss is low and restless after a great fall', () => {
    expect(shouldStop(points(...level, 0.001, 0.0001, 0.1, 0.5, 0.9, 0.7))).toBe(false)
  })

  it('ends a test soon after its explosion, and not before', () => {
    const all = rangeTest((rate, random) => fall(rate) * 2 * random() + explosionAt(rate, 0.5))
    const end = all.findIndex((_, i) => shouldStop(all.slice(0, i + 1)))
    const explosion = all.findIndex(({ learningRate }) => learningRate >= 0.5)
    expect(end - explosion).toBeGreaterThanOrEqual(2)
    expect(end - explosion).toBeLessThanOrEqual(4)
  })
})
