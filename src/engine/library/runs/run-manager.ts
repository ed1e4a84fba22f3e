import type { HandlerInput } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { LibraryContext } from '../library-context.ts'
import type { OpenProject } from '../project/open-project.ts'
import type { Splits } from '../splits/splits.ts'
import { addRun } from './add-run.ts'
import { ENDING, executeRun, type Wish } from './execute-run.ts'
import { samplesOfFork } from './fork.ts'
import { recordedSamples } from './recorded-samples.ts'
import { requireOwn, requireRun } from './require-run.ts'
import { firstStart, startOfResumed } from './resume.ts'
import type { RunPlan } from './run-training.ts'
import { samplesOfSpec } from './samples-of-spec.ts'
import type { RunSamples } from './split-samples.ts'

/** Starts, interrupts and resumes the runs of one open project, and keeps their records true. */
export interface RunManager {
  /**
   * Records a run and lets it train in the background.
   * @throws ProblemError BUSY, NOT_FOUND, INVALID_INPUT, TOO_FEW_LABELS, NOT_ENOUGH_PHOTOS
   */
  readonly start: (input: HandlerInput<EngineContract, 'runs.start'>) => Promise<Run>
  /**
   * The same with photos that were chosen already.
   * @throws ProblemError BUSY, INVALID_INPUT
   */
  readonly startWith: (wanted: {
    readonly spec: RunSpec
    readonly samples: RunSamples
    readonly memory: number | undefined
    readonly forkedFrom?: Run['forkedFrom']
  }) => Run
  /** Asks a run to end, keeping what it learned. One that has ended stays as it is. */
  readonly stop: (runId: number) => Run
  /** The same, but the run counts as unfinished, unless it was asked to stop before. */
  readonly pause: (runId: number) => Run
  /**
   * Lets a run that has ended go on in the background, as if it had never been interrupted.
   * @throws ProblemError BUSY, NOT_FOUND, INVALID_INPUT, NOT_ENOUGH_PHOTOS
   */
  readonly resume: (input: HandlerInput<EngineContract, 'runs.resume'>) => Promise<Run>
  /**
   * Multiplies the learning rates of the run that trains from its next step on.
   * @throws ProblemError NOT_FOUND, INVALID_INPUT when it does not train
   */
  readonly setRateFactor: (
    input: HandlerInput<EngineContract, 'runs.setRateFactor'>,
  ) => Promise<Run>
  /** Pauses the run that is under way, to go on when the project is opened again. */
  readonly interrupt: () => void
  /**
   * Lets the run go on that was under way when the project was closed, or when Downhill ended; with
   * none, does nothing.
   * @throws what `resume` throws
   */
  readonly goOn: () => Promise<void>
  /** Resolves when no run is under way. */
  readonly settled: () => Promise<void>
}

interface ActiveRun {
  readonly runId: number
  /** How a person wants it to end before its time. */
  wish?: Wish
  done: Promise<void>
}

export function createRunManager(
  project: OpenProject,
  context: LibraryContext,
  splits: Pick<Splits, 'beforeTraining'>,
): RunManager {
  const { emit, tasks } = context
  let active: ActiveRun | undefined

  const tell = (runId: number): Run => {
    const run = requireRun(project, runId)
    emit('run.changed', run)
    return run
  }

  function setWish(to: ActiveRun, wish: Wish): void {
    to.wish = wish
    project.runs.setState(to.runId, ENDING[wish])
    tell(to.runId)
  }

  async function execute(mine: ActiveRun, plan: RunPlan): Promise<void> {
    await executeRun(context, project, plan, {
      // By the task's own button, or because the project is being closed.
      cancelled: () => mine.wish ?? setWish(mine, 'stop'),
      wish: () => mine.wish,
    })
    active = undefined
  }

  function begin(plan: RunPlan): Run {
    const mine: ActiveRun = { runId: plan.run.id, done: Promise.resolve() }
    active = mine
    mine.done = execute(mine, plan)
    return tell(mine.runId)
  }

  function end(runId: number, wish: Wish): Run {
    const { state } = requireOwn(requireRun(project, runId))
    if (active?.runId !== runId || hasEnded(state)) return tell(runId)
    // Who has asked for a stop does not get a pause by pressing the wrong button afterwards.
    if (active.wish !== 'stop') setWish(active, wish)
    tasks.cancelCurrent()
    return requireRun(project, runId)
  }

  async function drawSamples(spec: RunSpec): Promise<RunSamples> {
    await splits.beforeTraining()
    return samplesOfSpec(project, spec)
  }

  async function resume({ runId, memory }: HandlerInput<EngineContract, 'runs.resume'>) {
    const from = await startOfResumed(project, requireOwn(requireRun(project, runId)))
    tasks.requireFree()
    const run = requireRun(project, runId)
    const samples = recordedSamples(project, run)
    project.runs.reopen(runId)
    return begin({ run, samples, from, memory })
  }

  const startWith: RunManager['startWith'] = ({ spec, samples, memory, forkedFrom = null }) => {
    tasks.requireFree()
    const run = addRun(project, { spec, samples, forkedFrom, experimentId: null })
    return begin({ run, samples, from: firstStart(project, run), memory })
  }

  return {
    async start({ spec, forkFrom, memory }) {
      tasks.requireFree()
      const samples = forkFrom
        ? await samplesOfFork(project, spec, forkFrom)
        : await drawSamples(spec)
      // Looking at checkpoints takes its time, in which something else may have begun.
      return startWith({ spec, samples, memory, forkedFrom: forkFrom ?? null })
    },
    startWith,
    stop: (runId) => end(runId, 'stop'),
    pause: (runId) => end(runId, 'pause'),
    resume,
    async setRateFactor({ runId, factor }) {
      if (requireOwn(requireRun(project, runId)).state !== 'training') {
        throw new ProblemError(
          'INVALID_INPUT',
          'The learning rate can be changed only while the run trains. Fork it to train on with another one.',
          { runId },
        )
      }
      await context.trainer.call('trainer.setRateFactor', { factor })
      return requireRun(project, runId)
    },
    interrupt() {
      if (!active || active.wish) return
      project.runs.setGoesOn(active.runId)
      setWish(active, 'pause')
    },
    async goOn() {
      const runId = project.runs.goingOn()
      if (runId !== undefined) await resume({ runId })
    },
    settled: () => active?.done ?? Promise.resolve(),
  }
}
