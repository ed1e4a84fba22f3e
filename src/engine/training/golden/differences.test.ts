import { describe, expect, it } from 'vitest'
import { furthest, isSame, LIMIT, worse } from './differences.ts'

describe('the furthest difference', () => {
  it('is relative to the number itself', () => {
    expect(furthest([[1.01, 50]], [[1, 5]])).toBe(9)
    expect(furthest([[-1.01], [5]], [[-1], [5]])).toBeCloseTo(0.01)
  })
  it('is relative to a tenth of the tensor’s largest for small numbers', () => {
    expect(furthest([[10, 0.001]], [[10, 0]])).toBeCloseTo(0.001)
    expect(furthest([[-10, 1.001]], [[-10, 1]])).toBeCloseTo(0.001)
    // Another tensor's largest has no part in it.
    expect(furthest([[10], [0.002]], [[10], [0.001]])).toBeCloseTo(1)
  })
  it.each([
    ['a tensor is missing', [[1]], [[1], [2]]],
    ['a number is missing', [[1]], [[1, 2]]],
    ['there is one too many', [[1, 2]], [[1]]],
    ['one is none', [[NaN]], [[1]]],
    ['another is none', [[1]], [[NaN]]],
    ['one is beyond all numbers', [[Infinity]], [[Infinity]]],
    ['zero became something', [[1e-9]], [[0]]],
  ])('is infinite when %s', (_what, ours, theirs) => {
    expect(furthest(ours, theirs)).toBe(Infinity)
  })
  it('is none where nothing differs', () => {
    expect(furthest([[0, 0], []], [[0, 0], []])).toBe(0)
  })
})

const NONE = { losses: 0, firstGradients: 0, finalWeights: 0, finalOutputs: null }

it('of two trainings the worse counts, number by number', () => {
  expect(
    worse({ ...NONE, losses: 1, finalOutputs: 4 }, { ...NONE, finalWeights: 3, finalOutputs: 5 }),
  ).toEqual({ losses: 1, firstGradients: 0, finalWeights: 3, finalOutputs: 5 })
  expect(worse(NONE, NONE)).toEqual(NONE)
})

it('a training is the same when no difference is beyond the limit', () => {
  expect(isSame(NONE)).toBe(true)
  expect(isSame({ ...NONE, losses: LIMIT, finalOutputs: LIMIT })).toBe(true)
  for (const field of ['losses', 'firstGradients', 'finalWeights', 'finalOutputs'] as const) {
    expect(isSame({ ...NONE, [field]: LIMIT * 1.01 })).toBe(false)
    expect(isSame({ ...NONE, [field]: NaN })).toBe(false)
  }
})
