import { describe, expect, it } from 'vitest'
import { findRateParts, FindRateSettings } from '#shared/domain/experiments/find-rate.ts'
import type { ExperimentPart } from '#shared/domain/experiments/part.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { rateTrainings, readTrainings } from './read-trainings.ts'

const settings = FindRateSettings.parse({
  ...{ kind: 'findRate', spec: DEFAULT_RUN_SPEC, range: {}, trainEpochs: 1 },
})
const finding = { points: [], steepest: null, divergence: null, suggestion: 0.01, reason: null }
const range = { state: 'done', reason: null, runId: null, result: { kind: 'findRate', finding } }

/** Trainings that ended with these losses, and began with 1; the last may still train. */
function trained(losses: readonly number[], last: ExperimentPart['state'] = 'done') {
  const [test] = findRateParts(settings, [])
  if (!test) throw new Error('The test is the first part.')
  const tested = { ...test, ...range } as ExperimentPart
  const parts = findRateParts(settings, [tested]).map((part, index): ExperimentPart =>
    part.key === 'range'
      ? tested
      : {
          ...part,
          ...{ reason: null, runId: index, result: null },
          state: part.key === 'tenfold' ? last : 'done',
        },
  )
  const curves = ['tenth', 'middle', 'tenfold'].flatMap((key, index) => {
    const loss = losses[index]
    if (loss === undefined) return []
    const at = (epoch: number, trainLoss: number) => ({
      ...{ epoch, step: epoch, trainLoss, trainAccuracy: null, validationLoss: trainLoss },
      ...{ validationAccuracy: 0.5, seconds: 0, imagesPerSecond: null },
    })
    return [{ key, epochs: [at(0, 1), at(1, loss)] }]
  })
  return rateTrainings(parts, curves)
}

it('trainings are in the order of their rates, with their curves and runs', () => {
  expect(
    trained([0.9, 0.2]).map(({ rate, runId, epochs }) => [rate, runId, epochs.length]),
  ).toEqual([
    [0.001, 1, 2],
    [0.01, 2, 2],
    [0.1, 3, 0],
  ])
  expect(rateTrainings([], [])).toEqual([])
})

describe('what three rates show', () => {
  it.each([
    ['the middle one', [0.9, 0.2, 0.8], 'middle'],
    ['a tenth', [0.1, 0.2, 5], 'tenth'],
    ['ten times as much', [0.9, 0.2, 0.1], 'tenfold'],
    ['none, which only wobble', [0.99, 1.01, 40], 'none'],
    ['nobody knows which of two', [0.9, 0.5, 0.49], 'unclear'],
  ] as const)('got furthest: %s', (_what, losses, best) => {
    expect(readTrainings(trained(losses))).toMatchObject({
      ...{ untrained: 1, best },
      ends: losses.map((loss) => ({ loss })),
    })
  })

  it('is unclear where losses change as much from one epoch to the next', () => {
    const wobbling = trained([0.8, 0.5, 0.4]).map((training) => ({
      ...training,
      epochs: Array.from({ length: 11 }, (_, epoch) => ({
        ...{ epoch, step: epoch, trainAccuracy: null, validationLoss: 1 },
        ...{ validationAccuracy: 0.5, seconds: 0, imagesPerSecond: null },
        trainLoss:
          epoch === 0 ? 1 : (training.epochs[1]?.trainLoss ?? 0) + (epoch % 2 === 0 ? 0.1 : 0),
      })),
    }))
    expect(readTrainings(wobbling)?.best).toBe('unclear')
  })

  it('is nothing before all are over', () => {
    expect(readTrainings(trained([0.9, 0.2, 0.3], 'running'))).toBeUndefined()
    expect(readTrainings(trained([0.9, 0.2]))).toBeUndefined()
  })
})
