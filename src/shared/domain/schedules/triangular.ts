import { between } from './between.ts'

/**
 * Cyclical learning rate, the triangular policy (Smith, 2017, section 3.1):
 *
 *     x = |step mod (2 · halfSteps) / halfSteps − 1|
 *     rate = lowest + (learningRate − lowest) · (1 − x)
 *
 * A cycle begins at the lowest rate and reaches the learning rate after `halfSteps`, a whole number
 * of at least 1, so that both are always among the rates. Cycles go on however long the run is.
 */
export function triangularRate(
  step: number,
  {
    learningRate,
    lowest,
    halfSteps,
  }: { readonly learningRate: number; readonly lowest: number; readonly halfSteps: number },
): number {
  const x = Math.abs((step % (2 * halfSteps)) / halfSteps - 1)
  return between(learningRate, lowest, x)
}
