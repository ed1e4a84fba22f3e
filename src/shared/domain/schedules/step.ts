import { shrink } from './shrink.ts'

/**
 * Step decay, as GoogLeNet was trained (Szegedy et al., 2015, section 6):
 *
 *     rate(step) = learningRate · factor^⌊step / everySteps⌋
 *
 * There is no end to it: a longer run goes on shrinking the rate.
 */
export const stepRate = (
  step: number,
  {
    learningRate,
    factor,
    everySteps,
  }: { readonly learningRate: number; readonly factor: number; readonly everySteps: number },
): number => shrink(learningRate, factor, Math.floor(step / everySteps))
