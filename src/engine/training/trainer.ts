import type { TrainingJob, TrainingOutcome } from '#shared/contract/trainer-contract.ts'
import type { EpochLook } from '#shared/domain/epoch-look.ts'
import type { RateChange } from '#shared/domain/rate-change.ts'
import type { TellProgress } from './run/progress-buffer.ts'

/** What a trainer tells while it works. */
export interface TrainingEvents {
  /** Consecutive steps and epochs that ended. The arrays are not used again. */
  readonly progress: TellProgress
  /** Weights and a checkpoint as of `step` updates are on disk. */
  readonly checkpoint: (step: number) => void
  /** A change of the learning rate took effect, and a checkpoint knows of it. */
  readonly rateChanged: (change: RateChange) => void
  /** What the network sees and says after an epoch; not after each where they are short. */
  readonly looked: (look: EpochLook) => void
}

/** What may be asked of a trainer while it works. */
export interface Steering {
  /** Aborted when it is to end. */
  readonly signal: AbortSignal
  /** What the schedule's rates are to be multiplied by from now on; undefined for no wish. */
  readonly rateFactor?: () => number | undefined
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
  steering: Steering,
) => Promise<TrainingOutcome>
