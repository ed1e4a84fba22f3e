import type { StepPoint } from '#shared/domain/metrics.ts'
import type { ChartPoint } from '#renderer/ui/index.ts'

/**
 * The line of every step's loss. A stretch of several steps is drawn with both its extremes, so
 * that the line keeps its full height however many steps there are.
 */
export function lossLine(points: readonly StepPoint[]): readonly ChartPoint[] {
  return points.flatMap(({ step, loss, lowest, highest }, index) => {
    if (lowest === highest) return [{ x: step, y: loss }]
    const before = points[index - 1]?.step ?? step - 1
    return [
      { x: (before + step) / 2, y: highest },
      { x: step, y: lowest },
    ]
  })
}

export const smoothedLine = (points: readonly StepPoint[]): readonly ChartPoint[] =>
  points.map(({ step, smoothed }) => ({ x: step, y: smoothed }))

/** Keeps at most `most` points, always the first and the last, evenly between. */
export function thin<T>(points: readonly T[], most: number): readonly T[] {
  if (points.length <= most) return points
  const stride = (points.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, i) => points[Math.round(i * stride)]).filter(
    (point): point is T => point !== undefined,
  )
}
