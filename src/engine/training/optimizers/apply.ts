import type { Attribute, Edge, Graph } from '../graph/graph.ts'
import { constant } from '../graph/operations.ts'

/**
 * Adds one of TensorFlow's fused update kernels, which read and change variables in place. The edge
 * carries no value: it is there to be waited for.
 */
export function apply(
  graph: Graph,
  op: string,
  inputs: readonly Edge[],
  after: readonly Edge[],
  attributes: Readonly<Record<string, Attribute>> = {},
): Edge {
  graph.add(op, inputs, [], { attributes: { T: { type: 'float32' }, ...attributes }, after })
  return { from: graph.nodes.at(-1)?.name ?? '', dtype: 'resource' }
}

/** Constants of an optimizer, one for each value. */
export const constants = (graph: Graph, values: readonly number[]): readonly Edge[] =>
  values.map((value) => constant(graph, value))
