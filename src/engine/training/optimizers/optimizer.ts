import type { Edge, Graph } from '../graph/graph.ts'
import type { Variable } from '../graph/variable.ts'

/** One trainable tensor at one step. */
export interface Update {
  readonly graph: Graph
  readonly weights: Variable
  /** What the optimizer remembers of these weights, by the names it gave. */
  readonly slot: (name: string) => Variable
  /** ∂loss/∂weights. */
  readonly gradient: Edge
  /** This step's numbers, in the order of `scalars`. */
  readonly scalars: readonly Edge[]
  /** What must have used the old weights before they change. */
  readonly after: readonly Edge[]
}

/** How weights follow their gradient. Slots begin at zero. */
export interface Optimizer {
  /** What it remembers for each weight. */
  readonly slots: readonly string[]
  /**
   * The numbers that the step needs, the learning rate first.
   * @param step 0-based over the whole run
   */
  readonly scalars: (step: number, learningRate: number) => readonly number[]
  /** Adds the update to the graph; what comes after can wait for the edge. */
  readonly update: (update: Update) => Edge
}
