import type { StepPoint } from '#shared/domain/metrics.ts'
import { createLossSmoother } from '#shared/domain/smooth-loss.ts'
import { createStepSeries, pointOfStep } from '#shared/domain/step-series.ts'

/** A run's recorded losses as at most `capacity` points, smoothed as they were while it ran. */
export function seriesOf(chunks: readonly Float32Array[], capacity: number): readonly StepPoint[] {
  const smoother = createLossSmoother()
  const series = createStepSeries(capacity)
  let step = 0
  for (const losses of chunks) {
    for (const loss of losses) {
      series.push(pointOfStep(step++, loss, smoother.next(loss)))
    }
  }
  return series.points()
}
