import { z } from 'zod'

/** The label that a run's network finds most probable for a photo, and how sure it is. */
export const SamplePrediction = z
  .object({
    runId: z.int().positive(),
    labelId: z.int().positive(),
    /** Of that label, 0 to 1. */
    probability: z.number().min(0).max(1),
    /** 0 for a network that is sure of one label, 1 for one that finds all alike. */
    uncertainty: z.number().min(0).max(1),
  })
  .readonly()
export type SamplePrediction = z.infer<typeof SamplePrediction>

const Count = z.int().nonnegative()

/** How far a run's network is with the project's photos. */
export const PredictionProgress = z.object({ predicted: Count, missing: Count }).readonly()
export type PredictionProgress = z.infer<typeof PredictionProgress>

/**
 * How unsure a network is of a photo: Shannon's entropy of the probabilities, as a share of log n,
 * the greatest there can be for n labels (Shannon 1948, A Mathematical Theory of Communication).
 * @param probabilities of at least two labels, 0 to 1; a network that gives no numbers is as unsure
 *   as can be
 */
export function uncertaintyOf(probabilities: ArrayLike<number>): number {
  let entropy = 0
  for (const probability of Array.from(probabilities)) {
    // What is impossible tells nothing: p log p goes to 0 with p.
    if (probability !== 0) entropy -= probability * Math.log(probability)
  }
  const share = entropy / Math.log(probabilities.length)
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 1
}
