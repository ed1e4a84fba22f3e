import type { Output } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import { toProblem } from '#shared/contract/problem.ts'
import type { LibraryContext } from '../library-context.ts'
import { type OpenProject, summarise } from '../project/open-project.ts'
import { requireRun } from '../runs/require-run.ts'
import { networkOf } from './network-of.ts'
import { predictPhotos } from './predict-photos.ts'

export type PredictionStatus = Output<EngineContract, 'predictions.status'>

/** Lets the networks of one open project's runs look at its photos. */
export interface Predictor {
  /**
   * Begins with what a run's network has not looked at, in the background.
   * @throws ProblemError BUSY, NOT_FOUND
   */
  readonly make: (runId: number) => PredictionStatus
  /** @throws ProblemError NOT_FOUND */
  readonly status: (runId: number) => PredictionStatus
  /** Whether the run's network looks at photos now. */
  readonly isLooking: (runId: number) => boolean
  /** Resolves when no network looks at photos. @throws ProblemError what kept the last from its end */
  readonly settled: () => Promise<void>
}

export function createPredictor(project: OpenProject, context: LibraryContext): Predictor {
  const { emit, tasks } = context
  let underWay: Promise<void> = Promise.resolve()
  let active: number | undefined
  const unreadable = new Map<number, number>()

  function status(runId: number): PredictionStatus {
    requireRun(project, runId)
    return {
      ...project.predictions.progress(runId),
      unreadable: unreadable.get(runId) ?? 0,
      task: active === runId ? tasks.current() : null,
    }
  }

  async function look(runId: number): Promise<void> {
    active = runId
    unreadable.delete(runId)
    try {
      const left = await tasks.run(
        { kind: 'predict', title: `Run ${runId} looks at the photos`, unit: 'photos', total: 0 },
        (progress) => predictPhotos(context, project, requireRun(project, runId), progress),
      )
      unreadable.set(runId, left)
    } finally {
      active = undefined
      emit('project.changed', summarise(project))
    }
  }

  return {
    make(runId) {
      networkOf(project, requireRun(project, runId))
      tasks.requireFree()
      underWay = look(runId)
      underWay.catch((error: unknown) => emit('task.failed', toProblem(error)))
      return status(runId)
    },
    status,
    isLooking: (runId) => active === runId,
    settled: () => underWay,
  }
}
