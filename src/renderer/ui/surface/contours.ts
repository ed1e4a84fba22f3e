/** A place in the square of a surface: both from 0 to 1, the second one upwards. */
export type Place = readonly [x: number, y: number]

type Corner = { readonly x: number; readonly y: number; readonly height: number }

/**
 * The part of a square in which heights are `from` or more, as polygons, one for each cell that it
 * touches. Within a cell heights lie straight between its corners, along its edges.
 *
 * @param heights side × side, row by row
 */
export function regionAbove(
  heights: ArrayLike<number>,
  side: number,
  from: number,
): readonly (readonly Place[])[] {
  return cellsOf(heights, side).flatMap((cell) => {
    const polygon = cell.flatMap((corner, index) => {
      const next = cell[(index + 1) % cell.length] ?? corner
      const own: Place[] = corner.height >= from ? [[corner.x, corner.y]] : []
      const crossed = crossing(corner, next, from)
      return crossed ? [...own, crossed] : own
    })
    return polygon.length > 2 ? [polygon] : []
  })
}

/** The line along which heights are `at`, as pieces, one or two for each cell that it crosses. */
export function levelLine(
  heights: ArrayLike<number>,
  side: number,
  at: number,
): readonly (readonly [Place, Place])[] {
  return cellsOf(heights, side).flatMap((cell) => {
    const crossings = cell.flatMap((corner, index) => {
      const crossed = crossing(corner, cell[(index + 1) % cell.length] ?? corner, at)
      return crossed ? [crossed] : []
    })
    const pieces: (readonly [Place, Place])[] = []
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [one, other] = [crossings[index], crossings[index + 1]]
      if (one && other) pieces.push([one, other])
    }
    return pieces
  })
}

/** Where the straight edge between two corners reaches a height; undefined where it does not. */
function crossing(one: Corner, other: Corner, at: number): Place | undefined {
  if (one.height >= at === other.height >= at) return undefined
  const share = (at - one.height) / (other.height - one.height)
  return [one.x + share * (other.x - one.x), one.y + share * (other.y - one.y)]
}

/** The cells of a grid, each as its four corners one after the other. */
function cellsOf(heights: ArrayLike<number>, side: number): readonly (readonly Corner[])[] {
  const corner = (column: number, row: number): Corner => ({
    x: column / (side - 1),
    y: row / (side - 1),
    height: heights[row * side + column] ?? 0,
  })
  return Array.from({ length: (side - 1) ** 2 }, (_, index) => {
    const [column, row] = [index % (side - 1), Math.floor(index / (side - 1))]
    return [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
    ]
  })
}
