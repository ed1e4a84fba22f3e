import { describe, expect, it } from 'vitest'
import type { ExperimentPart } from '#shared/domain/experiments/part.ts'
import {
  shuffledLabelsParts,
  shuffledVariants,
} from '#shared/domain/experiments/shuffled-labels.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import type { RunResult } from '#shared/domain/run.ts'
import { DEFAULT_RUN_SPEC as spec } from '#shared/domain/run-spec.ts'
import { guessingLines, guessingMark, variantLines } from './variant-lines.ts'
import { resultsOf, variantRuns } from './variant-runs.ts'

const settings = { kind: 'shuffledLabels', spec, seeds: 2, sideBySide: 1 } as const
const waiting: readonly ExperimentPart[] = shuffledLabelsParts(settings).map((part) => ({
  ...{ ...part, state: 'waiting' as const, reason: null, runId: null, result: null },
}))
const result: RunResult = {
  train: { loss: 0.1, correct: 40, photos: 40 },
  validation: { loss: 1, correct: 7, photos: 10 },
  majority: { labelId: 1, photos: 5 },
  ...{ imagesPerSecond: 1, epoch: 1, endedEarly: null, pixels: 'memory' },
  passes: { forward: 1, backward: 1 },
}
const epoch = (number: number, trainAccuracy: number | null): EpochMetrics => ({
  ...{ epoch: number, step: number, trainLoss: 2, trainAccuracy },
  ...{ validationLoss: 3, validationAccuracy: 0.7, seconds: 1, imagesPerSecond: null },
})
const parts = waiting.map((part, place) =>
  place === 0
    ? { ...part, state: 'done' as const, runId: 4, result: { kind: 'train' as const, run: result } }
    : part,
)
const curves = [{ key: 'true/1', epochs: [epoch(0, null), epoch(1, 0.9)] }]
const runs = variantRuns(shuffledVariants(settings), 2, parts, curves)

describe('the trainings of variants', () => {
  it('are told seed by seed, each with its part and its curve', () => {
    expect(runs.map(({ key, seed, colour, state }) => [key, seed, colour, state])).toEqual([
      ['true/1', 1, 0, 'done'],
      ['shuffled/1', 1, 1, 'waiting'],
      ['true/2', 2, 0, 'waiting'],
      ['shuffled/2', 2, 1, 'waiting'],
    ])
    expect(resultsOf(runs, 'true')).toEqual([result])
    expect(resultsOf(runs, 'shuffled')).toEqual([])
  })

  it('are drawn once they have begun, without what nobody counted', () => {
    const [training, validation, ...others] = variantLines(runs, 'accuracy')
    expect(training).toMatchObject({ colour: 0, dashed: true, points: [{ x: 1, y: 0.9 }] })
    expect(validation?.points).toEqual([
      { x: 0, y: 0.7 },
      { x: 1, y: 0.7 },
    ])
    expect(others).toEqual([])
    expect(variantLines(runs, 'loss')[0]?.points).toHaveLength(2)
  })

  it('stand beside guessing once its share is known', () => {
    expect(guessingMark(runs)).toMatchObject([{ axis: 'y', at: 0.5 }])
    const [low, high] = guessingLines(runs)
    expect(low?.points.map(({ x }) => x)).toEqual([0, 1])
    expect(low?.points[0]?.y).toBeLessThan(0.5)
    expect(high?.points[0]?.y).toBeGreaterThan(0.5)
    expect(guessingMark(runs.slice(1))).toEqual([])
    expect(guessingLines(runs.slice(1))).toEqual([])
  })
})
