import { expect, it } from 'vitest'
import { tensorDifferences } from './tensor-differences.ts'

it('counts the weights of each tensor and keeps the largest difference', () => {
  const weight = (tensor: string, relativeDifference: number) => ({
    tensor,
    index: 0,
    analytic: 1,
    numeric: 1,
    step: 0.01,
    relativeDifference,
  })
  expect(tensorDifferences([weight('b', 0.1), weight('a', 0.3), weight('b', 0.2)])).toEqual([
    { tensor: 'b', checked: 2, largest: 0.2 },
    { tensor: 'a', checked: 1, largest: 0.3 },
  ])
})
