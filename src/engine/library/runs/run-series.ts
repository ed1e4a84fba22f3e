import type { StepPoint } from '#shared/domain/metrics.ts'
import { createLossSmoother } from '#shared/domain/smooth-loss.ts'
import { createStepSeries } from '#shared/domain/step-series.ts'
import type { MetricsRepository } from '#engine/database/metrics-repository.ts'
import { chunkPoints } from './chunk-points.ts'

/**
 * Steps before a range from which the smoothed loss is worked out: of what lies further back, less
 * than a part in 10^13 is left in it (0.95 to the power of 600), which no float of 32 bits shows.
 */
export const SMOOTHED_FROM = 600

/** Which steps are wanted, both ends included, and how finely; all unless told otherwise. */
export interface SeriesRange {
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Points at the most, 4 or more. */
  readonly capacity: number
}

/** A run's recorded steps of a range as at most `capacity` points, smoothed as they were while it ran. */
export function seriesOf(
  metrics: Pick<MetricsRepository, 'steps' | 'secondsBefore'>,
  runId: number,
  { from = 0, to = Number.MAX_SAFE_INTEGER, capacity }: SeriesRange,
): readonly StepPoint[] {
  const smoother = createLossSmoother()
  const series = createStepSeries(capacity)
  let secondsBefore: number | undefined
  for (const chunk of metrics.steps(runId, { from: Math.max(0, from - SMOOTHED_FROM), to })) {
    secondsBefore ??= metrics.secondsBefore(runId, chunk.firstStep)
    for (const point of chunkPoints(chunk, { smoother, secondsBefore })) {
      if (point.step >= from && point.step <= to) series.push(point)
    }
    secondsBefore = chunk.seconds ?? secondsBefore
  }
  return series.points()
}
