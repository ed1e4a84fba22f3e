/** The smallest normal float32: below it TensorFlow would soon calculate with a rate of 0. */
const SMALLEST_RATE = 2 ** -126

/**
 * `learningRate` · `factor`^`times`. However often it shrinks it does not become 0, which would end
 * the learning unnoticed.
 */
export const shrink = (learningRate: number, factor: number, times: number): number =>
  Math.max(learningRate * factor ** times, Math.min(learningRate, SMALLEST_RATE))
