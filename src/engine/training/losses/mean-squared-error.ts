import type { Activation } from '#shared/domain/activation.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import { constant, multiply, softmax, square, subtract, sum } from '../graph/operations.ts'
import { activate } from '../layers/activation.ts'
import type { Loss, LossInputs } from './loss.ts'

/**
 * The article's loss: (given − wanted)², as a mean over outputs and photos. Its derivative by an
 * output is 2·(given − wanted) / outputs; the output's activation leads on to the logits.
 */
export function meanSquaredError(
  { graph, logits, targets, shares, outputs }: LossInputs,
  activation: Activation | 'softmax',
): Loss {
  const given = activateOutput(graph, activation, logits)
  const error = subtract(graph, given.output, targets)
  const share = outputs === 1 ? shares : multiply(graph, shares, constant(graph, 1 / outputs))
  const shared = multiply(graph, square(graph, error), share)
  return {
    value: sum(graph, shared, [0, 1]),
    each: () => sum(graph, shared, [1]),
    backward: () =>
      given.backward(multiply(graph, error, multiply(graph, share, constant(graph, 2)))),
  }
}

function activateOutput(graph: Graph, activation: Activation | 'softmax', logits: Edge) {
  if (activation !== 'softmax') return activate(graph, activation, logits)
  const output = softmax(graph, logits)
  return {
    output,
    // ∂loss/∂zᵢ = pᵢ·(gᵢ − Σⱼ gⱼ·pⱼ): raising one output's sum lowers all other outputs.
    backward(gradient: Edge) {
      const weighted = sum(graph, multiply(graph, gradient, output), [1], true)
      return multiply(graph, output, subtract(graph, gradient, weighted))
    },
  }
}
