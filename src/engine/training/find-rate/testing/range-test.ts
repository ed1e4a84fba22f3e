import type { RateRange } from '#shared/domain/rate-finding.ts'
import { createRandom, type Random } from '#shared/domain/random.ts'
import type { MeasuredRate } from '../analyse-rates.ts'
import { rateAt } from '../rate-at.ts'

/** From 0 far below the rate `at` to 1 far above it; steepest there, over about a power of ten. */
export const stepAt = (rate: number, at: number): number =>
  1 / (1 + Math.exp(-Math.log10(rate / at) / 0.25))

/** An explosion that begins at a rate. */
export const explosionAt = (rate: number, at: number): number =>
  rate < at ? 0 : 10 * (rate / at) ** 6

/** A loss of 2.3 that falls to 0.5 around a rate of 0.01. */
export const fall = (rate: number): number => 2.3 - 1.8 * stepAt(rate, 0.01)

/** A range test whose loss is given by the rate and a stream of random numbers. */
export function rangeTest(
  lossOf: (learningRate: number, random: Random) => number,
  {
    steps = 120,
    lowest = 1e-6,
    highest = 10,
    seed = 1,
  }: Partial<RateRange & { seed: number }> = {},
): readonly MeasuredRate[] {
  const random = createRandom(seed)
  return Array.from({ length: steps }, (_, step) => {
    const learningRate = rateAt(step, { lowest, highest, steps })
    return { learningRate, loss: lossOf(learningRate, random) }
  })
}
