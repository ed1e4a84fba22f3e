import { between } from './between.ts'

interface OneCycle {
  /** The highest rate. */
  readonly learningRate: number
  /** Part of the run in which the rate rises, 0 to 1. */
  readonly riseShare: number
  readonly startDivisor: number
  readonly endDivisor: number
  /** Steps of the whole cycle. */
  readonly totalSteps: number
}

/**
 * The 1cycle policy (Smith & Topin, 2018), in two straight lines:
 *
 *     start = learningRate / startDivisor, end = start / endDivisor
 *     rate = start + (learningRate − start) · step / peak                  up to the peak
 *     rate = learningRate + (end − learningRate) · (step − peak) / (last − peak)    behind it
 *
 * The paper's last part, in which the rate falls far below the start, is taken into the second
 * line. The first step has the start's rate, the run's last step the end's, and the peak is the
 * step in between that is nearest to `riseShare`; two steps have no room for a peak. Steps behind
 * the end keep the end's rate.
 */
export function oneCycleRate(step: number, schedule: OneCycle): number {
  const { learningRate, riseShare, startDivisor, endDivisor, totalSteps } = schedule
  const start = learningRate / startDivisor
  const end = start / endDivisor
  if (step <= 0) return start
  const last = totalSteps - 1
  if (step >= last) return end
  const peak = Math.min(Math.max(Math.round(riseShare * last), 1), last - 1)
  return step <= peak
    ? between(start, learningRate, step / peak)
    : between(learningRate, end, (step - peak) / (last - peak))
}
