import type { Edge, Graph } from '../graph/graph.ts'
import { cast, constant, oneHot, reshape, select } from '../graph/operations.ts'

/**
 * What the network should give [batch, outputs] for these labels [batch]: 0 or 1 for one output,
 * else 1 at the label's place and 0 elsewhere. Label smoothing (Szegedy et al., 2016) moves a share
 * of that to all labels alike.
 */
export function targetsOf(
  graph: Graph,
  labels: Edge,
  { outputs, smoothing }: { readonly outputs: number; readonly smoothing: number },
): Edge {
  const labelCount = Math.max(outputs, 2)
  const [on, off] = [1 - smoothing + smoothing / labelCount, smoothing / labelCount]
  if (outputs > 1) {
    return oneHot(graph, labels, outputs, constant(graph, on), constant(graph, off))
  }
  if (smoothing === 0) return reshape(graph, cast(graph, labels, 'float32'), [-1, 1])
  // The second of two places is what one output stands for.
  return reshape(graph, oneHotSecond(graph, labels, on, off), [-1, 1])
}

/** `on` for label 1 and `off` for label 0. */
function oneHotSecond(graph: Graph, labels: Edge, on: number, off: number): Edge {
  const isSecond = cast(graph, labels, 'bool')
  return select(graph, isSecond, constant(graph, on), constant(graph, off))
}
