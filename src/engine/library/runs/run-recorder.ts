import type { Payload } from '#shared/contract/contract.ts'
import type { TrainerContract } from '#shared/contract/trainer-contract.ts'
import type { EpochLook } from '#shared/domain/epoch-look.ts'
import type { RateChange } from '#shared/domain/rate-change.ts'
import { createLossSmoother, type LossSmoother } from '#shared/domain/smooth-loss.ts'
import { createStepSeries } from '#shared/domain/step-series.ts'
import type { PlacedChunk } from '#engine/database/metrics-repository.ts'
import type { LibraryEmit } from '../library-context.ts'
import { chunkPoints } from './chunk-points.ts'
import type { OpenProject } from '../project/open-project.ts'

/** Points of one message at the most: the window joins further anyway. */
const POINTS_PER_MESSAGE = 100

/** Writes down what a training run reports and passes it on. */
export interface RunRecorder {
  readonly progress: (told: Payload<TrainerContract, 'trainer.progress'>) => void
  readonly checkpoint: () => void
  readonly rateChanged: (change: RateChange) => void
  readonly looked: (look: EpochLook) => void
  readonly stepsDone: () => number
}

/** Goes on from what is recorded of the run, as if it had never been interrupted. */
export function createRunRecorder(
  project: OpenProject,
  runId: number,
  emit: LibraryEmit,
): RunRecorder {
  let { smoother, stepsDone, secondsBefore } = replay(project, runId)
  let saved = false
  const tellRun = () => {
    const run = project.runs.get(runId)
    if (run) emit('run.changed', run)
  }

  function tellSteps(chunk: PlacedChunk): void {
    const series = createStepSeries(POINTS_PER_MESSAGE)
    for (const point of chunkPoints(chunk, { smoother, secondsBefore })) {
      series.push(point)
    }
    secondsBefore = chunk.seconds ?? secondsBefore
    emit('run.steps', { runId, points: series.points() })
  }

  return {
    stepsDone: () => stepsDone,
    progress({ firstStep, epochs, ...chunk }) {
      const made = chunk.losses.length
      project.database.transaction(() => {
        // It went on from an earlier checkpoint than expected, the last one being damaged.
        if (firstStep < stepsDone) {
          project.metrics.forgetAfter(runId, firstStep)
          project.looks.forgetAfter(runId, firstStep)
          ;({ smoother, stepsDone, secondsBefore } = replay(project, runId))
        }
        stepsDone += made
        // A chunk of no losses would take the place of the one that begins at the same step.
        if (made > 0) project.metrics.addSteps(runId, firstStep, chunk)
        for (const metrics of epochs) project.metrics.addEpoch(runId, metrics)
        if (epochs.length > 0) project.runs.setProgress(runId, stepsDone)
      })
      if (made > 0) tellSteps({ ...chunk, firstStep })
      for (const metrics of epochs) emit('run.epoch', { runId, metrics })
      if (epochs.length > 0) tellRun()
    },
    rateChanged(change) {
      project.metrics.addRateChange(runId, change)
      tellRun()
    },
    looked(look) {
      project.database.transaction(() => project.looks.add(runId, look))
      emit('run.looked', { runId, epoch: look.watched.epoch })
    },
    checkpoint() {
      if (saved) return
      saved = true
      project.database.transaction(() => {
        project.runs.setHasWeights(runId)
        project.runs.setCanResume(runId)
      })
      tellRun()
    },
  }
}

interface Recorded {
  /** As it is after the steps that are recorded. */
  readonly smoother: LossSmoother
  readonly stepsDone: number
  readonly secondsBefore: number
}

function replay(project: OpenProject, runId: number): Recorded {
  const smoother = createLossSmoother()
  let stepsDone = 0
  let secondsBefore = 0
  for (const { losses, seconds } of project.metrics.steps(runId)) {
    losses.forEach((loss) => smoother.next(loss))
    stepsDone += losses.length
    secondsBefore = seconds ?? secondsBefore
  }
  return { smoother, stepsDone, secondsBefore }
}
