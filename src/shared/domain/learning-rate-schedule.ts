import { z } from 'zod'
import { cosineRestartsRate } from './schedules/cosine-restarts.ts'
import { exponentialRate } from './schedules/exponential.ts'
import { oneCycleRate } from './schedules/one-cycle.ts'
import { reduceOnPlateauRate } from './schedules/reduce-on-plateau.ts'
import { stepRate } from './schedules/step.ts'
import { triangularRate } from './schedules/triangular.ts'
import { warmUpRate } from './schedules/warm-up.ts'
import { wholeSteps } from './schedules/whole-steps.ts'

export const MAX_LEARNING_RATE = 10
export const LearningRate = z.number().positive().max(MAX_LEARNING_RATE)

/** Lengths of time in epochs, so that they keep their meaning when the batch size changes. */
const Epochs = z.number().positive().max(10_000)
const Factor = z.number().positive().max(1)

/** Linear warm-up before the schedule proper (Goyal et al., 2017); 0 for none. */
const common = {
  /** The rate that the schedule starts from, or for cycles its highest. */
  learningRate: LearningRate,
  warmUpEpochs: z.number().min(0).max(1000).default(0),
}

export const LearningRateSchedule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), ...common }).readonly(),
  /** Times `factor` after every `everyEpochs`. */
  z
    .object({
      kind: z.literal('step'),
      ...common,
      everyEpochs: Epochs.default(10),
      factor: Factor.default(0.5),
    })
    .readonly(),
  /** Times `factor` in each epoch, smoothly. */
  z.object({ kind: z.literal('exponential'), ...common, factor: Factor.default(0.95) }).readonly(),
  /** SGDR: half a cosine from the learning rate to the lowest, then again from the top. */
  z
    .object({
      kind: z.literal('cosineRestarts'),
      ...common,
      lowest: z.number().min(0).max(10).default(0),
      cycleEpochs: Epochs.default(10),
      /** Each cycle is this many times as long as the one before. */
      cycleFactor: z.number().min(1).max(10).default(1),
    })
    .readonly(),
  /** Up and down in straight lines, `cycleEpochs` for both. */
  z
    .object({
      kind: z.literal('triangular'),
      ...common,
      lowest: z.number().min(0).max(10).default(0.0001),
      cycleEpochs: Epochs.default(4),
    })
    .readonly(),
  /** Once up and down over the whole run. */
  z
    .object({
      kind: z.literal('oneCycle'),
      ...common,
      /** Part of the run in which the rate rises. */
      riseShare: z.number().min(0.01).max(0.99).default(0.3),
      /** The rate at the start is the highest divided by this. */
      startDivisor: z.number().min(1).max(10_000).default(25),
      /** The rate at the end is the rate at the start divided by this. */
      endDivisor: z.number().min(1).max(1_000_000).default(10_000),
    })
    .readonly(),
  /** Times `factor` whenever the validation loss has not improved for `patienceEpochs`. */
  z
    .object({
      kind: z.literal('reduceOnPlateau'),
      ...common,
      factor: Factor.default(0.5),
      patienceEpochs: z.int().min(1).max(1000).default(5),
      lowest: z.number().min(0).max(10).default(0),
    })
    .readonly(),
])
export type LearningRateSchedule = z.infer<typeof LearningRateSchedule>

/** What a schedule knows besides the step. */
export interface ScheduleContext {
  readonly stepsPerEpoch: number
  readonly totalSteps: number
  /**
   * Validation loss after each epoch that has ended, epoch 1 first: the untrained network's is not
   * among them. Those of epochs that end after the step asked for are not looked at.
   */
  readonly validationLosses: readonly number[]
}

/**
 * The learning rate of the update numbered `step` (0-based over the whole run), a pure function.
 * Times given in epochs are rounded to whole steps, at least one; the schedule proper begins when
 * the warm-up is over. Steps after the run's last one have a rate too. It is finite and above 0,
 * but for cycles whose lowest rate is 0.
 */
export function learningRateAt(
  schedule: LearningRateSchedule,
  step: number,
  context: ScheduleContext,
): number {
  const { warmUpEpochs } = schedule
  const warmUpSteps = warmUpEpochs === 0 ? 0 : wholeSteps(warmUpEpochs, context.stepsPerEpoch)
  return step < warmUpSteps
    ? warmUpRate(step, warmUpSteps, properRateAt(schedule, 0, warmUpSteps, context))
    : properRateAt(schedule, step - warmUpSteps, warmUpSteps, context)
}

/** The rate of the schedule proper, `step` updates after the warm-up. */
function properRateAt(
  schedule: LearningRateSchedule,
  step: number,
  warmUpSteps: number,
  { stepsPerEpoch, totalSteps, validationLosses }: ScheduleContext,
): number {
  const stepsOf = (epochs: number) => wholeSteps(epochs, stepsPerEpoch)
  switch (schedule.kind) {
    case 'constant':
      return schedule.learningRate
    case 'step':
      return stepRate(step, { ...schedule, everySteps: stepsOf(schedule.everyEpochs) })
    case 'exponential':
      return exponentialRate(step, { ...schedule, stepsPerEpoch })
    case 'cosineRestarts':
      return cosineRestartsRate(step, { ...schedule, cycleSteps: stepsOf(schedule.cycleEpochs) })
    case 'triangular':
      return triangularRate(step, { ...schedule, halfSteps: stepsOf(schedule.cycleEpochs / 2) })
    case 'oneCycle':
      return oneCycleRate(step, { ...schedule, totalSteps: totalSteps - warmUpSteps })
    case 'reduceOnPlateau': {
      const ended = Math.floor((warmUpSteps + step) / stepsPerEpoch)
      return reduceOnPlateauRate(validationLosses.slice(0, ended), {
        ...schedule,
        freeEpochs: Math.floor(warmUpSteps / stepsPerEpoch),
      })
    }
  }
}
