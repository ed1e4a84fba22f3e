/** Where a relief is looked at from. */
export type View = {
  /** Radians around the upright axis; at 0 the first axis points to the right. */
  readonly turn: number
  /** Radians above the plain: 0 is from the side, π/2 from above. */
  readonly rise: number
}

export const LOWEST_RISE = 0.1
export const HIGHEST_RISE = Math.PI / 2

/** A view within its bounds. */
export const boundedView = ({ turn, rise }: View): View => ({
  turn: turn % (2 * Math.PI),
  rise: Math.min(HIGHEST_RISE, Math.max(LOWEST_RISE, rise)),
})

/** A place in the picture: to the right and downwards in sides of the square. */
export type Seen = {
  readonly x: number
  readonly y: number
  /** Larger for what is nearer on the plain: height does not put a peak before its foreground. */
  readonly near: number
}

/** How high the highest place is, in sides of the square. */
export const RELIEF_HEIGHT = 0.55

/**
 * A parallel projection.
 *
 * @param x from 0 to 1, along the first axis
 * @param y from 0 to 1, along the second one
 * @param height from 0 to 1
 */
export function projection({ turn, rise }: View): (x: number, y: number, height: number) => Seen {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [up, flat] = [Math.cos(rise), Math.sin(rise)]
  return (x, y, height) => {
    const [right, away] = [x - 0.5, y - 0.5]
    const across = right * cos - away * sin
    const depth = right * sin + away * cos
    const raised = (height - 0.5) * RELIEF_HEIGHT
    return { x: across, y: -depth * flat - raised * up, near: -depth }
  }
}

/** What a relief is seen from at first, before it is turned so that its valley can be seen. */
const FIRST: View = { turn: 0.6, rise: 0.85 }

/**
 * The view among four, one from each side, in which heights stand least before what is lower.
 *
 * @param heights side × side, row by row
 */
export function firstView(heights: ArrayLike<number>, side: number): View {
  const views = [0, 1, 2, 3].map((quarter) => ({
    ...FIRST,
    turn: FIRST.turn + (quarter * Math.PI) / 2,
  }))
  const inFront = (view: View): number => {
    const project = projection(view)
    return Array.from(heights).reduce((sum, height, index) => {
      const { near } = project(
        (index % side) / (side - 1),
        Math.floor(index / side) / (side - 1),
        0,
      )
      return sum + height * near
    }, 0)
  }
  return views.reduce((best, view) => (inFront(view) < inFront(best) ? view : best))
}

/** A cell of a relief as it is seen. */
export type Facet = {
  /** x and y of its four corners, one after the other. */
  readonly corners: readonly number[]
  /** Mean height of its corners, from 0 to 1. */
  readonly height: number
  readonly near: number
}

/**
 * The cells of a relief, the farthest first: painted in this order, what is nearer hides what lies
 * behind it.
 *
 * @param heights side × side from 0 to 1, row by row
 */
export function facetsOf(heights: ArrayLike<number>, side: number, view: View): readonly Facet[] {
  const project = projection(view)
  const seen = Array.from({ length: side * side }, (_, index) =>
    project(
      (index % side) / (side - 1),
      Math.floor(index / side) / (side - 1),
      heights[index] ?? 0,
    ),
  )
  const facets: Facet[] = []
  for (let row = 0; row < side - 1; row++) {
    for (let column = 0; column < side - 1; column++) {
      const first = row * side + column
      const places = [first, first + 1, first + side + 1, first + side]
      let [height, near] = [0, 0]
      const corners: number[] = []
      for (const place of places) {
        const corner = seen[place]
        if (!corner) continue
        corners.push(corner.x, corner.y)
        height += (heights[place] ?? 0) / 4
        near += corner.near / 4
      }
      facets.push({ corners, height, near })
    }
  }
  return facets.sort((one, other) => one.near - other.near)
}
