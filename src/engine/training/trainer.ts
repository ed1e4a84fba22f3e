import type { TrainingJob, TrainingOutcome } from '#shared/contract/trainer-contract.ts'
import type { TellProgress } from './run/progress-buffer.ts'

/** What a trainer tells while it works. */
export interface TrainingEvents {
  /** Losses of consecutive steps and epochs that ended. The arrays are not used again. */
  readonly progress: TellProgress
  /** Weights and a checkpoint as of `step` updates are on disk. */
  readonly checkpoint: (step: number) => void
}

/**
 * Trains one network: a RunSpec and decoded photos in, events and checkpoint files out. It gives up
 * control often enough that an abort is noticed within a fraction of a second; the run then has a
 * checkpoint to go on from, and the outcome's end is `interrupted`.
 * @throws ProblemError TRAINING_FAILED, TRAINER_UNAVAILABLE, NOT_FOUND, DISK
 */
export type Trainer = (
  job: TrainingJob,
  events: TrainingEvents,
  signal: AbortSignal,
) => Promise<TrainingOutcome>
