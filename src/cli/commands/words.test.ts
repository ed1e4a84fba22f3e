import { describe, expect, it } from 'vitest'
import { duration } from '../output.ts'
import { describeGradients } from './check-gradients.ts'
import { describeFinding } from './find-rate.ts'

describe('a rate finding in words', () => {
  it('ends with what to try', () => {
    expect(
      describeFinding({ steepest: 0.01234, divergence: 0.5, suggestion: 0.00123, reason: null }),
    ).toBe(
      'The loss falls fastest at a rate of 0.012. From 0.5 on it rises for good. Try --learning-rate 0.0012.',
    )
  })

  it('says why there is nothing to try', () => {
    expect(
      describeFinding({ steepest: null, divergence: null, suggestion: null, reason: 'It rose.' }),
    ).toBe('It rose.')
  })
})

it('a gradient check in words says what each way takes', () => {
  const weight = { tensor: 'layer0.kernel', index: 3, analytic: 1, numeric: 1, step: 0.01 }
  expect(
    describeGradients({
      weights: [{ ...weight, relativeDifference: 0 }],
      largestRelativeDifference: 0.000_123,
      steps: [],
      weightCount: 12_000,
      photos: 16,
      backpropagationSeconds: 0.0123,
      differencesSeconds: 3.21,
      differencesSecondsForAll: 7300,
    }).split('\n'),
  ).toEqual([
    '1 of 12000 weights were checked on 16 photos.',
    'Largest relative difference between backpropagation and central differences: 1.2e-4.',
    'Backpropagation took 12.3 ms for the gradient of every weight.',
    'Central differences took 3.2 s for those checked, and would take 2 hours for every weight.',
  ])
})

it.each([
  [0.0004, '0.400 ms'],
  [1, '1.0 s'],
  [600, '10 minutes'],
  [86_400, '24 hours'],
  [864_000, '10 days'],
])('%d seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words)
})
