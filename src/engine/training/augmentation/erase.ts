import type { Edge, Graph } from '../graph/graph.ts'
import {
  constant,
  less,
  maximum,
  multiply,
  select,
  square,
  squaredDifference,
} from '../graph/operations.ts'
import { meanColour } from './mean-colour.ts'
import type { PhotoSize } from './move.ts'
import { clampToRange } from './recolour.ts'

/** In pixels from the photo's left upper corner; each one number for each photo. */
export interface Square {
  readonly side: Edge
  readonly centreX: Edge
  readonly centreY: Edge
}

/**
 * Covers the pixels whose middle lies in the square with the photo's mean colour (Cutout, DeVries &
 * Taylor, 2017). As there the square may reach over an edge, so that corners are covered as well.
 */
export function eraseSquares(
  graph: Graph,
  images: Edge,
  { side, centreX, centreY }: Square,
  { height, width }: PhotoSize,
): Edge {
  const fromX = squaredDifference(graph, middles(graph, [1, 1, width, 1]), centreX)
  const fromY = squaredDifference(graph, middles(graph, [1, height, 1, 1]), centreY)
  const reach = square(graph, multiply(graph, side, constant(graph, 0.5)))
  const covered = less(graph, maximum(graph, fromX, fromY), reach)
  // The sum of very many values rounds, and a white photo's mean could be a little above white.
  return select(graph, covered, clampToRange(graph, meanColour(graph, images)), images)
}

/** Where the middles of pixels are, along the one axis that is longer than 1. */
const middles = (graph: Graph, shape: readonly number[]): Edge =>
  constant(
    graph,
    Array.from({ length: Math.max(...shape) }, (_, index) => index + 0.5),
    { shape },
  )
