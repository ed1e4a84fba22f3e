import { LAST_LINE, type LossSurface, strideOf, SURFACE_SIDES } from './loss-surface.ts'

/** Losses at the crossings of evenly spaced lines, row by row, the lowest second coordinate first. */
export interface SurfaceGrid {
  /** Lines in each direction. */
  readonly side: number
  /** side × side; Infinity where the loss is no finite number. */
  readonly values: Float64Array
}

/**
 * What is known of a surface, as a whole grid: that of the level which is being computed, where
 * places that are not known yet lie straight between those that are. Undefined before the first
 * level is whole.
 */
export function gridOf({
  level,
  points,
}: Pick<LossSurface, 'level' | 'points'>): SurfaceGrid | undefined {
  if (level === 0) return undefined
  const losses = new Map(
    points.map(({ column, row, loss }) => [row * (LAST_LINE + 1) + column, loss ?? Infinity]),
  )
  const lossAt = (column: number, row: number) => losses.get(row * (LAST_LINE + 1) + column)
  const whole = (SURFACE_SIDES[level - 1] ?? 0) ** 2
  const shown = points.length > whole && level < SURFACE_SIDES.length ? level + 1 : level
  const [stride, coarse] = [strideOf(shown), strideOf(level)]
  const side = SURFACE_SIDES[shown - 1] ?? 0
  const between = (column: number, row: number): number => {
    const [left, below] = [column - (column % coarse), row - (row % coarse)]
    const [x, y] = [(column - left) / coarse, (row - below) / coarse]
    const at = (right: number, up: number, share: number) =>
      // Nothing of what may be infinite.
      share === 0 ? 0 : share * (lossAt(left + right, below + up) ?? NaN)
    return (
      at(0, 0, (1 - x) * (1 - y)) +
      at(coarse, 0, x * (1 - y)) +
      at(0, coarse, (1 - x) * y) +
      at(coarse, coarse, x * y)
    )
  }
  const values = Float64Array.from({ length: side * side }, (_, index) => {
    const [column, row] = [(index % side) * stride, Math.floor(index / side) * stride]
    return lossAt(column, row) ?? between(column, row)
  })
  return { side, values }
}

/**
 * The value at a place between the lines.
 * @param x from 0, the first column, to 1, the last one
 * @param y from 0, the first row, to 1, the last one
 */
export function valueAt({ side, values }: SurfaceGrid, x: number, y: number): number {
  const place = (share: number) => Math.min(side - 1, Math.max(0, share * (side - 1)))
  const [column, row] = [place(x), place(y)]
  const [left, below] = [
    Math.min(side - 2, Math.floor(column)),
    Math.min(side - 2, Math.floor(row)),
  ]
  const [right, up] = [column - left, row - below]
  const at = (dx: number, dy: number, share: number) =>
    share === 0 ? 0 : share * (values[(below + dy) * side + left + dx] ?? NaN)
  return (
    at(0, 0, (1 - right) * (1 - up)) +
    at(1, 0, right * (1 - up)) +
    at(0, 1, (1 - right) * up) +
    at(1, 1, right * up)
  )
}
