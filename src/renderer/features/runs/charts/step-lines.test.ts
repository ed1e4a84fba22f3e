import { expect, test } from 'vitest'
import type { StepPoint } from '#shared/domain/metrics.ts'
import { lossPoint } from '#shared/domain/testing/loss-point.ts'
import { around, lineOf, lossLine, smoothedLine, thin } from './step-lines.ts'

const byStep = ({ step }: StepPoint) => step

const point = (step: number, lowest: number, highest = lowest): StepPoint => ({
  ...lossPoint(step, lowest, lowest / 2),
  highest,
})

test('single steps are drawn as they are', () => {
  expect(lossLine([point(0, 3), point(1, 2)], byStep)).toEqual([
    { x: 0, y: 3 },
    { x: 1, y: 2 },
  ])
})

test('a stretch of steps is drawn with both its extremes, between its neighbours', () => {
  expect(lossLine([point(0, 3), point(10, 1, 9)], byStep)).toEqual([
    { x: 0, y: 3 },
    { x: 5, y: 9 },
    { x: 10, y: 1 },
  ])
})

test('the smoothed line has a point for each stretch', () => {
  expect(smoothedLine([point(0, 3), point(10, 1, 9)], byStep)).toEqual([
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

test('what is not known has no point', () => {
  const rows = [point(0, 3), { ...point(1, 2), gradientNorm: 5 }]
  expect(lineOf(rows, byStep, ({ gradientNorm }) => gradientNorm)).toEqual([{ x: 1, y: 5 }])
})

test('a range has its neighbours on either side', () => {
  const rows = [0, 10, 20, 30, 40].map((step) => ({ step }))
  const stepsAround = (from: number, to: number) => around(rows, { from, to }).map((r) => r.step)
  expect(stepsAround(10, 20)).toEqual([0, 10, 20, 30])
  expect(stepsAround(11, 12)).toEqual([10, 20])
  expect(stepsAround(-5, 100)).toEqual([0, 10, 20, 30, 40])
  expect(stepsAround(50, 60)).toEqual([40])
})
