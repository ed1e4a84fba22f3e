import { apply, constants } from './apply.ts'
import type { Optimizer } from './optimizer.ts'

/**
 * RMSprop (Hinton, 2012): s ← ρ·s + (1 − ρ)·g², w ← w − learningRate·g / √(s + ε). TensorFlow's kernel
 * has a momentum besides, which is 0 here, and keeps a slot for it.
 */
export const rmsProp = (rho: number, epsilon: number): Optimizer => ({
  slots: ['meanSquare', 'momentum'],
  scalars: (_step, learningRate) => [learningRate],
  update: ({ graph, weights, slot, gradient, scalars, after }) =>
    apply(
      graph,
      'ResourceApplyRMSProp',
      [
        weights.handle,
        slot('meanSquare').handle,
        slot('momentum').handle,
        ...scalars,
        ...constants(graph, [rho, 0, epsilon]),
        gradient,
      ],
      after,
    ),
})
