import type { StepPoint } from '#shared/domain/metrics.ts'
import { createLossSmoother } from '#shared/domain/smooth-loss.ts'
import { createStepSeries } from '#shared/domain/step-series.ts'
import type { StepChunk } from '#engine/database/metrics-repository.ts'
import { chunkPoints } from './chunk-points.ts'

/** A run's recorded steps as at most `capacity` points, smoothed as they were while it ran. */
export function seriesOf(chunks: readonly StepChunk[], capacity: number): readonly StepPoint[] {
  const smoother = createLossSmoother()
  const series = createStepSeries(capacity)
  let firstStep = 0
  let secondsBefore = 0
  for (const chunk of chunks) {
    for (const point of chunkPoints(chunk, { firstStep, smoother, secondsBefore })) {
      series.push(point)
    }
    firstStep += chunk.losses.length
    secondsBefore = chunk.seconds ?? secondsBefore
  }
  return series.points()
}
