import { ProblemError } from '#shared/contract/problem.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import type { ProjectSummary } from '#shared/domain/project.ts'
import type { Run } from '#shared/domain/run.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { chooseCheckpoint } from '../checkpoints.ts'
import { withEngine } from '../engine.ts'
import { createOutput, loss, type Output, percent } from '../output.ts'
import { cancellable, openPhotos, openProject, showProgress } from '../photos.ts'
import { watchTraining } from '../watch-training.ts'
import { estimateRun } from './estimate-run.ts'
import { printSummary, resumeHint } from './train-summary.ts'
import { parseTrainOptions, type TrainRequest } from './train-options.ts'

type TrainingRequest = Exclude<TrainRequest, { readonly action: 'printSpec' | 'estimate' }>

/** `downhill train`: trains anew, or on from a run, printing each epoch and a summary. */
export async function train(args: readonly string[]): Promise<number> {
  const request = await parseTrainOptions(args)
  const output = createOutput(request.json)
  if (request.action === 'printSpec') {
    output.result(request.spec, JSON.stringify(request.spec, null, 2))
    return 0
  }
  if (request.action === 'estimate') return estimateRun(request, output)
  return withEngine(async (engine) => {
    showProgress(engine, output)
    // In one piece, so that there is no instant in which Ctrl-C would not be heard.
    const { project, run } = await cancellable(engine, async () => {
      const opened =
        request.action === 'start'
          ? await openPhotos(engine, request, output)
          : await openProject(engine, request.run.project)
      return { project: opened, run: await trainToEnd(engine, request, output) }
    })
    if (run.state === 'failed') throw failureOf(run, project)
    const { folder } = await engine.call('runs.get', { runId: run.id })
    printSummary({ run, project, folder }, output)
    return 0
  })
}

function failureOf(run: Run, project: ProjectSummary): ProblemError {
  const reason = run.reason ?? 'The run failed.'
  const hint = run.canResume ? `\n${resumeHint(run, project)}` : ''
  return new ProblemError('TRAINING_FAILED', `${reason}${hint}`)
}

/** Starts the run and resolves with it when it has ended. */
async function trainToEnd(engine: Engine, request: TrainingRequest, output: Output): Promise<Run> {
  const training = watchTraining(engine, output, (runId, metrics) =>
    printEpoch(runId, metrics, request.spec, output),
  )
  const run = await startRun(engine, request)
  output.note(
    `${startOf(run, request)}: ${run.trainPhotos} photos to train on, ${run.validationPhotos} to judge by. Ctrl-C ends it and keeps what was learned.`,
  )
  return training.end(run)
}

async function startRun(engine: Engine, request: TrainingRequest): Promise<Run> {
  const { spec } = request
  const memory = request.memory === undefined ? {} : { memory: request.memory }
  switch (request.action) {
    case 'start':
      return engine.call('runs.start', { spec, ...memory })
    case 'fork': {
      const { run, step } = request
      const { checkpoints } = await engine.call('runs.checkpoints', { runId: run.id })
      const forkFrom = chooseCheckpoint(run, checkpoints, step)
      return engine.call('runs.start', { spec, forkFrom, ...memory })
    }
    case 'resume':
      return engine.call('runs.resume', { runId: request.run.id, ...memory })
  }
}

function startOf(run: Run, { action }: TrainingRequest): string {
  if (action === 'resume') return `Run ${run.id} goes on after step ${run.stepsDone}`
  const from = run.forkedFrom
    ? ` from run ${run.forkedFrom.runId} at step ${run.forkedFrom.step}`
    : ''
  return `Run ${run.id}${from}`
}

function printEpoch(
  runId: number,
  metrics: EpochMetrics,
  { epochs }: RunSpec,
  output: Output,
): void {
  output.result(
    { type: 'epoch', run: runId, ...metrics },
    `epoch ${metrics.epoch}/${epochs}  loss ${loss(metrics.trainLoss)}  validation loss ${loss(metrics.validationLoss)}  validation accuracy ${percent(metrics.validationAccuracy)}  ${metrics.seconds.toFixed(1)} s`,
  )
}
