import type { Edge, Graph } from '../graph/graph.ts'

/** What a loss is computed from. */
export interface LossInputs {
  readonly graph: Graph
  /** The output layer's sums [batch, outputs], before its activation. */
  readonly logits: Edge
  /** What should come out [batch, outputs]. */
  readonly targets: Edge
  /** How much each photo counts [batch, 1]: its weight over the batch size, so that sums are means. */
  readonly shares: Edge
  readonly outputs: number
}

export interface Loss {
  /** A scalar. */
  readonly value: Edge
  /** What each photo adds to it [batch]. */
  readonly each: () => Edge
  /** ∂loss/∂logits [batch, outputs]: where backpropagation begins. */
  readonly backward: () => Edge
}
