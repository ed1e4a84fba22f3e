import { expect, test } from 'vitest'
import type { StepPoint } from '#shared/domain/metrics.ts'
import { lossPoint } from '#shared/domain/testing/loss-point.ts'
import { lossLine, smoothedLine, thin } from './step-lines.ts'

const point = (step: number, lowest: number, highest = lowest): StepPoint => ({
  ...lossPoint(step, lowest, lowest / 2),
  highest,
})

test('single steps are drawn as they are', () => {
  expect(lossLine([point(0, 3), point(1, 2)])).toEqual([
    { x: 0, y: 3 },
    { x: 1, y: 2 },
  ])
})

test('a stretch of steps is drawn with both its extremes, between its neighbours', () => {
  expect(lossLine([point(0, 3), point(10, 1, 9)])).toEqual([
    { x: 0, y: 3 },
    { x: 5, y: 9 },
    { x: 10, y: 1 },
  ])
})

test('the smoothed line has a point for each stretch', () => {
  expect(smoothedLine([point(0, 3), point(10, 1, 9)])).toEqual([
    { x: 0, y: 1.5 },
    { x: 10, y: 0.5 },
  ])
})

test('thinning keeps the first and the last', () => {
  const numbers = Array.from({ length: 1000 }, (_, i) => i)
  const kept = thin(numbers, 50)
  expect(kept).toHaveLength(50)
  expect([kept[0], kept.at(-1)]).toEqual([0, 999])
  expect(thin([1, 2], 50)).toEqual([1, 2])
})
