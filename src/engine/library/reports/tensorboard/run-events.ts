import type { EpochMetrics, StepPoint } from '#shared/domain/metrics.ts'
import type { Run } from '#shared/domain/run.ts'
import { createLossSmoother } from '#shared/domain/smooth-loss.ts'
import type { PlacedChunk } from '#engine/database/metrics-repository.ts'
import { chunkPoints } from '../../runs/chunk-points.ts'
import type { ScalarEvent } from './event.ts'

/** What was recorded of a run. */
export interface RunRecords {
  readonly run: Pick<Run, 'createdAt'>
  /** From step 0 on. */
  readonly steps: Iterable<PlacedChunk>
  readonly epochs: readonly EpochMetrics[]
}

/**
 * What happened in a run, in the order of its steps. Times are those of training, counted from when
 * the run was made, as if it had never been interrupted. Steps of runs that recorded no times have
 * that of the epoch before.
 */
export function* runEvents({ run, steps, epochs }: RunRecords): Generator<ScalarEvent> {
  const start = Date.parse(run.createdAt) / 1000
  let next = 0
  let seconds = 0
  function* endedBy(step: number): Generator<ScalarEvent> {
    for (let epoch = epochs[next]; epoch && epoch.step <= step; epoch = epochs[++next]) {
      seconds = epoch.seconds
      yield { wallTime: start + seconds, step: epoch.step, scalars: epochScalars(epoch) }
    }
  }
  for (const point of pointsOf(steps)) {
    yield* endedBy(point.step)
    seconds = point.seconds ?? seconds
    yield { wallTime: start + seconds, step: point.step, scalars: stepScalars(point) }
  }
  yield* endedBy(Infinity)
}

/** Every step by itself. */
function* pointsOf(steps: Iterable<PlacedChunk>): Generator<StepPoint> {
  const smoother = createLossSmoother()
  let secondsBefore = 0
  for (const chunk of steps) {
    yield* chunkPoints(chunk, { smoother, secondsBefore })
    secondsBefore = chunk.seconds ?? secondsBefore
  }
}

const stepScalars = ({ loss, smoothed, learningRate, gradientNorm }: StepPoint) => ({
  'loss/step': loss,
  'loss/smoothed': smoothed,
  ...(learningRate === null ? {} : { 'learning rate': learningRate }),
  ...(gradientNorm === null ? {} : { 'gradient length': gradientNorm }),
})

const epochScalars = (metrics: EpochMetrics) => ({
  'loss/training epoch': metrics.trainLoss,
  'loss/validation': metrics.validationLoss,
  'accuracy/validation': metrics.validationAccuracy,
  ...(metrics.trainAccuracy === null ? {} : { 'accuracy/training': metrics.trainAccuracy }),
})
