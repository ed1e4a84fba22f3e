import { ProblemError, toProblem } from '#shared/contract/problem.ts'
import type { ExperimentSettings } from '#shared/domain/experiments/experiment.ts'
import {
  type ExperimentPart,
  isPartOver,
  type PartResult,
} from '#shared/domain/experiments/part.ts'
import type { TrainerClient } from '../library-context.ts'
import { throwIfCancelled } from '../tasks.ts'
import { measurePart } from './measure-part.ts'
import { createOneAtATime } from './one-at-a-time.ts'
import type { PartSurroundings } from './part-surroundings.ts'
import { recordPlan } from './record-plan.ts'
import { trainPart } from './train-part.ts'

/** What all parts of an experiment are done with. */
export interface ExperimentSurroundings extends Omit<
  PartSurroundings,
  'trainer' | 'report' | 'oneAtATime' | 'found' | 'keep'
> {
  readonly settings: ExperimentSettings
  /** One for each part that may be under way at a time. */
  readonly trainers: readonly TrainerClient[]
  /** Parts done, those under way in shares, of those planned so far. */
  readonly report: (done: number, total: number) => void
  /** A part changed, or parts were planned. */
  readonly changed: () => void
}

/**
 * Does an experiment's parts, each with the first trainer that is free, and plans anew after each of
 * them, until none is left. A part that fails leaves the others to go on.
 * @throws ProblemError CANCELLED
 */
export async function doParts(surroundings: ExperimentSurroundings): Promise<void> {
  const { project, experimentId: id, settings, signal, report, changed } = surroundings
  const shares = new Map<string, number>()
  const underWay = new Set<Promise<void>>()
  const oneAtATime = createOneAtATime()
  /** As they are recorded: trainers tell too often of their work to look there each time. */
  let parts: readonly ExperimentPart[] = []

  function tell(): void {
    const shared = [...shares.values()].reduce((sum, share) => sum + share, 0)
    report(parts.filter(isPartOver).length + shared, parts.length)
  }

  function record(key: string, change: Parameters<typeof project.experiments.setPart>[2]): void {
    project.experiments.setPart(id, key, change)
    parts = project.experiments.parts(id)
    changed()
  }

  async function doPart(part: ExperimentPart, trainer: TrainerClient): Promise<void> {
    const { key, work } = part
    let found = part.result
    const inPart: PartSurroundings = {
      ...surroundings,
      trainer,
      oneAtATime,
      found,
      keep: (result) => void (found = result),
      report(share) {
        shares.set(key, Math.min(1, share))
        tell()
      },
    }
    try {
      const result: PartResult =
        work.kind === 'train'
          ? await trainPart(inPart, {
              ...{ part, work, continued: runOf(parts, part.continues) },
              began: (runId) => record(key, { state: 'running', runId }),
            })
          : await measurePart(inPart, work)
      record(key, { state: 'done', result })
    } catch (error) {
      const problem = toProblem(error)
      if (problem.code === 'CANCELLED') {
        record(key, { state: 'waiting', result: found })
        throw error
      }
      record(key, { state: 'failed', reason: problem.message })
    } finally {
      shares.delete(key)
      if (!signal.aborted) tell()
    }
  }

  /** Does parts one after the other, as long as there are any. */
  async function work(trainer: TrainerClient): Promise<void> {
    for (;;) {
      throwIfCancelled(signal)
      parts = recordPlan(project, id, settings)
      const next = parts.find(({ state }) => state === 'waiting')
      if (next) {
        record(next.key, { state: 'running' })
        tell()
        const doing = doPart(next, trainer)
        underWay.add(doing)
        await doing.finally(() => underWay.delete(doing))
      } else if (underWay.size > 0) {
        // What the others find may lead to more.
        await Promise.race(underWay)
      } else return
    }
  }

  const working = surroundings.trainers.map(work)
  // Each of them notices a cancel by itself, and nothing may be under way when this is over.
  const ended = await Promise.allSettled(working)
  const failed = ended.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/** @throws ProblemError when the run that is to go on was never begun */
function runOf(parts: readonly ExperimentPart[], key: string | undefined): number | null {
  if (key === undefined) return null
  const runId = parts.find((part) => part.key === key)?.runId
  if (runId) return runId
  throw new ProblemError(
    'NOT_FOUND',
    `The run of part ${key}, which was to go on, was never begun.`,
  )
}
