import { ProblemError } from '#shared/contract/problem.ts'
import type { ExperimentPart, PartResult, TrainWork } from '#shared/domain/experiments/part.ts'
import type { Run } from '#shared/domain/run.ts'
import { addRun } from '../runs/add-run.ts'
import { executeRun } from '../runs/execute-run.ts'
import { recordedSamples } from '../runs/recorded-samples.ts'
import { requireRun } from '../runs/require-run.ts'
import { firstStart, lastSaved } from '../runs/resume.ts'
import type { RunPlan } from '../runs/run-training.ts'
import type { PartSurroundings } from './part-surroundings.ts'

interface TrainPart {
  readonly part: ExperimentPart
  readonly work: TrainWork
  /** The run that goes on in this part, if another part has begun it. */
  readonly continued: number | null
  /** Told the run before it trains. */
  readonly began: (runId: number) => void
}

/**
 * Trains a part's run, from where it was if it was interrupted.
 * @throws ProblemError CANCELLED, leaving the run paused; else why it failed
 */
export async function trainPart(
  surroundings: PartSurroundings,
  { part, work, continued, began }: TrainPart,
): Promise<PartResult> {
  const { project, signal, report, emit, trainer, decoder, oneAtATime } = surroundings
  const recorded = part.runId ?? continued
  const plan =
    recorded === null
      ? begin(surroundings, work)
      : await goOn(surroundings, requireRun(project, recorded), work)
  began(plan.run.id)
  emit('run.changed', plan.run)
  const run = await executeRun(
    {
      ...{ emit, trainer, decoder },
      tasks: {
        run: (about, task) =>
          about.kind === 'training'
            ? task({
                signal,
                report: (done, total = about.total) => report(total === 0 ? 0 : done / total),
              })
            : // Preparing photos is little of a part, and is not known before.
              oneAtATime(() => task({ signal, report: () => undefined })),
      },
    },
    project,
    plan,
    { cancelled: () => undefined, wish: () => (signal.aborted ? 'pause' : undefined) },
  )
  if (run.state === 'paused' && signal.aborted) {
    throw new ProblemError('CANCELLED', 'It was cancelled.')
  }
  if (run.result === null || run.state === 'failed') {
    throw new ProblemError('TRAINING_FAILED', run.reason ?? `Run ${run.id} could not be trained.`)
  }
  const seconds = project.metrics.epochs(run.id, 2).at(-1)?.seconds
  return { kind: 'train', run: run.result, ...(seconds === undefined ? {} : { seconds }) }
}

function begin(surroundings: PartSurroundings, work: TrainWork): RunPlan {
  const { project, experimentId, samplesOf } = surroundings
  const samples = samplesOf(work.spec)
  const run = addRun(project, { spec: work.spec, samples, experimentId, forkedFrom: null })
  return planOf(surroundings, { run, samples, from: firstStart(project, run) }, work)
}

async function goOn(surroundings: PartSurroundings, run: Run, work: TrainWork): Promise<RunPlan> {
  const { project, samplesOf } = surroundings
  // Labels that changed since would make it another experiment.
  samplesOf(work.spec)
  const from = (await lastSaved(project, run)) ?? firstStart(project, run)
  const samples = recordedSamples(project, run)
  project.runs.reopen(run.id)
  return planOf(surroundings, { run: requireRun(project, run.id), samples, from }, work)
}

const planOf = (
  { memory }: PartSurroundings,
  plan: Pick<RunPlan, 'run' | 'samples' | 'from'>,
  { upTo, path }: TrainWork,
): RunPlan => ({ ...plan, upTo, path, memory })
