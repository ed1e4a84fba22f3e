import type { GradientClipping } from '#shared/domain/optimizer-spec.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import {
  addN,
  constant,
  divide,
  l2Loss,
  maximum,
  minimum,
  multiply,
  squareRoot,
} from '../graph/operations.ts'

/**
 * Bounds a step's gradients (Pascanu et al., 2013). By norm, all of them are scaled by
 * limit / max(‖g‖, limit), where ‖g‖ is the length of the whole gradient; by value, each number is
 * cut to ±limit.
 */
export function clipGradients(
  graph: Graph,
  gradients: ReadonlyMap<string, Edge>,
  { by, limit }: GradientClipping,
): ReadonlyMap<string, Edge> {
  const bound = constant(graph, limit)
  if (by === 'value') {
    const negative = constant(graph, -limit)
    return mapValues(gradients, (gradient) =>
      maximum(graph, minimum(graph, gradient, bound), negative),
    )
  }
  const norm = gradientNorm(graph, gradients)
  const factor = divide(graph, bound, maximum(graph, norm, bound))
  return mapValues(gradients, (gradient) => multiply(graph, gradient, factor))
}

/** ½ Σ g² of the whole gradient, a scalar. */
export function halfSquaredNorm(graph: Graph, gradients: ReadonlyMap<string, Edge>): Edge {
  const [first, ...others] = [...gradients.values()].map((gradient) => l2Loss(graph, gradient))
  return first ? addN(graph, [first, ...others]) : constant(graph, 0)
}

/** The length of the whole gradient, a scalar: √ Σ g². */
export const gradientNorm = (graph: Graph, gradients: ReadonlyMap<string, Edge>): Edge =>
  squareRoot(graph, multiply(graph, halfSquaredNorm(graph, gradients), constant(graph, 2)))

const mapValues = (gradients: ReadonlyMap<string, Edge>, change: (gradient: Edge) => Edge) =>
  new Map([...gradients].map(([name, gradient]) => [name, change(gradient)]))
