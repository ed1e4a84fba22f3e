import type { Edge } from '../graph/graph.ts'
import {
  cast,
  constant,
  divide,
  equal,
  max,
  mean,
  multiply,
  reshape,
  sum,
} from '../graph/operations.ts'
import { type LayerKind, NO_GRADIENTS, NO_PARAMETERS, sizeAt } from './layer.ts'

/** Height and width of [batch, height, width, channels]. */
const PLACES = [1, 2]

/** The mean of each channel (Lin et al., 2014); every place has an equal share in the gradient. */
export const globalAveragePooling: LayerKind = {
  parameters: NO_PARAMETERS,
  forward({ graph }, { input }, x) {
    const [height, width, channels] = [sizeAt(input, 0), sizeAt(input, 1), sizeAt(input, 2)]
    const share = constant(
      graph,
      Array.from({ length: height * width }, () => 1 / (height * width)),
      { shape: [1, height, width, 1] },
    )
    return {
      output: mean(graph, x, PLACES),
      backward: (gradient, wantsInput) => ({
        input: wantsInput
          ? multiply(graph, reshape(graph, gradient, [-1, 1, 1, channels]), share)
          : undefined,
        parameters: NO_GRADIENTS,
      }),
    }
  },
}

/** The largest value of each channel; places that share it share the gradient. */
export const globalMaxPooling: LayerKind = {
  parameters: NO_PARAMETERS,
  forward({ graph }, { input }, x) {
    const largest = max(graph, x, PLACES, true)
    const channels = sizeAt(input, 2)
    const spread = (gradient: Edge) => {
      const stood = cast(graph, equal(graph, x, largest), 'float32')
      const shares = divide(graph, stood, sum(graph, stood, PLACES, true))
      return multiply(graph, shares, reshape(graph, gradient, [-1, 1, 1, channels]))
    }
    return {
      output: reshape(graph, largest, [-1, channels]),
      backward: (gradient, wantsInput) => ({
        input: wantsInput ? spread(gradient) : undefined,
        parameters: NO_GRADIENTS,
      }),
    }
  },
}
