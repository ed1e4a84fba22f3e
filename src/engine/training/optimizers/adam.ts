import type { Edge } from '../graph/graph.ts'
import { multiply, constant } from '../graph/operations.ts'
import { readVariable } from '../graph/variable.ts'
import { apply, constants } from './apply.ts'
import type { Optimizer, Update } from './optimizer.ts'

interface AdamSettings {
  readonly beta1: number
  readonly beta2: number
  readonly epsilon: number
}

/**
 * Adam (Kingma & Ba, 2015): m and v are running means of g and g²; both begin at zero, which
 * dividing by 1 − βᵗ makes up for. w ← w − learningRate · m̂ / (√v̂ + ε), in the paper's more efficient
 * order of computation.
 */
export const adam = ({ beta1, beta2, epsilon }: AdamSettings): Optimizer => ({
  slots: ['mean', 'meanSquare'],
  scalars: (step, learningRate) => [
    learningRate,
    // The kernel's β are 32-bit floats; powers of anything else would not make up for the start.
    ...[beta1, beta2].map((beta) => Math.fround(beta) ** (step + 1)),
  ],
  update({ graph, weights, slot, gradient, scalars, after }) {
    const [learningRate, ...powers] = scalars
    if (!learningRate) throw new Error('Adam needs a learning rate.')
    return apply(
      graph,
      'ResourceApplyAdam',
      [
        weights.handle,
        slot('mean').handle,
        slot('meanSquare').handle,
        ...powers,
        learningRate,
        ...constants(graph, [beta1, beta2, epsilon]),
        gradient,
      ],
      after,
      { use_nesterov: { bool: false } },
    )
  },
})

/**
 * AdamW (Loshchilov & Hutter, 2019): before Adam's step each weight loses the share
 * learningRate · weightDecay of itself, apart from any gradient.
 */
export function adamW(settings: AdamSettings & { readonly weightDecay: number }): Optimizer {
  const plain = adam(settings)
  return {
    ...plain,
    update: (update) => plain.update({ ...update, after: [decay(update, settings.weightDecay)] }),
  }
}

function decay({ graph, weights, gradient, scalars, after }: Update, weightDecay: number): Edge {
  const [learningRate] = scalars
  if (!learningRate) throw new Error('AdamW needs a learning rate.')
  const share = multiply(graph, learningRate, constant(graph, weightDecay))
  // The gradient is that of the weights as they were, so it comes first.
  const old = readVariable(graph, weights.handle, 'float32', [gradient, ...after])
  const lost = multiply(graph, old, share)
  graph.add('AssignSubVariableOp', [weights.handle, lost], [], {
    attributes: { dtype: { type: 'float32' } },
  })
  return { from: graph.nodes.at(-1)?.name ?? '', dtype: 'resource' }
}
