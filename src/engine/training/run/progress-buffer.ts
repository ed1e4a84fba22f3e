import type { EpochMetrics } from '#shared/domain/metrics.ts'

/** Milliseconds between two messages about a run: as often as a window is told at the most. */
const TELL_EVERY = 100
/** Steps of one message at the most, however fast they come. */
const CAPACITY = 8192

/** What happened since the last message. */
export type TellProgress = (
  firstStep: number,
  losses: Float32Array,
  epochs: readonly EpochMetrics[],
) => void

/** Gathers step losses and epochs, so that a fast network does not send a message for every one. */
export interface ProgressBuffer {
  readonly step: (loss: number) => void
  readonly epoch: (metrics: EpochMetrics) => void
  readonly flush: () => void
}

/** @param firstStep updates that were made, and told, before */
export function createProgressBuffer(tell: TellProgress, firstStep: number): ProgressBuffer {
  const waiting = new Float32Array(CAPACITY)
  let length = 0
  let epochs: EpochMetrics[] = []
  let told = firstStep
  let toldAt = performance.now()

  const flush = () => {
    if (length > 0 || epochs.length > 0) tell(told, waiting.slice(0, length), epochs)
    told += length
    length = 0
    epochs = []
    toldAt = performance.now()
  }
  const flushIfDue = () => {
    if (length === CAPACITY || performance.now() - toldAt >= TELL_EVERY) flush()
  }
  return {
    flush,
    step(loss) {
      waiting[length++] = loss
      flushIfDue()
    },
    epoch(metrics) {
      epochs.push(metrics)
      flushIfDue()
    },
  }
}
