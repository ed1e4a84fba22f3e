import type { DescentPoint } from './descent.ts'
import type { Landscape, Position } from './landscapes/landscape.ts'

/** Shares of what is drawn: how near a minimum counts as in it, and how far a ball that lies still moves. */
const NEAR = 0.01
const STILL = 0.002
/** The share within which a ball is on its last stretch to a minimum, however slow. */
const AROUND = 0.1
/** Each number of a gradient that is smaller says next to nothing. */
const FLAT = 0.05

/**
 * What became of a ball. the next step of a `lost` one led to no place that is followed, `higher` lies higher than where it
 * began, `endless` fell where there is no lowest place, `flat` hardly moves though it lies in no
 * minimum, `moving` is none of these.
 */
export type DescentOutcome =
  'start' | 'lost' | 'endless' | 'higher' | 'lowest' | 'otherMinimum' | 'flat' | 'moving'

/** What a walk shows as far as it went, with the numbers that it is read from. */
export interface DescentReading {
  /** Those that led to a place: the one that lost a ball is not among them. */
  readonly steps: number
  readonly first: DescentPoint
  readonly last: DescentPoint
  /** Steps from one side of a minimum to the other; 0 on a surface, which has no sides. */
  readonly crossings: number
  readonly outcome: DescentOutcome
}

/**
 * @param points at least one, the start first
 * @param lost the step after the last point led to no place that is followed
 * @throws Error without points
 */
export function readDescent(
  landscape: Landscape,
  points: readonly DescentPoint[],
  lost: boolean,
): DescentReading {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) throw new Error('A walk begins somewhere.')
  const steps = points.length - 1
  return {
    steps,
    first,
    last,
    crossings: crossingsOf(landscape, points),
    outcome: steps === 0 && !lost ? 'start' : outcomeOf(landscape, points, first, last, lost),
  }
}

function outcomeOf(
  landscape: Landscape,
  points: readonly DescentPoint[],
  first: DescentPoint,
  last: DescentPoint,
  lost: boolean,
): DescentOutcome {
  const { minima } = landscape
  const endless = minima.length === 0
  if (lost) return endless ? 'endless' : 'lost'
  const before = points.at(-2) ?? first
  const within = (a: Position, b: Position, share: number) =>
    landscape.view.every(
      ([low, high], axis) => Math.abs((a[axis] ?? 0) - (b[axis] ?? 0)) <= share * (high - low),
    )
  const place = minima.findIndex((minimum) =>
    [before, last].every(({ position }) => within(position, minimum, NEAR)),
  )
  if (place !== -1) return place === 0 ? 'lowest' : 'otherMinimum'
  if (last.value > first.value) return 'higher'
  if (endless) return 'endless'
  const flat = last.gradient.every((slope) => Math.abs(slope) < FLAT)
  const still = within(before.position, last.position, STILL)
  const around = minima.some((minimum) => within(last.position, minimum, AROUND))
  return flat && still && !around ? 'flat' : 'moving'
}

function crossingsOf({ view, minima }: Landscape, points: readonly DescentPoint[]): number {
  if (view.length > 1) return 0
  const sideOf = (point: DescentPoint | undefined, minimum: Position) =>
    Math.sign((point?.position[0] ?? 0) - (minimum[0] ?? 0))
  return points.filter((point, step) =>
    minima.some(
      (minimum) => sideOf(points[step - 1] ?? point, minimum) * sideOf(point, minimum) < 0,
    ),
  ).length
}

/** Where a ball goes next, along each axis, and what takes it there. */
export interface Motion {
  /** The sign of the way along each axis. */
  readonly signs: readonly number[]
  /** `memory` goes against the slope that was followed, by what earlier slopes left. */
  readonly cause: 'slope' | 'noise' | 'memory'
}

/**
 * @param next where the step leads; where it is not known, as gradient descent without noise would go
 */
export function motionOf(point: DescentPoint, next: Position | undefined): Motion {
  const { position, gradient } = point
  const way = position.map((from, axis) =>
    next ? (next[axis] ?? 0) - from : -(gradient[axis] ?? 0),
  )
  // The way and a slope agree where they point apart: downhill is against the slope.
  const uphill = (slope: readonly number[]) =>
    way.reduce((sum, each, axis) => sum + each * (slope[axis] ?? 0), 0) > 0
  const follows = !uphill(point.followed ?? gradient)
  return {
    signs: way.map(Math.sign),
    cause: !uphill(gradient) ? 'slope' : follows ? 'noise' : 'memory',
  }
}
