import { toProblem } from '#shared/contract/problem.ts'
import type { Run, RunState } from '#shared/domain/run.ts'
import type { OpenProject } from '../project/open-project.ts'
import { requireRun } from './require-run.ts'
import { resultOf } from './run-result.ts'
import { type EndWish, type RunPlan, type RunSurroundings, runTraining } from './run-training.ts'

/** How somebody wants a run to end before its time. */
export type Wish = 'pause' | 'stop'

export const ENDING: Readonly<Record<Wish, RunState>> = { pause: 'pausing', stop: 'stopping' }
const ENDED: Readonly<Record<Wish, RunState>> = { pause: 'paused', stop: 'stopped' }

/** @param wish how the run is wanted to end, if it is */
export interface Ending extends Omit<EndWish, 'isWished'> {
  readonly wish: () => Wish | undefined
}

/** Takes a run to its end, and records how it ended; it never throws. Gives the run as it is then. */
export async function executeRun(
  surroundings: RunSurroundings,
  project: OpenProject,
  plan: RunPlan,
  { cancelled, wish }: Ending,
): Promise<Run> {
  const runId = plan.run.id
  // One that reaches the epoch up to which it was to train waits there to go on.
  const unasked = plan.upTo === undefined ? 'stop' : 'pause'
  try {
    const outcome = await runTraining(surroundings, project, plan, {
      cancelled,
      isWished: () => wish() !== undefined,
    })
    project.runs.setProgress(runId, outcome.steps)
    project.runs.end(runId, {
      state: outcome.end === 'finished' ? 'finished' : ENDED[wish() ?? unasked],
      reason: null,
      result: resultOf(outcome, plan.samples),
    })
  } catch (error) {
    endWithout(project, runId, wish() ?? 'stop', error)
  }
  const run = requireRun(project, runId)
  surroundings.emit('run.changed', run)
  return run
}

/** Records the end of a run that has no outcome. */
function endWithout(project: OpenProject, runId: number, wish: Wish, error: unknown): void {
  const { code, message } = toProblem(error)
  const state = code === 'CANCELLED' ? ENDED[wish] : 'failed'
  const paused = state === 'paused'
  // Even if it was paused before it trained: it then begins again.
  if (paused) project.runs.setCanResume(runId)
  project.runs.end(runId, { state, reason: paused ? null : message, result: null })
}
