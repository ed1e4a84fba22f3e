import { describe, expect, it } from 'vitest'
import { compareVectors, lengthOf } from './compare-vectors.ts'

const vector = (...values: number[]) => Float64Array.from(values)

describe('two vectors', () => {
  it.each([
    ['at a right angle', vector(3, 0), vector(0, 4), 25, 0],
    ['of one direction', vector(1, 1), vector(3, 3), 8, 1],
    ['of opposite directions', vector(1, 1), vector(-1, -1), 8, -1],
    ['that are alike', vector(0.1, 0.2, 0.3), vector(0.1, 0.2, 0.3), 0, 1],
  ])('%s', (_what, a, b, squaredDistance, cosine) => {
    const compared = compareVectors(a, b)
    expect(compared.squaredDistance).toBe(squaredDistance)
    expect(compared.cosine).toBeCloseTo(cosine, 12)
    expect(Math.abs(compared.cosine ?? NaN)).toBeLessThanOrEqual(1)
  })

  it('have no angle where one is nothing', () => {
    expect(compareVectors(vector(0, 0), vector(3, 4))).toEqual({
      squaredDistance: 25,
      cosine: null,
    })
  })
})

it('a length is that of Pythagoras', () => {
  expect(lengthOf(vector(3, 4))).toBe(5)
})
