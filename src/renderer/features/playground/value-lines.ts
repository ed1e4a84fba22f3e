import type { LineSeries } from '#renderer/ui/index.ts'
import type { DrawnWalk } from './drawn-walk.ts'

/** How far above the start a line is followed, in heights of its fall. */
const ABOVE = 0.5

/** f by step, a line for each walk. */
export const valueLines = (walks: readonly DrawnWalk[]): readonly LineSeries[] =>
  walks.map(({ key, name, colour, dash, points }) => ({
    ...{ key, name, colour, dash },
    points: points.map(({ value }, x) => ({ x, y: value })),
  }))

/**
 * From the lowest value to a little above the start, so that a walk that climbs to the sky leaves
 * the others to be seen.
 */
export function valueRange(walks: readonly DrawnWalk[]): readonly [number, number] {
  const values = walks.flatMap(({ points }) => points.map(({ value }) => value))
  const start = values[0] ?? 0
  const lowest = values.reduce((a, b) => Math.min(a, b), start)
  const highest = values.reduce((a, b) => Math.max(a, b), start)
  const most = start + Math.max(ABOVE * (start - lowest), Number.EPSILON)
  return [lowest, Math.max(Math.min(highest, most), start)]
}
