import { type LineSeries, tickStep } from '#renderer/ui/index.ts'
import type { DrawnWalk } from './drawn-walk.ts'

/** How far above the start a line is followed, in heights of its fall. */
const ABOVE = 0.5

/** f by step, a line for each walk. */
export const valueLines = (walks: readonly DrawnWalk[]): readonly LineSeries[] =>
  walks.map(({ key, name, colour, dash, points }) => ({
    ...{ key, name, colour, dash },
    points: points.map(({ value }, x) => ({ x, y: value })),
  }))

/** Distances between marks of the axis of values, about. */
const TICKS = 5

/**
 * The axis from the lowest value to a little above the start, so that a walk that climbs to the sky
 * leaves the others to be seen; with its marks, the first and the last of which are its ends.
 */
export function valueAxis(walks: readonly DrawnWalk[]): {
  readonly range: readonly [number, number]
  readonly ticks: readonly number[]
} {
  const values = walks.flatMap(({ points }) => points.map(({ value }) => value))
  const start = values[0] ?? 0
  const lowest = values.reduce((a, b) => Math.min(a, b), start)
  const highest = values.reduce((a, b) => Math.max(a, b), start)
  const most = start + Math.max(ABOVE * (start - lowest), Number.EPSILON)
  const top = Math.min(highest, most)
  const height = Math.max(top - lowest, Number.EPSILON * 2 ** 10)
  const step = tickStep(height, TICKS)
  const low = Math.floor(lowest / step)
  const high = Math.max(low + 1, Math.ceil(top / step))
  const ticks = Array.from({ length: high - low + 1 }, (_, i) =>
    // Free of what binary fractions leave behind.
    Number(((low + i) * step).toPrecision(12)),
  )
  return { range: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks }
}
