import { expect, it } from 'vitest'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'
import { runEvents } from './run-events.ts'

const start = Date.parse('2026-01-02T03:04:05.000Z') / 1000
const epoch = (number: number, seconds: number): EpochMetrics => ({
  epoch: number,
  step: number * 2,
  trainLoss: 0.5 - number / 8,
  validationLoss: 0.75,
  validationAccuracy: 0.5,
  seconds,
})
const run = {
  spec: DEFAULT_RUN_SPEC,
  stepsPerEpoch: 2,
  createdAt: '2026-01-02T03:04:05.000Z',
}

it('tells steps and epochs in their order, with times that lie between those of the epochs', () => {
  const losses = [Float32Array.of(1, 0.5), Float32Array.of(0.25, 0.125)]
  const events = [...runEvents({ run, losses, epochs: [epoch(0, 1), epoch(1, 3), epoch(2, 7)] })]
  expect(
    events.map(({ step, wallTime, scalars }) => [
      step,
      wallTime - start,
      Object.keys(scalars).length,
    ]),
  ).toEqual([
    [0, 1, 3],
    [0, 1, 3],
    [1, 2, 3],
    [2, 3, 3],
    [2, 3, 3],
    [3, 5, 3],
    [4, 7, 3],
  ])
  expect(events[1]?.scalars).toEqual({
    'loss/step': 1,
    'loss/smoothed': 1,
    'learning rate': 0.0005,
  })
  expect(events.at(-1)?.scalars).toEqual({
    'loss/training epoch': 0.25,
    'loss/validation': 0.75,
    'accuracy/validation': 0.5,
  })
})

it('gives the learning rate of each step by the schedule', () => {
  const spec = RunSpec.parse({
    ...DEFAULT_RUN_SPEC,
    schedule: { kind: 'step', learningRate: 0.5, everyEpochs: 1, factor: 0.5 },
    epochs: 3,
  })
  const losses = [new Float32Array(6)]
  const rates = [...runEvents({ run: { ...run, spec }, losses, epochs: [] })].map(
    ({ scalars }) => scalars['learning rate'],
  )
  expect(rates).toEqual([0.5, 0.5, 0.25, 0.25, 0.125, 0.125])
})

it('a run that ended at once has no events', () => {
  expect([...runEvents({ run, losses: [], epochs: [] })]).toEqual([])
})
