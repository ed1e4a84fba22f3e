import type { EpochMetrics } from '#shared/domain/metrics.ts'

/** Milliseconds between two changes of what the page shows: small networks make many epochs in one. */
const SHOW_EVERY = 100

/** Gathers epochs that end shortly one after the other, so that the page is drawn once for them. */
export function gatherEpochs(show: (runId: number, epochs: readonly EpochMetrics[]) => void) {
  const waiting = new Map<number, EpochMetrics[]>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = () => {
    timer = undefined
    for (const [runId, epochs] of waiting) show(runId, epochs)
    waiting.clear()
  }
  return {
    add: (runId: number, metrics: EpochMetrics) => {
      const epochs = waiting.get(runId) ?? []
      waiting.set(runId, epochs)
      epochs.push(metrics)
      timer ??= setTimeout(flush, SHOW_EVERY)
    },
    /** Forgets what waits. */
    end: () => {
      clearTimeout(timer)
      waiting.clear()
    },
  }
}
