import type { StepPoint } from '#shared/domain/metrics.ts'
import { createStepSeries, type StepSeries } from '#shared/domain/step-series.ts'

/** Points of one frame at the most. */
const FRAME_POINTS = 200

interface RunFrame {
  readonly runId: number
  readonly points: readonly StepPoint[]
}

/**
 * Step metrics on their way to the window, waiting for its next frame. However many come, at most
 * FRAME_POINTS of each run wait: neighbours are joined, keeping their extremes.
 */
export interface SeriesBuffer {
  readonly push: (frame: RunFrame) => void
  /** One run's waiting points, or undefined when nothing waits. */
  readonly take: () => RunFrame | undefined
}

export function createSeriesBuffer(): SeriesBuffer {
  const waiting = new Map<number, StepSeries>()
  return {
    push({ runId, points }) {
      const series = waiting.get(runId) ?? createStepSeries(FRAME_POINTS)
      waiting.set(runId, series)
      for (const point of points) series.push(point)
    },
    take() {
      const [first] = waiting
      if (!first) return undefined
      const [runId, series] = first
      waiting.delete(runId)
      return { runId, points: series.points() }
    },
  }
}
