import type { Payload } from '#shared/contract/contract.ts'
import type { TrainerContract } from '#shared/contract/trainer-contract.ts'
import { createLossSmoother, type LossSmoother } from '#shared/domain/smooth-loss.ts'
import { createStepSeries, pointOfStep } from '#shared/domain/step-series.ts'
import type { LibraryEmit } from '../library-context.ts'
import type { OpenProject } from '../project/open-project.ts'

/** Points of one message at the most: the window joins further anyway. */
const POINTS_PER_MESSAGE = 100

/** Writes down what a training run reports and passes it on. */
export interface RunRecorder {
  readonly progress: (told: Payload<TrainerContract, 'trainer.progress'>) => void
  readonly checkpoint: () => void
  readonly stepsDone: () => number
}

/** Goes on from what is recorded of the run, as if it had never been interrupted. */
export function createRunRecorder(
  project: OpenProject,
  runId: number,
  emit: LibraryEmit,
): RunRecorder {
  let { smoother, stepsDone } = replay(project, runId)
  let saved = false
  const tellRun = () => {
    const run = project.runs.get(runId)
    if (run) emit('run.changed', run)
  }

  function tellSteps(firstStep: number, losses: Float32Array): void {
    const series = createStepSeries(POINTS_PER_MESSAGE)
    losses.forEach((loss, i) => {
      series.push(pointOfStep(firstStep + i, loss, smoother.next(loss)))
    })
    emit('run.steps', { runId, points: series.points() })
  }

  return {
    stepsDone: () => stepsDone,
    progress({ firstStep, losses, epochs }) {
      project.database.transaction(() => {
        // It went on from an earlier checkpoint than expected, the last one being damaged.
        if (firstStep < stepsDone) {
          project.metrics.forgetAfter(runId, firstStep)
          ;({ smoother, stepsDone } = replay(project, runId))
        }
        stepsDone += losses.length
        // A chunk of no losses would take the place of the one that begins at the same step.
        if (losses.length > 0) project.metrics.addSteps(runId, firstStep, losses)
        for (const metrics of epochs) project.metrics.addEpoch(runId, metrics)
        if (epochs.length > 0) project.runs.setProgress(runId, stepsDone)
      })
      if (losses.length > 0) tellSteps(firstStep, losses)
      for (const metrics of epochs) emit('run.epoch', { runId, metrics })
      if (epochs.length > 0) tellRun()
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

/** The state of the smoothing after the steps that are recorded, and their number. */
function replay(
  project: OpenProject,
  runId: number,
): { readonly smoother: LossSmoother; readonly stepsDone: number } {
  const smoother = createLossSmoother()
  let stepsDone = 0
  for (const losses of project.metrics.steps(runId)) {
    losses.forEach((loss) => smoother.next(loss))
    stepsDone += losses.length
  }
  return { smoother, stepsDone }
}
