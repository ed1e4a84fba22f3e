import type { StepPoint } from '#shared/domain/metrics.ts'
import type { ChartPoint } from '#renderer/ui/index.ts'

/** Where a stretch of steps stands on the horizontal axis. */
type Place = (point: StepPoint) => number

/**
 * The line of every step's loss. A stretch of several steps is drawn with both its extremes, so
 * that the line keeps its full height however many steps there are.
 */
export function lossLine(points: readonly StepPoint[], place: Place): readonly ChartPoint[] {
  return points.flatMap((point, index) => {
    const { loss, lowest, highest } = point
    const x = place(point)
    if (lowest === highest) return [{ x, y: loss }]
    const [before, after] = [points[index - 1], points[index + 1]]
    const length = before ? x - place(before) : after ? place(after) - x : 1
    return [
      { x: x - length / 2, y: highest },
      { x, y: lowest },
    ]
  })
}

export const smoothedLine = (points: readonly StepPoint[], place: Place): readonly ChartPoint[] =>
  points.map((point) => ({ x: place(point), y: point.smoothed }))

/** The line of something that is not known of every stretch. */
export const lineOf = <Row>(
  rows: readonly Row[],
  place: (row: Row) => number,
  value: (row: Row) => number | null,
): readonly ChartPoint[] =>
  rows.flatMap((row) => {
    const y = value(row)
    return y === null ? [] : [{ x: place(row), y }]
  })

/** Keeps at most `most` points, always the first and the last, evenly between. */
export function thin<T>(points: readonly T[], most: number): readonly T[] {
  if (points.length <= most) return points
  const stride = (points.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, i) => points[Math.round(i * stride)]).filter(
    (point): point is T => point !== undefined,
  )
}

/** What lies within a range of steps, and the nearest on either side, to which the lines lead. */
export function around<T extends { readonly step: number }>(
  rows: readonly T[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly T[] {
  const first = rows.findIndex(({ step }) => step >= from)
  if (first === -1) return rows.slice(-1)
  const beyond = rows.findIndex(({ step }) => step > to)
  return rows.slice(Math.max(0, first - 1), beyond === -1 ? undefined : beyond + 1)
}
