import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import { ProblemError, toProblem } from '#shared/contract/problem.ts'
import {
  canGoOn,
  type Experiment,
  type ExperimentSettings,
  isOver,
} from '#shared/domain/experiments/experiment.ts'
import { isPartOver } from '#shared/domain/experiments/part.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { EXPERIMENT_NAMES } from '#shared/words/experiment-title.ts'
import type { LibraryContext } from '../library-context.ts'
import type { OpenProject } from '../project/open-project.ts'
import { samplesOfSpec } from '../runs/samples-of-spec.ts'
import type { Splits } from '../splits/splits.ts'
import { doParts } from './do-parts.ts'
import { inTurn, type OpenTrainers, openTrainers } from './open-trainers.ts'
import { photosHash } from './photos-hash.ts'
import { recordPlan } from './record-plan.ts'
import { requireExperiment } from './require-experiment.ts'
import { requireSurfaceRuns } from './surface-order.ts'

/** Starts, stops and resumes the experiments of one open project; all of them are kept. */
export interface Experiments {
  /** Records an experiment and begins with it. @throws ProblemError BUSY, TOO_FEW_LABELS … */
  readonly start: (settings: ExperimentSettings) => Promise<Experiment>
  /** Goes on with what is left of it, and once more with what failed. @throws ProblemError BUSY … */
  readonly resume: (experimentId: number) => Promise<Experiment>
  /** Asks one to end; what was found is kept. One that is over stays as it is. */
  readonly stop: (experimentId: number) => Experiment
  readonly get: (experimentId: number) => Output<EngineContract, 'experiments.get'>
  readonly list: (
    wanted: HandlerInput<EngineContract, 'experiments.list'>,
  ) => Output<EngineContract, 'experiments.list'>
  readonly describe: (wanted: HandlerInput<EngineContract, 'experiments.describe'>) => Experiment
  /** Takes one and its runs off the lists. @throws ProblemError NOT_FOUND, BUSY */
  readonly remove: (experimentId: number) => void
  /** @throws ProblemError NOT_FOUND when it is gone for good */
  readonly restore: (experimentId: number) => Experiment
  /** Lets the one under way go on when the project is opened again. */
  readonly interrupt: () => void
  /** Goes on with the one that was under way when the project was closed or Downhill ended. */
  readonly goOn: () => Promise<void>
  /** Resolves when none is under way. */
  readonly settled: () => Promise<void>
}

interface Active {
  readonly id: number
  readonly abort: AbortController
  done: Promise<void>
}

