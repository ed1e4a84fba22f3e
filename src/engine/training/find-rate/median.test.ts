import { describe, expect, it } from 'vitest'
import { createNormal } from '../genetic/normal.ts'
import { createRandom } from '#shared/domain/random.ts'
import { median, runningMedian, scatter } from './median.ts'

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2],
    [[Infinity, 1, Infinity], Infinity],
    [[], Infinity],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })
})

describe('scatter', () => {
  it('is the standard deviation of the normal distribution, whatever a tenth of it does', () => {
    const normal = createNormal(createRandom(1))
    const values = Array.from({ length: 20_000 }, () => 3 * normal())
    expect(scatter(values)).toBeCloseTo(3, 1)
    expect(scatter(values.map((value, i) => (i % 10 === 0 ? 1e9 : value)))).toBeLessThan(3.6)
  })

  it('of nothing is 0', () => {
    expect(scatter([])).toBe(0)
  })
})

describe('runningMedian', () => {
  it('passes over outliers, also at the start, and keeps an edge where it is', () => {
    expect(runningMedian([9, 1, 1, Infinity, 1, 1, 1, 5, 5, 5, 5], 2)).toEqual([
      1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5,
    ])
  })

  it('sees a rise of the last three values, however far it reaches', () => {
    const values = [1, 1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9]
    expect(runningMedian(values, 5)).toEqual(values)
  })
})
