/** A place on a landscape: one number where it is a curve, two where it is a surface. */
export type Position = readonly number[]

/** Lowest and highest number that is drawn. */
export type Span = readonly [low: number, high: number]

/** A function to go downhill on, of one number or of two. */
export interface Landscape {
  /** The function as it is written on paper. */
  readonly formula: string
  /** What is drawn, for each number of a position. */
  readonly view: readonly [Span] | readonly [Span, Span]
  /** Where the ball lies at first. */
  readonly start: Position
  /** Its local minima, the lowest first; none where it falls for ever. */
  readonly minima: readonly Position[]
  /** f at a position; everything else in the position is ignored. */
  readonly value: (position: Position) => number
  /** ∂f/∂position, as long as `view`. */
  readonly gradient: (position: Position) => Position
}

/** How many numbers a position has. */
export const dimensionsOf = ({ view }: Landscape): 1 | 2 => view.length
