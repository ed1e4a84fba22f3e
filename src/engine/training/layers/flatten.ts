import { reshape } from '../graph/operations.ts'
import { type LayerKind, NO_GRADIENTS, NO_PARAMETERS } from './layer.ts'

/** The picture's numbers as one vector: nothing is computed, they are only read differently. */
export const flatten: LayerKind = {
  parameters: NO_PARAMETERS,
  forward: ({ graph }, { input, output }, x) => ({
    output: reshape(graph, x, [-1, ...output]),
    backward: (gradient, wantsInput) => ({
      input: wantsInput ? reshape(graph, gradient, [-1, ...input]) : undefined,
      parameters: NO_GRADIENTS,
    }),
  }),
}
