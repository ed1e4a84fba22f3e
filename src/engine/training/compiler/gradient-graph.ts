import type { Edge, Graph } from '../graph/graph.ts'
import { type Placeholder, placeholder } from '../graph/session.ts'
import type { Variable } from '../graph/variable.ts'
import { lossAndGradients } from './loss-and-gradients.ts'
import type { StepSettings } from './settings.ts'
import { parametersAfter } from './train-step.ts'

/** The training loss of a batch and its gradients, changing nothing. */
export interface GradientGraph {
  readonly labels: Placeholder
  readonly shares: Placeholder
  readonly seed: Placeholder
  readonly loss: Edge
  /** What it is the sum of; see LossAndGradients. */
  readonly parts: readonly Edge[]
  readonly gradients: ReadonlyMap<string, Edge>
  /** Where each parameter is read, by tensor: fed, it is another value for this run. */
  readonly reads: ReadonlyMap<string, Edge>
}

export function gradientGraph(
  graph: Graph,
  pixels: Edge,
  parameters: ReadonlyMap<string, Variable>,
  settings: StepSettings,
): GradientGraph {
  const labels = placeholder(graph, 'labels', 'int32', [-1])
  const shares = placeholder(graph, 'shares', 'float32', [-1, 1])
  const seed = placeholder(graph, 'seed', 'int32', [2])
  const parameter = parametersAfter(graph, parameters, new Map())
  const { loss, parts, gradients } = lossAndGradients(
    graph,
    { pixels, labels, shares, seed },
    parameter,
    settings,
  )
  const reads = new Map([...gradients.keys()].map((tensor) => [tensor, parameter(tensor)]))
  return { labels, shares, seed, loss, parts: parts(), gradients, reads }
}
