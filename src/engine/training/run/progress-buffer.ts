import type { Payload } from '#shared/contract/contract.ts'
import type { TrainerContract } from '#shared/contract/trainer-contract.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'

/** Milliseconds between two messages about a run: as often as a window is told at the most. */
const TELL_EVERY = 100
/** Steps of one message at the most, however fast they come. */
const CAPACITY = 8192

/** What happened since the last message. */
export type TellProgress = (told: Payload<TrainerContract, 'trainer.progress'>) => void

/** One update of the weights. */
export interface StepMade {
  readonly loss: number
  readonly learningRate: number
  /** Undefined where the optimizer follows no gradient. */
  readonly gradientNorm: number | undefined
}

/** Gathers steps and epochs, so that a fast network does not send a message for every one. */
export interface ProgressBuffer {
  readonly step: (step: StepMade) => void
  readonly epoch: (metrics: EpochMetrics) => void
  readonly flush: () => void
}

/**
 * @param firstStep updates that were made, and told, before
 * @param seconds of training so far
 */
export function createProgressBuffer(
  tell: TellProgress,
  firstStep: number,
  seconds: () => number,
): ProgressBuffer {
  const losses = new Float32Array(CAPACITY)
  const learningRates = new Float32Array(CAPACITY)
  const gradientNorms = new Float32Array(CAPACITY)
  let length = 0
  let norms = 0
  let epochs: EpochMetrics[] = []
  let told = firstStep
  let toldAt = performance.now()

  const flush = () => {
    if (length > 0 || epochs.length > 0) {
      tell({
        firstStep: told,
        losses: losses.slice(0, length),
        learningRates: learningRates.slice(0, length),
        gradientNorms: gradientNorms.slice(0, norms),
        seconds: seconds(),
        epochs,
      })
    }
    told += length
    length = 0
    norms = 0
    epochs = []
    toldAt = performance.now()
  }
  const flushIfDue = () => {
    if (length === CAPACITY || performance.now() - toldAt >= TELL_EVERY) flush()
  }
  return {
    flush,
    step({ loss, learningRate, gradientNorm }) {
      losses[length] = loss
      learningRates[length] = learningRate
      length++
      if (gradientNorm !== undefined) gradientNorms[norms++] = gradientNorm
      flushIfDue()
    },
    epoch(metrics) {
      epochs.push(metrics)
      flushIfDue()
    },
  }
}
