import type { TrainingJob } from '#shared/contract/trainer-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import type { OpenProject } from '../project/open-project.ts'
import { runFolder } from '../project/project-paths.ts'
import { checkpointPath, listCheckpoints } from './checkpoints.ts'

/** Where a run's training begins, and how many updates were made by then. */
export interface StartingPoint {
  readonly start: TrainingJob['start']
  readonly step: number
}

/** Where a run begins that has learned nothing yet. */
export const firstStart = (project: OpenProject, { forkedFrom }: Run): StartingPoint => ({
  start: forkedFrom
    ? {
        from: 'fork',
        checkpoint: checkpointPath(runFolder(project.path, forkedFrom.runId), forkedFrom.step),
      }
    : { from: 'seed' },
  step: 0,
})

/** Where a run was saved last; undefined before its first checkpoint. */
export async function lastSaved(
  project: OpenProject,
  { id }: Run,
): Promise<StartingPoint | undefined> {
  const last = (await listCheckpoints(runFolder(project.path, id))).at(-1)
  return last && { start: { from: 'resume' }, step: last.step }
}

/**
 * Where a run goes on that has ended: at its last checkpoint, or at its beginning when it was paused
 * before it trained.
 * @throws ProblemError BUSY, INVALID_INPUT when it has finished, NOT_FOUND when there is no checkpoint
 */
export async function startOfResumed(project: OpenProject, run: Run): Promise<StartingPoint> {
  const { id: runId, state } = run
  if (!hasEnded(state)) throw new ProblemError('BUSY', `Run ${runId} is under way already.`)
  if (state === 'finished') {
    throw new ProblemError(
      'INVALID_INPUT',
      `Run ${runId} has finished. To train its network further, fork a new run from its last checkpoint.`,
      { runId },
    )
  }
  const saved = await lastSaved(project, run)
  if (saved) return saved
  if (run.canResume && !run.hasWeights) return firstStart(project, run)
  throw new ProblemError(
    'NOT_FOUND',
    `Run ${runId} cannot go on, because ${run.canResume ? 'its checkpoints are gone from its folder' : 'it ended before its first checkpoint'}. Start a new run instead.`,
    { runId },
  )
}
