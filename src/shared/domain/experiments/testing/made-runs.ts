import type { EpochMetrics } from '../../metrics.ts'
import { DEFAULT_RUN_SPEC, type RunSpec } from '../../run-spec.ts'
import { passesAt } from '../../passes-at.ts'
import { batchSizeOf } from '../../run-spec.ts'
import type { EntrantRun, EntrantRuns } from '../entrants/entrant-runs.ts'

/** Training photos of every made-up run. */
export const PHOTOS = 64

interface Made {
  readonly again?: number
  readonly spec?: Partial<RunSpec>
  /** Loss of the untrained network. */
  readonly untrained?: number
  readonly endedEarly?: string | null
  readonly over?: boolean
}

/** A run with these validation losses after its epochs, each of which took a second. */
export function madeRun(
  losses: readonly number[],
  { again = 0, spec: change = {}, untrained = 2, endedEarly = null, over = true }: Made = {},
): EntrantRun {
  const spec: RunSpec = { ...DEFAULT_RUN_SPEC, epochs: losses.length, ...change }
  const stepsPerEpoch = Math.ceil(PHOTOS / batchSizeOf(spec, PHOTOS))
  const epochs = [untrained, ...losses].map((loss, epoch): EpochMetrics => ({
    ...{ epoch, step: epoch * stepsPerEpoch, seconds: epoch },
    ...{ trainLoss: loss, validationLoss: loss, validationAccuracy: 0.5 },
    ...{ trainAccuracy: 0.5, imagesPerSecond: PHOTOS },
  }))
  const lowest = Math.min(...losses)
  return {
    ...{ again, spec, epochs, steps: [], runId: 1, trainPhotos: PHOTOS },
    state: over ? 'done' : 'running',
    result: over
      ? {
          train: { loss: lowest, correct: 60, photos: PHOTOS },
          validation: { loss: lowest, correct: 15, photos: 20 },
          majority: { labelId: 1, photos: 10 },
          imagesPerSecond: PHOTOS,
          epoch: 1 + losses.indexOf(lowest),
          endedEarly,
          passes: passesAt(spec, PHOTOS, losses.length * stepsPerEpoch),
          pixels: 'memory',
        }
      : null,
  }
}

/** Entrants of these names, each with its runs. */
export const madeEntrants = (
  entrants: Readonly<Record<string, readonly EntrantRun[]>>,
): readonly EntrantRuns[] =>
  Object.entries(entrants).map(([name, runs], entrant) => ({ entrant, name, runs }))
