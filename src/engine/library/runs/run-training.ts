import type { TrainingJob, TrainingOutcome } from '#shared/contract/trainer-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import type { Run } from '#shared/domain/run.ts'
import type { LibraryContext } from '../library-context.ts'
import type { TaskRunner } from '../tasks.ts'
import type { OpenProject } from '../project/open-project.ts'
import { runFolder } from '../project/project-paths.ts'
import { usedPhotos } from '../reports/used-photos.ts'
import { dataHash } from '../reports/data-hash.ts'
import { prepareData } from './prepare-data.ts'
import type { StartingPoint } from './resume.ts'
import { writeRunFile } from './run-file.ts'
import { createRunRecorder } from './run-recorder.ts'
import type { RunSamples } from './split-samples.ts'

/** A run that is to train from some point on. */
export interface RunPlan {
  readonly run: Run
  readonly samples: RunSamples
  readonly from: StartingPoint
  /** Megabytes that decoded photos may take in memory. */
  readonly memory: number | undefined
  /** The epoch after which it pauses, if not at its end. */
  readonly upTo?: number | undefined
  /** Whether weights from along its way are kept. */
  readonly path?: boolean | undefined
}

/** What a run needs around it. Its two tasks may be parts of another one. */
export interface RunSurroundings extends Pick<LibraryContext, 'emit' | 'trainer' | 'decoder'> {
  readonly tasks: Pick<TaskRunner, 'run'>
}

/** A person's wish that a run end, however it was said. */
export interface EndWish {
  /** The task of the run was cancelled. */
  readonly cancelled: () => void
  readonly isWished: () => boolean
}

/**
 * Takes a run through its two tasks, preparing its photos and training, and records what the
 * trainer tells.
 * @throws ProblemError what kept it from an end
 */
export async function runTraining(
  context: RunSurroundings,
  project: OpenProject,
  plan: RunPlan,
  wish: EndWish,
): Promise<TrainingOutcome> {
  const job = await prepareJob(context, project, plan, wish)
  const { run, from } = plan
  return context.tasks.run(
    {
      kind: 'training',
      title: `Training run ${run.id}`,
      unit: 'steps',
      done: from.step,
      total: run.stepsPerEpoch * run.spec.epochs,
    },
    async ({ signal, report }) => {
      // Between two tasks there is none that could have been cancelled.
      if (wish.isWished()) throw new ProblemError('CANCELLED', 'It was cancelled.')
      return train(context, project, { job, run, step: from.step, signal, report, wish })
    },
  )
}

function prepareJob(
  { tasks, decoder }: RunSurroundings,
  project: OpenProject,
  { run, samples, from, memory, upTo, path = false }: RunPlan,
  wish: EndWish,
): Promise<TrainingJob> {
  const folder = runFolder(project.path, run.id)
  return tasks.run(
    {
      kind: 'preparePixels',
      title: `Preparing photos for run ${run.id}`,
      unit: 'photos',
      total: 0,
    },
    async (progress) => {
      progress.signal.addEventListener('abort', wish.cancelled)
      await writeRunFile(folder, {
        run: run.id,
        spec: run.spec,
        labels: run.labels.map((label) => label.name),
        data: dataHash(usedPhotos(samples)),
      })
      const data = await prepareData(
        { decoder, project },
        { spec: run.spec, samples, memory },
        progress,
      )
      return { ...data, folder, start: from.start, path, ...(upTo === undefined ? {} : { upTo }) }
    },
  )
}

interface Training {
  readonly job: TrainingJob
  readonly run: Run
  /** Updates made before. */
  readonly step: number
  readonly signal: AbortSignal
  readonly report: (done: number) => void
  readonly wish: EndWish
}

async function train(
  { emit, trainer }: RunSurroundings,
  project: OpenProject,
  { job, run, step, signal, report, wish }: Training,
): Promise<TrainingOutcome> {
  project.database.transaction(() => {
    project.metrics.forgetAfter(run.id, step)
    project.looks.forgetAfter(run.id, step)
    // They were of the weights that it had before.
    project.predictions.forget(run.id)
    project.runs.setTraining(run.id, step)
  })
  emit('run.changed', project.runs.get(run.id) ?? run)
  const recorder = createRunRecorder(project, run.id, emit)
  const subscriptions = [
    trainer.on('trainer.progress', (told) => {
      recorder.progress(told)
      report(recorder.stepsDone())
    }),
    trainer.on('trainer.checkpoint', () => recorder.checkpoint()),
    trainer.on('trainer.rateChanged', recorder.rateChanged),
    trainer.on('trainer.looked', recorder.looked),
  ]
  const stop = () => {
    wish.cancelled()
    // A trainer that is lost cannot be stopped; the call below then says so.
    trainer.call('trainer.stop', {}).catch(() => undefined)
  }
  signal.addEventListener('abort', stop)
  try {
    return await trainer.call('trainer.train', job)
  } finally {
    signal.removeEventListener('abort', stop)
    for (const unsubscribe of subscriptions) unsubscribe()
    project.runs.setProgress(run.id, recorder.stepsDone())
  }
}
