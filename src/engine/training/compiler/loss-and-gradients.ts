import type { Edge, Graph } from '../graph/graph.ts'
import { add, addN, constant, l2Loss, multiply } from '../graph/operations.ts'
import { lossOf } from '../losses/loss-of.ts'
import { targetsOf } from '../losses/targets.ts'
import { type Batch, decodeBatch } from './batch.ts'
import { type BackwardPass, forwardPass, type ForwardPass } from './forward-pass.ts'
import { scaleInput } from './input-scale.ts'
import type { StepSettings } from './settings.ts'

export interface LossAndGradients extends BackwardPass {
  /** A scalar: what training brings down. */
  readonly loss: Edge
  /** What it is the sum of: what each photo adds [batch] and, where there is one, the penalty []. */
  readonly parts: () => readonly Edge[]
  /** The output layer's sums [batch, outputs]. */
  readonly logits: Edge
  readonly averages: ForwardPass['averages']
}

/** A batch's loss and its derivative by every parameter: forward through the network, and back. */
export function lossAndGradients(
  graph: Graph,
  batch: Batch,
  parameter: (tensor: string) => Edge,
  settings: StepSettings,
): LossAndGradients {
  const { network } = settings
  const { input, inputScale } = scaleInput(graph, network, decodeBatch(graph, batch, settings))
  const forward = forwardPass(network, input, {
    graph,
    mode: 'training',
    parameter,
    seed: batch.seed,
    inputScale,
  })
  const { loss, each, gradient } = graph.scope('loss', () =>
    lossAtLogits(graph, batch, forward.logits, settings),
  )
  const back = forward.backward(gradient)
  const { penalty, ...penalised } = addPenalty(
    graph,
    { ...back, loss },
    parameter,
    settings.weightDecay,
  )
  return {
    ...back,
    ...penalised,
    parts: () => [each(), ...(penalty ? [penalty] : [])],
    logits: forward.logits,
    averages: forward.averages,
  }
}

/** The loss of the output layer's sums, and its derivative by them. */
export function lossAtLogits(
  graph: Graph,
  { labels, shares }: Pick<Batch, 'labels' | 'shares'>,
  logits: Edge,
  { network, loss, labelSmoothing }: Pick<StepSettings, 'network' | 'loss' | 'labelSmoothing'>,
): { readonly loss: Edge; readonly each: () => Edge; readonly gradient: Edge } {
  const outputs = network.outputUnits
  const targets = targetsOf(graph, labels, { outputs, smoothing: labelSmoothing })
  const { value, each, backward } = lossOf(loss, network, {
    graph,
    logits,
    targets,
    shares,
    outputs,
  })
  return { loss: value, each, gradient: backward() }
}

/**
 * The L2 penalty on kernels (Krogh & Hertz, 1991): λ/2 · Σ w² on top of the loss, so λ·w on top of
 * the gradient. Biases are left alone, as is usual.
 */
function addPenalty(
  graph: Graph,
  { loss, gradients }: { readonly loss: Edge; readonly gradients: ReadonlyMap<string, Edge> },
  parameter: (tensor: string) => Edge,
  weightDecay: number,
): Pick<LossAndGradients, 'loss' | 'gradients'> & { readonly penalty?: Edge } {
  if (weightDecay === 0) return { loss, gradients }
  const lambda = constant(graph, weightDecay)
  const kernels = [...gradients.keys()].filter((tensor) => tensor.endsWith('.kernel'))
  const [first, ...others] = kernels.map((tensor) => l2Loss(graph, parameter(tensor)))
  if (!first) return { loss, gradients }
  const penalty = multiply(graph, addN(graph, [first, ...others]), lambda)
  return {
    loss: add(graph, loss, penalty),
    penalty,
    gradients: new Map(
      [...gradients].map(([tensor, gradient]) => [
        tensor,
        tensor.endsWith('.kernel')
          ? add(graph, gradient, multiply(graph, parameter(tensor), lambda))
          : gradient,
      ]),
    ),
  }
}
