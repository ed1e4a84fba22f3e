import type { Random } from '#shared/domain/random.ts'
import { createNormal } from './normal.ts'

export interface Mutation {
  /** Probability of each weight to be changed. */
  readonly rate: number
  /** Standard deviation of a change. */
  readonly deviation: number
}

/**
 * Adds a normal random change to some of the weights, in place. Instead of a draw for every weight,
 * it draws how many stay as they are before the next that changes. Such a gap has the geometric
 * distribution, P(gap ≥ k) = (1 − rate)^k, so a uniform u gives ⌊ln u / ln(1 − rate)⌋ (Devroye,
 * 1986, chapter X.2).
 */
export function mutate(weights: Float32Array, { rate, deviation }: Mutation, random: Random): void {
  if (rate === 0) return
  const normal = createNormal(random)
  const logKept = Math.log1p(-rate)
  // At a rate of 1 the divisor is −∞, which makes every gap 0; 1 − u is never 0.
  const gap = () => Math.floor(Math.log(1 - random()) / logKept)
  for (let i = gap(); i < weights.length; i += 1 + gap()) {
    weights[i] = (weights[i] ?? 0) + deviation * normal()
  }
}
