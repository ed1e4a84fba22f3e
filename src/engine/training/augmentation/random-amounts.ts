import { deriveSeed } from '#shared/domain/random.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import { add, bitwiseXor, constant, ints, multiply, statelessUniform } from '../graph/operations.ts'

/** What a random number decides. Each has its own stream, so that none changes another. */
export type Purpose =
  | 'flipHorizontally'
  | 'flipVertically'
  | 'shiftX'
  | 'shiftY'
  | 'rotate'
  | 'zoom'
  | 'brightness'
  | 'contrast'
  | 'colour'
  | 'eraseSide'
  | 'eraseX'
  | 'eraseY'

/** Draws one uniform number in [from, to) for each photo: float32 [batch, 1, 1, 1]. */
export type DrawAmounts = (purpose: Purpose, from: number, to: number) => Edge

/**
 * @param shape int32 [batch, 1, 1, 1], as `onePerPhoto` gives it
 * @param seed int32 [2]: the run's seed and the step
 */
export function drawAmounts(graph: Graph, shape: Edge, seed: Edge): DrawAmounts {
  return (purpose, from, to) => {
    // By exclusive-or, because a sum could overflow.
    const ownBits = deriveSeed(0, `augmentation.${purpose}`)
    const ownSeed = bitwiseXor(graph, seed, ints(graph, [ownBits, 0]))
    const uniform = statelessUniform(graph, shape, ownSeed)
    return add(graph, multiply(graph, uniform, constant(graph, to - from)), constant(graph, from))
  }
}
