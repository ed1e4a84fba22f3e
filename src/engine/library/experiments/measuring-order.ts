import type { TrainingData } from '#shared/contract/trainer-contract.ts'
import type { PartResult } from '#shared/domain/experiments/part.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { TrainerClient } from '../library-context.ts'
import type { RunSamples } from '../runs/split-samples.ts'

/** What the trainer is asked for. */
export interface MeasuringOrder {
  readonly spec: RunSpec
  readonly samples: RunSamples
  /** How many of its steps make up the whole. */
  readonly total: number
  readonly ask: (trainer: TrainerClient, data: TrainingData) => Promise<PartResult>
}
