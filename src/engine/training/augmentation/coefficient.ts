import type { Edge, Graph } from '../graph/graph.ts'
import { add, constant, fill, multiply, negative } from '../graph/operations.ts'

/**
 * A number that is the same for every photo and known when the graph is written, or one for each
 * photo, float32 [batch, 1, 1, 1]. Arithmetic with known numbers adds no nodes where the result is
 * known, so that what a photo does not do costs nothing and rounds nothing.
 */
export type Coefficient = number | Edge

export function times(graph: Graph, a: Coefficient, b: Coefficient): Coefficient {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a * b
    if (a === 0) return 0
    if (a === 1) return b
    if (a === -1) return negative(graph, b)
    return multiply(graph, b, constant(graph, a))
  }
  return typeof b === 'number' ? times(graph, b, a) : multiply(graph, a, b)
}

export function plus(graph: Graph, a: Coefficient, b: Coefficient): Coefficient {
  if (typeof a === 'number') {
    if (typeof b === 'number') return a + b
    return a === 0 ? b : add(graph, b, constant(graph, a))
  }
  return typeof b === 'number' ? plus(graph, b, a) : add(graph, a, b)
}

export const minus = (graph: Graph, a: Coefficient, b: Coefficient): Coefficient =>
  plus(graph, a, times(graph, -1, b))

/** @param shape int32 [batch, 1, 1, 1] */
export const forEachPhoto = (graph: Graph, coefficient: Coefficient, shape: Edge): Edge =>
  typeof coefficient === 'number' ? fill(graph, shape, constant(graph, coefficient)) : coefficient
