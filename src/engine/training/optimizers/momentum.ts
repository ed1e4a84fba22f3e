import { apply, constants } from './apply.ts'
import type { Optimizer } from './optimizer.ts'

/**
 * Heavy-ball momentum (Polyak, 1964): v ← momentum·v − learningRate·g, w ← w + v. Nesterov's variant
 * (Sutskever et al., 2013) goes on from where the velocity leads: w ← w + momentum·v − learningRate·g.
 */
export const momentum = (keep: number, nesterov: boolean): Optimizer => ({
  slots: ['velocity'],
  scalars: (_step, learningRate) => [learningRate],
  update: ({ graph, weights, slot, gradient, scalars, after }) =>
    apply(
      graph,
      'ResourceApplyKerasMomentum',
      [weights.handle, slot('velocity').handle, ...scalars, gradient, ...constants(graph, [keep])],
      after,
      { use_nesterov: { bool: nesterov } },
    ),
})
