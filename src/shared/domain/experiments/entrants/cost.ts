import type { EpochMetrics } from '../../metrics.ts'
import { allPasses, passesAt } from '../../passes-at.ts'
import { batchSizeOf } from '../../run-spec.ts'
import type { EntrantRun } from './entrant-runs.ts'

/** What training can be counted by, and curves be drawn over. */
export const COSTS = ['updates', 'epochs', 'passes', 'seconds'] as const
export type CostKind = (typeof COSTS)[number]

/** What training had cost by some moment. */
export type Cost = Readonly<Record<CostKind, number>>

/** @param seconds NaN where nobody knows */
export function costAt(
  { spec, trainPhotos }: Pick<EntrantRun, 'spec' | 'trainPhotos'>,
  { step, seconds }: Pick<EpochMetrics, 'step' | 'seconds'>,
): Cost {
  const stepsPerEpoch = Math.ceil(trainPhotos / batchSizeOf(spec, trainPhotos))
  return {
    updates: step,
    epochs: step / stepsPerEpoch,
    passes: allPasses(passesAt(spec, trainPhotos, step)),
    seconds,
  }
}
