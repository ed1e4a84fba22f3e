import { type Point } from './svg.ts'

/**
 * Heads are built around a ball of radius 1: x to the right, y down, z towards the viewer. Turning
 * the ball moves eyes, ears and muzzle as it does on a real head.
 */
export type Place = readonly [x: number, y: number, z: number]

/** How a head is held and what it shows. */
export type Mood = {
  /** Radians; positive looks to the right. */
  readonly yaw: number
  /** Radians; positive looks down. */
  readonly pitch: number
  readonly eyes: 'open' | 'closed'
  readonly mouth: 'open' | 'closed'
}

/** A place on a turned head, as seen: where it lies, and how far it is turned to the viewer. */
export type Seen = { readonly at: Point; readonly depth: number; readonly narrow: number }

export const see = ([x, y, z]: Place, { yaw, pitch }: Mood): Seen => {
  const turnedX = x * Math.cos(yaw) + z * Math.sin(yaw)
  const turnedZ = z * Math.cos(yaw) - x * Math.sin(yaw)
  const seenY = y * Math.cos(pitch) + turnedZ * Math.sin(pitch)
  const depth = turnedZ * Math.cos(pitch) - y * Math.sin(pitch)
  // Things on the side of the ball are seen at an angle: their width shrinks.
  const narrow = Math.max(0.25, Math.min(1, depth / Math.max(0.2, Math.hypot(turnedX, depth))))
  return { at: [turnedX, seenY], depth, narrow }
}

/** Where a place on a turned head is seen. */
export const seenAt = (place: Place, mood: Mood): Point => see(place, mood).at

/** The same place on the other side of the face. */
export const mirrored = ([x, y, z]: Place, side: 1 | -1): Place => [x * side, y, z]

/** Both sides, the one further away first. */
export const sides = ({ yaw }: Mood): readonly (1 | -1)[] => (yaw > 0 ? [1, -1] : [-1, 1])
