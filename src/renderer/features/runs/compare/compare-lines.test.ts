import { expect, test } from 'vitest'
import { NO_DESCRIPTION } from '#shared/domain/run-description.ts'
import type { ComparedRun } from '#shared/domain/run-comparison.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { pointOfStep } from '#shared/domain/step-series.ts'
import { compareLines, secondsAt } from './compare-lines.ts'

const epochs = [0, 1, 2].map((epoch) => ({
  ...{ epoch, step: epoch * 4, seconds: epoch * 2 },
  ...{
    trainAccuracy: null,
    imagesPerSecond: null,
    trainLoss: 1,
    validationLoss: 3 - epoch,
    validationAccuracy: epoch / 4,
  },
}))
const compared = (id: number): ComparedRun => ({
  run: {
    ...{ id, ...NO_DESCRIPTION, state: 'finished', reason: null, spec: DEFAULT_RUN_SPEC },
    ...{ labels: [], trainPhotos: 8, validationPhotos: 2, stepsPerEpoch: 4, stepsDone: 8 },
    ...{ createdAt: '2026-01-01T00:00:00.000Z', endedAt: null, hasWeights: true, rateChanges: [] },
    ...{ canResume: false, experimentId: null, forkedFrom: null, result: null },
  },
  epochs,
  points: [0, 2, 6, 8].map((step) =>
    pointOfStep({
      ...{ step, loss: 9, smoothed: 5 - step / 2, learningRate: null, gradientNorm: null },
      // Of the last one it was recorded when it was made.
      seconds: step === 8 ? 4.5 : null,
    }),
  ),
  judges: 0,
})

test('curves are drawn over epochs, updates and seconds', () => {
  const points = (
    ...of: [Parameters<typeof compareLines>[1], Parameters<typeof compareLines>[2]]
  ) => compareLines([compared(1)], ...of)[0]?.points.map(({ x, y }) => [x, y])
  expect(points('validationLoss', 'epoch')).toEqual([
    [0, 3],
    [1, 2],
    [2, 1],
  ])
  expect(points('validationAccuracy', 'seconds')).toEqual([
    [0, 0],
    [2, 0.25],
    [4, 0.5],
  ])
  expect(points('trainLoss', 'step')).toEqual([
    [0, 5],
    [2, 4],
    [6, 2],
    [8, 1],
  ])
  expect(points('trainLoss', 'epoch')).toEqual([
    [0, 5],
    [0.5, 4],
    [1.5, 2],
    [2, 1],
  ])
  expect(points('trainLoss', 'seconds')).toEqual([
    [0, 5],
    [1, 4],
    [3, 2],
    [4.5, 1],
  ])
})

test('a step after the last epoch has no second yet', () => {
  expect(secondsAt(9, epochs)).toBeNaN()
  expect(secondsAt(3, [])).toBeNaN()
})

test('of twelve runs no two lines look the same', () => {
  const lines = compareLines(
    Array.from({ length: 12 }, (_, index) => compared(index + 1)),
    'validationLoss',
    'epoch',
  )
  expect(new Set(lines.map(({ colour, dashed }) => `${colour} ${dashed}`)).size).toBe(12)
})
