import type { TrainingData } from '#shared/contract/trainer-contract.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { type TaskProgress, throwIfCancelled } from '../tasks.ts'
import { labelsToLearn } from './labels-to-learn.ts'
import { pixelBudgetOf } from './pixel-budget.ts'
import { preparePixels, type Source } from './prepare-pixels.ts'
import type { RunSamples } from './split-samples.ts'

/** What a network is to be trained on, before any photo was decoded. */
export interface TrainingPlan {
  readonly spec: RunSpec
  readonly samples: RunSamples
  /** Megabytes that decoded photos may take in memory. */
  readonly memory?: number | undefined
}

/**
 * Decodes what the cache of pixels lacks and says which row is whose.
 * @throws ProblemError CANCELLED, PHOTO_UNREADABLE
 */
export async function prepareData(
  source: Source,
  { spec, samples: { labels, train, validation }, memory }: TrainingPlan,
  progress: TaskProgress,
): Promise<TrainingData> {
  const pixels = await preparePixels(
    source,
    spec.input,
    [...train.samples, ...validation.samples],
    progress,
  )
  // Stopped while the cache of pixels was being closed.
  throwIfCancelled(progress.signal)
  return {
    spec,
    labelCount: labels.length,
    pixelFile: pixels.file,
    pixelBudget: pixelBudgetOf(memory),
    train: { rows: pixels.rowsOf(train.samples), labels: labelsToLearn(train.labels, spec) },
    validation: { rows: pixels.rowsOf(validation.samples), labels: validation.labels },
  }
}
