import { learningRateAt } from '#shared/domain/learning-rate-schedule.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import type { Run } from '#shared/domain/run.ts'
import { createLossSmoother } from '#shared/domain/smooth-loss.ts'
import type { ScalarEvent } from './event.ts'

/** What was recorded of a run. */
export interface RunRecords {
  readonly run: Pick<Run, 'spec' | 'stepsPerEpoch' | 'createdAt'>
  /** Every step's loss from step 0 on, in chunks. */
  readonly losses: readonly Float32Array[]
  readonly epochs: readonly EpochMetrics[]
}

/**
 * What happened in a run, in the order of its steps. Losses were measured without a clock: their
 * times lie evenly between the ends of the epochs around them.
 */
export function* runEvents({ run, losses, epochs }: RunRecords): Generator<ScalarEvent> {
  const clock = clockOf(run, epochs)
  const rateAt = rateOf(run, epochs)
  const smoother = createLossSmoother()
  let step = 0
  let next = 0
  function* endedBy(end: number): Generator<ScalarEvent> {
    for (let epoch = epochs[next]; epoch && epoch.step <= end; epoch = epochs[++next]) {
      yield epochEvent(epoch, clock(epoch.step))
    }
  }
  for (const chunk of losses) {
    for (const loss of chunk) {
      yield* endedBy(step)
      const scalars = {
        'loss/step': loss,
        'loss/smoothed': smoother.next(loss),
        'learning rate': rateAt(step),
      }
      yield { wallTime: clock(step), step, scalars }
      step++
    }
  }
  yield* endedBy(Infinity)
}

const epochEvent = (metrics: EpochMetrics, wallTime: number): ScalarEvent => ({
  wallTime,
  step: metrics.step,
  scalars: {
    'loss/training epoch': metrics.trainLoss,
    'loss/validation': metrics.validationLoss,
    'accuracy/validation': metrics.validationAccuracy,
  },
})

/** The rate is a pure function of the step, so nobody had to record it. */
function rateOf({ spec, stepsPerEpoch }: RunRecords['run'], epochs: readonly EpochMetrics[]) {
  const context = {
    stepsPerEpoch,
    totalSteps: stepsPerEpoch * spec.epochs,
    validationLosses: epochs
      .filter(({ epoch }) => epoch > 0)
      .map(({ validationLoss }) => validationLoss),
  }
  return (step: number): number => learningRateAt(spec.schedule, step, context)
}

/** Seconds since 1970 of a step; asked for steps that rise. */
function clockOf(
  { createdAt }: RunRecords['run'],
  epochs: readonly EpochMetrics[],
): (step: number) => number {
  const start = Date.parse(createdAt) / 1000
  const ends = [{ step: 0, seconds: 0 }, ...epochs]
  let place = 0
  return (step) => {
    while (place < ends.length - 2 && (ends[place + 1]?.step ?? Infinity) <= step) place++
    const [from, to] = [ends[place], ends[place + 1]]
    if (!from) return start
    if (!to || to.step === from.step) return start + (to ?? from).seconds
    const share = Math.min(1, (step - from.step) / (to.step - from.step))
    return start + from.seconds + share * (to.seconds - from.seconds)
  }
}
