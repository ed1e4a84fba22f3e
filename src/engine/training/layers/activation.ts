import type { Activation } from '#shared/domain/activation.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import { relu, reluGrad, sigmoid, sigmoidGrad, tanh, tanhGrad } from '../graph/operations.ts'
import { type LayerKind, NO_GRADIENTS, NO_PARAMETERS } from './layer.ts'

/** An activation function and its derivative, which all of them can tell from their output y. */
interface ActivationFunction {
  readonly apply: (graph: Graph, x: Edge) => Edge
  /** ∂loss/∂x from ∂loss/∂y and y. */
  readonly derive: (graph: Graph, gradient: Edge, y: Edge) => Edge
}

const FUNCTIONS: Readonly<Record<Activation, ActivationFunction>> = {
  // 1 where y > 0, else 0
  relu: { apply: relu, derive: (graph, gradient, y) => reluGrad(graph, gradient, y) },
  // y·(1 − y)
  sigmoid: { apply: sigmoid, derive: (graph, gradient, y) => sigmoidGrad(graph, y, gradient) },
  // 1 − y²
  tanh: { apply: tanh, derive: (graph, gradient, y) => tanhGrad(graph, y, gradient) },
  linear: { apply: (_graph, x) => x, derive: (_graph, gradient) => gradient },
}

/** Applies an activation; `backward` takes a gradient by the output to one by the input. */
export function activate(graph: Graph, activation: Activation, x: Edge) {
  const { apply, derive } = FUNCTIONS[activation]
  const output = apply(graph, x)
  return { output, backward: (gradient: Edge) => derive(graph, gradient, output) }
}

export const activationLayer = (activation: Activation): LayerKind => ({
  parameters: NO_PARAMETERS,
  forward({ graph }, _place, x) {
    const { output, backward } = activate(graph, activation, x)
    return {
      output,
      backward: (gradient) => ({ input: backward(gradient), parameters: NO_GRADIENTS }),
    }
  },
})
