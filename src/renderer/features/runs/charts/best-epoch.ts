import type { EpochMetrics } from '#shared/domain/metrics.ts'
import type { Run } from '#shared/domain/run.ts'

/**
 * The epoch of the lowest validation loss, the first of several, as the engine finds it; undefined
 * before any was judged.
 */
export function bestEpoch(
  epochs: readonly EpochMetrics[],
  run: Pick<Run, 'result' | 'spec'>,
): EpochMetrics | undefined {
  const kept = run.spec.keepBest ? run.result?.epoch : undefined
  if (kept !== undefined) return epochs.find(({ epoch }) => epoch === kept)
  return epochs.reduce<EpochMetrics | undefined>(
    (best, metrics) =>
      metrics.validationLoss < (best?.validationLoss ?? Infinity) ? metrics : best,
    undefined,
  )
}
