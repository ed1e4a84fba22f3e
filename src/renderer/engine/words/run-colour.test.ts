import { expect, test } from 'vitest'
import { coloursOfRuns } from './run-colour.ts'

test('each run has its own colour, and side by side no two the same while there are enough', () => {
  expect([...coloursOfRuns([1, 2, 11])]).toEqual([
    [1, 0],
    [2, 1],
    [11, 2],
  ])
  expect(coloursOfRuns([11, 1]).get(11)).toBe(0)
  const ten = coloursOfRuns([1, 11, 21, 31, 41, 51, 61, 71, 81, 91])
  expect(new Set(ten.values()).size).toBe(10)
  expect(coloursOfRuns(Array.from({ length: 12 }, (_, index) => index + 1)).size).toBe(12)
})
