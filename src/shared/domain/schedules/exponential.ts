import { shrink } from './shrink.ts'

/**
 * Exponential decay, as Inception-v3 was trained (Szegedy et al., 2016, section 8), but a little at
 * every step rather than once in some epochs:
 *
 *     rate(step) = learningRate · factor^(step / stepsPerEpoch)
 *
 * There is no end to it: a longer run goes on shrinking the rate.
 */
export const exponentialRate = (
  step: number,
  {
    learningRate,
    factor,
    stepsPerEpoch,
  }: { readonly learningRate: number; readonly factor: number; readonly stepsPerEpoch: number },
): number => shrink(learningRate, factor, step / stepsPerEpoch)
