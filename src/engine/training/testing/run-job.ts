import type { TrainingJob, TrainingOutcome } from '#shared/contract/trainer-contract.ts'
import type { EpochLook } from '#shared/domain/epoch-look.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import type { RateChange } from '#shared/domain/rate-change.ts'
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
  readonly learningRates: readonly number[]
  readonly gradientNorms: readonly number[]
  readonly epochs: readonly EpochMetrics[]
  readonly checkpoints: readonly number[]
  readonly rateChanges: readonly RateChange[]
  readonly looks: readonly EpochLook[]
}

interface Circumstances extends Partial<TrainingEvents> {
  readonly signal?: AbortSignal
  readonly rateFactor?: () => number | undefined
  readonly trainer?: Trainer
}

/** Gathers what a run tells. */
export function createListener() {
  let firstStep: number | undefined
  const losses: number[] = []
  const learningRates: number[] = []
  const gradientNorms: number[] = []
  const rateChanges: RateChange[] = []
  const looks: EpochLook[] = []
  const epochs: EpochMetrics[] = []
  const checkpoints: number[] = []
  const events: TrainingEvents = {
    progress(told) {
      const first = told.firstStep
      firstStep ??= first
      if (first !== firstStep + losses.length) throw new Error(`Steps before ${first} are missing.`)
      losses.push(...told.losses)
      learningRates.push(...told.learningRates)
      gradientNorms.push(...told.gradientNorms)
      epochs.push(...told.epochs)
    },
    checkpoint: (step) => void checkpoints.push(step),
    rateChanged: (change) => void rateChanges.push(change),
    looked: (look) => void looks.push(look),
  }
  return {
    events,
    told: () => ({
      ...{ firstStep: firstStep ?? 0, losses, learningRates, gradientNorms, epochs },
      ...{ checkpoints, rateChanges, looks },
    }),
  }
}

/** Runs a job to its end and gathers what it told; its own listeners hear each event afterwards. */
export async function runJob(
  job: TrainingJob,
  {
    signal = new AbortController().signal,
    trainer = trainCompiled,
    rateFactor = () => undefined,
    progress,
    checkpoint,
    rateChanged,
    looked,
  }: Circumstances = {},
): Promise<Trained> {
  const listener = createListener()
  const events: TrainingEvents = {
    progress(told) {
      listener.events.progress(told)
      progress?.(told)
    },
    checkpoint(step) {
      listener.events.checkpoint(step)
      checkpoint?.(step)
    },
    rateChanged(change) {
      listener.events.rateChanged(change)
      rateChanged?.(change)
    },
    looked(look) {
      listener.events.looked(look)
      looked?.(look)
    },
  }
  const outcome = await trainer(job, events, { signal, rateFactor })
  return { outcome, ...listener.told() }
}

/** A checkpoint after every block. */
export const ALWAYS_DUE: CheckpointClock = { isDue: () => true, measure: (write) => write() }

/** Only those at a run's beginning and end. */
export const NEVER_DUE: CheckpointClock = { ...ALWAYS_DUE, isDue: () => false }
