import type { StepPoint } from './metrics.ts'

/** A stretch of a single step. */
export const pointOfStep = (point: Omit<StepPoint, 'lowest' | 'highest'>): StepPoint => ({
  ...point,
  lowest: point.loss,
  highest: point.loss,
})

/** Joins two neighbouring stretches of steps, `a` before `b`, keeping the extremes of both. */
export function joinPoints(a: StepPoint, b: StepPoint): StepPoint {
  return {
    ...b,
    lowest: Math.min(a.lowest, b.lowest),
    highest: Math.max(a.highest, b.highest),
    gradientNorm: larger(a.gradientNorm, b.gradientNorm),
  }
}

const larger = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b)

/** Joins neighbours in pairs. The first point stays alone: it is the untrained loss. */
export function halve(points: readonly StepPoint[]): StepPoint[] {
  const halved = points.slice(0, 1)
  for (let i = 1; i < points.length; i += 2) {
    const a = points[i]
    const b = points[i + 1]
    if (a) halved.push(b ? joinPoints(a, b) : a)
  }
  return halved
}

/**
 * A run's losses in at most `capacity` points (4 or more), whatever the number of steps: when it is
 * full, neighbours are joined. The extremes of every stretch survive, so a spike is never lost.
 */
export interface StepSeries {
  readonly push: (point: StepPoint) => void
  readonly points: () => readonly StepPoint[]
}

export function createStepSeries(capacity: number): StepSeries {
  let points: StepPoint[] = []
  // Steps that a full stretch covers. Shorter ones at the end are joined until they are full.
  let stretch = 1
  let startOfLast = 0
  return {
    push(point) {
      const last = points.at(-1)
      if (last && points.length > 1 && point.step - startOfLast < stretch) {
        points[points.length - 1] = joinPoints(last, point)
        return
      }
      if (points.length >= capacity) {
        points = halve(points)
        stretch *= 2
      }
      startOfLast = point.step
      points.push(point)
    },
    points: () => points,
  }
}
