import { apply } from './apply.ts'
import type { Optimizer } from './optimizer.ts'

/** w ← w − learningRate · g */
export const gradientDescent: Optimizer = {
  slots: [],
  scalars: (_step, learningRate) => [learningRate],
  update: ({ graph, weights, gradient, scalars, after }) =>
    apply(graph, 'ResourceApplyGradientDescent', [weights.handle, ...scalars, gradient], after),
}
