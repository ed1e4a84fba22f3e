import type { LossFunction } from '#shared/domain/loss-function.ts'
import type { Network } from '#shared/domain/network.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import {
  argMax,
  cast,
  concat,
  constant,
  equal,
  greaterEqual,
  ints,
  maximum,
  minimum,
  reshape,
  softmax,
  subtract,
  sum,
  tanh,
  relu,
  sigmoid,
} from '../graph/operations.ts'
import { type Placeholder, placeholder } from '../graph/session.ts'
import { type ForwardPass, forwardPass } from './forward-pass.ts'
import { scaleInput } from './input-scale.ts'
import { lossAtLogits } from './loss-and-gradients.ts'

/** A network in use: no dropout, no augmentation, running averages instead of the batch's own. */
export function inference(
  graph: Graph,
  network: Network,
  pixels: Edge,
  parameter: (tensor: string) => Edge,
): Pick<ForwardPass, 'logits' | 'outputs'> {
  const { input, inputScale } = scaleInput(graph, network, cast(graph, pixels, 'float32'))
  return forwardPass(network, input, {
    graph,
    mode: 'inference',
    parameter,
    seed: ints(graph, [0, 0]),
    inputScale,
  })
}

/** Judges photos by their labels. */
export interface EvaluationGraph {
  readonly labels: Placeholder
  readonly shares: Placeholder
  /** Σ share · loss of each photo: with shares of 1 the sum of all losses. */
  readonly loss: Edge
  /** How many photos got their label. */
  readonly correct: Edge
}

export function evaluationGraph(
  graph: Graph,
  {
    network,
    loss,
    labelSmoothing,
    logits,
  }: {
    readonly network: Network
    readonly loss: LossFunction
    readonly labelSmoothing: number
    readonly logits: Edge
  },
): EvaluationGraph {
  const labels = placeholder(graph, 'labels', 'int32', [-1])
  const shares = placeholder(graph, 'shares', 'float32', [-1, 1])
  const judged = lossAtLogits(graph, { labels, shares }, logits, { network, loss, labelSmoothing })
  const right = equal(graph, guessedLabels(graph, network, logits), labels)
  return {
    labels,
    shares,
    loss: judged.loss,
    correct: sum(graph, cast(graph, right, 'int32'), [0]),
  }
}

/** The label of the largest output; with one output, the second from one half on. */
export function guessedLabels(graph: Graph, network: Network, logits: Edge): Edge {
  if (network.outputUnits > 1) return argMax(graph, logits, 1)
  const output = activatedOutput(graph, network, logits)
  const second = greaterEqual(graph, output, constant(graph, 0.5))
  return reshape(graph, cast(graph, second, 'int32'), [-1])
}

/** Probability of each label [photos, labels]. */
export function probabilities(graph: Graph, network: Network, logits: Edge): Edge {
  const output = activatedOutput(graph, network, logits)
  if (network.outputActivation === 'softmax') return output
  // What is no probability by itself is read as one, between its bounds.
  const bounded = maximum(graph, minimum(graph, output, constant(graph, 1)), constant(graph, 0))
  if (network.outputUnits > 1) return bounded
  return concat(graph, [subtract(graph, constant(graph, 1), bounded), bounded], 1)
}

function activatedOutput(graph: Graph, { outputActivation }: Network, logits: Edge): Edge {
  switch (outputActivation) {
    case 'softmax':
      return softmax(graph, logits)
    case 'sigmoid':
      return sigmoid(graph, logits)
    case 'relu':
      return relu(graph, logits)
    case 'tanh':
      return tanh(graph, logits)
    case 'linear':
      return logits
  }
}
