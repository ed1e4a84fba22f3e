import type { Span } from '#shared/domain/landscapes/landscape.ts'

/** A piece of a line of equal height, from one place to another. */
export type Piece = readonly [x1: number, y1: number, x2: number, y2: number]

/** Cells along each axis. */
const CELLS = 64

/**
 * Where a surface has a height, by marching squares (Maple, 2003): the height is taken to be linear
 * along the edges of small cells.
 */
export function contour(
  value: (position: readonly [number, number]) => number,
  [xSpan, ySpan]: readonly [Span, Span],
  height: number,
): readonly Piece[] {
  const at = ([low, high]: Span, i: number) => low + ((high - low) * i) / CELLS
  const xs = Array.from({ length: CELLS + 1 }, (_, i) => at(xSpan, i))
  const ys = Array.from({ length: CELLS + 1 }, (_, i) => at(ySpan, i))
  const corners = ys.map((y) => xs.map((x): Corner => ({ x, y, above: value([x, y]) - height })))
  return corners.slice(1).flatMap((lower, row) =>
    lower.slice(1).flatMap((corner, column) => {
      const upper = corners[row]
      const [a, b, d] = [upper?.[column], upper?.[column + 1], lower[column]]
      return a && b && d ? piecesIn([a, b, corner, d]) : []
    }),
  )
}

interface Corner {
  readonly x: number
  readonly y: number
  /** How far the surface is above the height there. */
  readonly above: number
}

/** The pieces within a cell, whose corners are given the way round. */
function piecesIn(corners: readonly [Corner, Corner, Corner, Corner]): readonly Piece[] {
  const crossings = corners.flatMap((from, i) => {
    const to = corners[(i + 1) % corners.length]
    if (!to || from.above < 0 === to.above < 0) return []
    const share = from.above / (from.above - to.above)
    return [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }]
  })
  // A line enters a cell as often as it leaves it.
  return crossings.flatMap((from, i): readonly Piece[] => {
    const to = crossings[i + 1]
    return i % 2 === 0 && to ? [[from.x, from.y, to.x, to.y]] : []
  })
}
