import { expect, it } from 'vitest'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import type { PlacedChunk } from '#engine/database/metrics-repository.ts'
import { runEvents } from './run-events.ts'

const run = { createdAt: '2026-01-02T03:04:05.000Z' }
const start = Date.parse(run.createdAt) / 1000

const epoch = (number: number, seconds: number): EpochMetrics => ({
  epoch: number,
  step: number * 2,
  trainLoss: 0.5 - number / 8,
  trainAccuracy: number === 0 ? null : 0.25,
  validationLoss: 0.75,
  validationAccuracy: 0.5,
  seconds,
  imagesPerSecond: null,
})
const chunk = (
  firstStep: number,
  seconds: number | null,
  ...losses: readonly number[]
): PlacedChunk => ({
  firstStep,
  losses: Float32Array.from(losses),
  learningRates: seconds === null ? new Float32Array() : Float32Array.from(losses, () => 0.5),
  gradientNorms: seconds === null ? new Float32Array() : Float32Array.from(losses, () => 2),
  seconds,
})
const epochs = [epoch(0, 1), epoch(1, 3), epoch(2, 7)]

const placesOf = (steps: readonly PlacedChunk[]) =>
  [...runEvents({ run, steps, epochs })].map(({ step, wallTime, scalars }) => [
    step,
    wallTime - start,
    Object.keys(scalars).length,
  ])

it('tells steps and epochs in their order, at the times of training', () => {
  const steps = [chunk(0, 2, 1, 0.5), chunk(2, 6, 0.25, 0.125)]
  expect(placesOf(steps)).toEqual([
    ...[[0, 1, 3]],
    ...[
      [0, 1, 4],
      [1, 2, 4],
    ],
    ...[[2, 3, 4]],
    ...[
      [2, 4, 4],
      [3, 6, 4],
    ],
    ...[[4, 7, 4]],
  ])
  const events = [...runEvents({ run, steps, epochs })]
  expect(events[1]?.scalars).toEqual({
    'loss/step': 1,
    'loss/smoothed': 1,
    'learning rate': 0.5,
    'gradient length': 2,
  })
  expect(events.at(-1)?.scalars).toEqual({
    'loss/training epoch': 0.25,
    'loss/validation': 0.75,
    'accuracy/validation': 0.5,
    'accuracy/training': 0.25,
  })
})

it('of steps that recorded losses alone tells no more, at the time of the epoch before', () => {
  expect(placesOf([chunk(0, null, 1, 0.5, 0.25)])).toEqual([
    [0, 1, 3],
    [0, 1, 2],
    [1, 1, 2],
    [2, 3, 4],
    [2, 3, 2],
    [4, 7, 4],
  ])
})

it('a run that ended at once has no events', () => {
  expect([...runEvents({ run, steps: [], epochs: [] })]).toEqual([])
})