export function createExperiments(
  project: OpenProject,
  context: LibraryContext,
  splits: Pick<Splits, 'beforeTraining'>,
): Experiments {
  const { emit, tasks } = context
  const { experiments } = project
  let active: Active | undefined

  function tell(id: number): Experiment {
    const experiment = requireExperiment(project, id)
    emit('experiment.changed', experiment)
    return experiment
  }

  /** @throws ProblemError INVALID_INPUT when the photos are not those that it began with */
  function samplesFor(id: number) {
    return (spec: RunSpec) => {
      const samples = samplesOfSpec(project, spec)
      const hash = photosHash(samples)
      if (experiments.photos(id, hash) === hash) return samples
      throw new ProblemError(
        'INVALID_INPUT',
        'Photos or labels were changed since this experiment began, so that what is left of it could not be compared with what was done. Start it again from its settings.',
        { experimentId: id },
      )
    }
  }

  /** As many trainers as may work at a time. */
  function open(id: number, settings: ExperimentSettings): OpenTrainers {
    const parts = recordPlan(project, id, settings).filter((part) => !isPartOver(part))
    const about = parts[0]?.work ?? settings
    // What looks at a run has its photos, and trains nothing side by side.
    if (!('spec' in about)) return inTurn(context)
    const { labels, train, validation } = samplesOfSpec(project, about.spec)
    return openTrainers(context, {
      ...{ settings, parts, labels: labels.length },
      photos: { train: train.samples.length, validation: validation.samples.length },
      threads: experiments.threads(id),
      decided: (threads) => experiments.setThreads(id, threads),
    })
  }

  /** Asks one that is under way to end. */
  function askToEnd({ id, abort }: Active): void {
    abort.abort()
    if (requireExperiment(project, id).state !== 'running') return
    experiments.setState(id, 'stopping')
    tell(id)
  }

  async function execute(mine: Active, settings: ExperimentSettings): Promise<void> {
    const { id, abort } = mine
    try {
      await tasks.run(
        { kind: 'experiment', title: EXPERIMENT_NAMES[settings.kind], unit: 'parts', total: 0 },
        async ({ signal, report }) => {
          signal.addEventListener('abort', () => askToEnd(mine))
          const opened = open(id, settings)
          try {
            await doParts({
              ...{ ...context, project, settings, report, experimentId: id },
              ...{ trainers: opened.trainers, memory: opened.memory },
              signal: abort.signal,
              samplesOf: samplesFor(id),
              changed: () => void tell(id),
            })
          } finally {
            await opened.close()
          }
        },
      )
      experiments.end(id, endOf(id))
    } catch (error) {
      const { code, message } = toProblem(error)
      experiments.end(
        id,
        code === 'CANCELLED'
          ? { state: 'stopped', reason: null }
          : { state: 'failed', reason: message },
      )
    } finally {
      active = undefined
      tell(id)
    }
  }

  /** One of which nothing could be done has failed. */
  function endOf(id: number): Parameters<typeof experiments.end>[1] {
    const parts = experiments.parts(id)
    const failed = parts.filter(({ state }) => state === 'failed')
    return failed.length === parts.length
      ? { state: 'failed', reason: failed[0]?.reason ?? null }
      : { state: 'finished', reason: null }
  }

  function begin(experiment: Experiment): Experiment {
    const mine: Active = {
      id: experiment.id,
      abort: new AbortController(),
      done: Promise.resolve(),
    }
    active = mine
    mine.done = execute(mine, experiment.settings)
    return tell(experiment.id)
  }

  async function resume(id: number): Promise<Experiment> {
    const experiment = requireExperiment(project, id)
    if (!canGoOn(experiment)) {
      throw new ProblemError(
        isOver(experiment.state) ? 'INVALID_INPUT' : 'BUSY',
        isOver(experiment.state)
          ? 'All of this experiment was done. To do it once more, start it again from its settings.'
          : 'This experiment is under way already.',
        { experimentId: id },
      )
    }
    tasks.requireFree()
    await splits.beforeTraining()
    tasks.requireFree()
    project.database.transaction(() => {
      experiments.reopen(id)
      experiments.retryFailed(id)
    })
    return begin(requireExperiment(project, id))
  }

  return {
    async start(settings) {
      tasks.requireFree()
      await splits.beforeTraining()
      // What cannot be done at all is refused before anything is kept of it.
      if ('spec' in settings) samplesOfSpec(project, settings.spec)
      if (settings.kind === 'lossSurface') requireSurfaceRuns(project, settings)
      tasks.requireFree()
      return begin(experiments.add(settings))
    },
    resume,
    stop(id) {
      if (active?.id === id) askToEnd(active)
      return tell(id)
    },
    get: (id) => ({
      experiment: requireExperiment(project, id),
      parts: experiments.parts(id),
      photos: experiments.photosOf(id),
    }),
    list: ({ offset, limit, kind, deleted = false }) => {
      const shelf = deleted ? 'deleted' : 'kept'
      return {
        total: experiments.count(shelf, kind),
        experiments: experiments.page({ offset, limit }, shelf, kind),
      }
    },
    describe({ experimentId, description }) {
      requireExperiment(project, experimentId)
      experiments.describe(experimentId, description)
      return tell(experimentId)
    },
    remove(id) {
      if (!isOver(requireExperiment(project, id).state)) {
        throw new ProblemError(
          'BUSY',
          'This experiment is under way. Stop it or wait until it is done, then delete it.',
          { experimentId: id },
        )
      }
      project.database.transaction(() => experiments.move(id, 'deleted'))
    },
    restore(id) {
      project.database.transaction(() => experiments.move(id, 'kept'))
      return tell(id)
    },
    interrupt() {
      if (!active) return
      // Who had asked it to end does not get it back.
      if (requireExperiment(project, active.id).state === 'running') {
        experiments.setGoesOn(active.id)
      }
      active.abort.abort()
    },
    async goOn() {
      const id = experiments.goingOn()
      if (id !== undefined) await resume(id)
    },
    settled: () => active?.done ?? Promise.resolve(),
  }
}
