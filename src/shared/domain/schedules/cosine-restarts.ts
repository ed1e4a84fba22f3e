import { between } from './between.ts'

interface CosineRestarts {
  readonly learningRate: number
  readonly lowest: number
  /** Steps of the first cycle; a whole number, at least 1. */
  readonly cycleSteps: number
  /** Each cycle is this many times as long as the one before; at least 1. */
  readonly cycleFactor: number
}

/**
 * Stochastic gradient descent with warm restarts, SGDR (Loshchilov & Hutter, 2017, equation 5):
 *
 *     rate = lowest + ½ · (learningRate − lowest) · (1 + cos(π · done / length))
 *
 * with `done` steps of the current cycle, which is `length` steps long, already made. A cycle
 * begins at the learning rate; its last step is still a little above the lowest, because the next
 * one, where the formula would reach it, is the restart. A cycle of one step stays at the top.
 * Where `cycleFactor` gives no whole numbers, cycles begin at the nearest step. Cycles go on
 * however long the run is.
 */
export function cosineRestartsRate(step: number, schedule: CosineRestarts): number {
  const { learningRate, lowest } = schedule
  const cycle = cycleOf(step, schedule)
  const start = startOf(cycle, schedule)
  const length = startOf(cycle + 1, schedule) - start
  const height = (1 + Math.cos((Math.PI * (step - start)) / length)) / 2
  return between(lowest, learningRate, height)
}

/** The cycle, from 0, that a step lies in. */
function cycleOf(step: number, schedule: CosineRestarts): number {
  const { cycleSteps, cycleFactor } = schedule
  if (cycleFactor === 1) return Math.floor(step / cycleSteps)
  const growth = cycleFactor - 1
  // Where cycle n begins (see below), solved for n. It may begin half a step earlier, rounded.
  const cycle = Math.floor(Math.log1p((growth * step) / cycleSteps) / Math.log1p(growth))
  return startOf(cycle + 1, schedule) <= step ? cycle + 1 : cycle
}

/** cycleSteps · (1 + cycleFactor + … + cycleFactor^(cycle − 1)), the step that begins a cycle. */
function startOf(cycle: number, { cycleSteps, cycleFactor }: CosineRestarts): number {
  if (cycleFactor === 1) return cycle * cycleSteps
  const growth = cycleFactor - 1
  // (cycleFactor^cycle − 1) / growth, without its loss of digits where the factor is close to 1.
  return Math.round((cycleSteps * Math.expm1(cycle * Math.log1p(growth))) / growth)
}
