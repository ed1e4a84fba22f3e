import { z } from 'zod'

/**
 * `meanSquaredError`: mean over examples and outputs of (given − wanted)², the article's loss.
 * `crossEntropy`: binary for sigmoid outputs, categorical for a softmax, from logits.
 */
export const LossFunction = z.enum(['meanSquaredError', 'crossEntropy'])
export type LossFunction = z.infer<typeof LossFunction>

/**
 * How much each photo counts in the training loss, by its label: all alike; `balanced`, so that
 * every label counts alike in sum; or a factor for each label in the order of the outputs. Losses
 * that judge a split are never weighted.
 */
export const ClassWeights = z.union([
  z.enum(['none', 'balanced']),
  z.array(z.number().min(0).max(1000)).min(2).max(1000).readonly(),
])
export type ClassWeights = z.infer<typeof ClassWeights>
