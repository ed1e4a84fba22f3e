import type { TrainingJob, TrainingOutcome } from '#shared/contract/trainer-contract.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import type { CheckpointClock } from '../run/checkpoint-clock.ts'
import { trainCompiled } from '../run/train.ts'
import type { Trainer, TrainingEvents } from '../trainer.ts'

// TensorFlow tells about its instruction sets when it is loaded.
process.env['TF_CPP_MIN_LOG_LEVEL'] = '2'

/** Everything that a run told. */
export interface Trained {
  readonly outcome: TrainingOutcome
  /** The step that its first loss is of. */
  readonly firstStep: number
  readonly losses: readonly number[]
  readonly epochs: readonly EpochMetrics[]
  readonly checkpoints: readonly number[]
}

interface Circumstances extends Partial<TrainingEvents> {
  readonly signal?: AbortSignal
  readonly trainer?: Trainer
}

/** Gathers what a run tells. */
export function createListener() {
  let firstStep: number | undefined
  const losses: number[] = []
  const epochs: EpochMetrics[] = []
  const checkpoints: number[] = []
  const events: TrainingEvents = {
    progress(first, some, ended) {
      firstStep ??= first
      if (first !== firstStep + losses.length) throw new Error(`Steps before ${first} are missing.`)
      losses.push(...some)
      epochs.push(...ended)
    },
    checkpoint: (step) => void checkpoints.push(step),
  }
  return { events, told: () => ({ firstStep: firstStep ?? 0, losses, epochs, checkpoints }) }
}

/** Runs a job to its end and gathers what it told; its own listeners hear each event afterwards. */
export async function runJob(
  job: TrainingJob,
  {
    signal = new AbortController().signal,
    trainer = trainCompiled,
    progress,
    checkpoint,
  }: Circumstances = {},
): Promise<Trained> {
  const listener = createListener()
  const events: TrainingEvents = {
    progress(first, losses, epochs) {
      listener.events.progress(first, losses, epochs)
      progress?.(first, losses, epochs)
    },
    checkpoint(step) {
      listener.events.checkpoint(step)
      checkpoint?.(step)
    },
  }
  const outcome = await trainer(job, events, signal)
  return { outcome, ...listener.told() }
}

/** A checkpoint after every block. */
export const ALWAYS_DUE: CheckpointClock = { isDue: () => true, measure: (write) => write() }

/** Only those at a run's beginning and end. */
export const NEVER_DUE: CheckpointClock = { ...ALWAYS_DUE, isDue: () => false }
