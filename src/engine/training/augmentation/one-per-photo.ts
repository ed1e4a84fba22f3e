import type { Edge, Graph } from '../graph/graph.ts'
import { concat, ints, shapeOf, slice } from '../graph/operations.ts'

/**
 * The shape of one number for each photo, int32 [batch, 1, 1, 1]: such numbers meet photos without
 * being reshaped.
 */
export function onePerPhoto(graph: Graph, images: Edge): Edge {
  const batch = slice(graph, shapeOf(graph, images), [0], [1])
  return concat(graph, [batch, ints(graph, [1, 1, 1])], 0)
}
