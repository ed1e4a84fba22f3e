import type { LearningRateSchedule } from '../../learning-rate-schedule.ts'
import type { OptimizerSpec } from '../../optimizer-spec.ts'
import type { RunSpec } from '../../run-spec.ts'

/** What an entrant does differently from the others. */
export interface Different {
  readonly optimizer: OptimizerSpec
  readonly learningRate: number
  readonly batchSize: RunSpec['batchSize']
  /** As many as the settings say unless told otherwise. */
  readonly epochs?: number
  readonly seed: number
}

/**
 * An entrant's settings: those of the experiment, but for what is its own. Nobody is stopped early,
 * since all are to have the same chance; each is judged by its best epoch. What the genetic
 * algorithm cannot have is left out for it.
 */
export const entrantSpec = (
  spec: RunSpec,
  { optimizer, learningRate, batchSize, epochs = spec.epochs, seed }: Different,
): RunSpec => ({
  ...spec,
  ...{ optimizer, batchSize, epochs, seed },
  schedule: withRate(spec.schedule, learningRate),
  gradientClipping: optimizer.kind === 'genetic' ? null : spec.gradientClipping,
  earlyStopping: null,
  keepBest: true,
})

/** The same schedule for another rate; what it may fall to stays the same share of it. */
function withRate(schedule: LearningRateSchedule, learningRate: number): LearningRateSchedule {
  if (!('lowest' in schedule)) return { ...schedule, learningRate }
  const lowest = (schedule.lowest / schedule.learningRate) * learningRate
  return { ...schedule, learningRate, lowest: Math.min(lowest, learningRate) }
}
