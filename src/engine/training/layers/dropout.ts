import {
  cast,
  constant,
  greaterEqual,
  multiply,
  shapeOf,
  statelessUniform,
} from '../graph/operations.ts'
import { type LayerKind, NO_GRADIENTS, NO_PARAMETERS } from './layer.ts'

/**
 * Dropout (Srivastava et al., 2014): while training, each value is set to zero with probability
 * `rate`, and the others are enlarged so that their expected sum stays. What was dropped gets no
 * gradient either.
 */
export const dropout = (rate: number): LayerKind => ({
  parameters: NO_PARAMETERS,
  forward({ graph, mode, seed }, _place, x) {
    if (mode === 'inference' || rate === 0) {
      return {
        output: x,
        backward: (gradient) => ({ input: gradient, parameters: NO_GRADIENTS }),
      }
    }
    const random = statelessUniform(graph, shapeOf(graph, x), seed())
    const kept = cast(graph, greaterEqual(graph, random, constant(graph, rate)), 'float32')
    const mask = multiply(graph, kept, constant(graph, 1 / (1 - rate)))
    return {
      output: multiply(graph, x, mask),
      backward: (gradient, wantsInput) => ({
        input: wantsInput ? multiply(graph, gradient, mask) : undefined,
        parameters: NO_GRADIENTS,
      }),
    }
  },
})
