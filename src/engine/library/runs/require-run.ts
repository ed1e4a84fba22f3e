import { ProblemError } from '#shared/contract/problem.ts'
import type { Run } from '#shared/domain/run.ts'
import type { OpenProject } from '../project/open-project.ts'

/** @throws ProblemError NOT_FOUND */
export function requireRun(project: Pick<OpenProject, 'runs'>, runId: number): Run {
  const run = project.runs.get(runId)
  if (run) return run
  throw new ProblemError('NOT_FOUND', `There is no run ${runId} in this project.`, { runId })
}

/**
 * @param what that the run cannot do without weights, such as `classify photos`
 * @throws ProblemError NOT_FOUND when the run has learned nothing
 */
export function requireWeights({ id, hasWeights }: Run, what: string): void {
  if (hasWeights) return
  throw new ProblemError(
    'NOT_FOUND',
    `Run ${id} ended before it had learned anything, so it cannot ${what}. Choose another run.`,
    { runId: id },
  )
}

/**
 * A run that a person steers. Those of an experiment must all be treated alike.
 * @throws ProblemError INVALID_INPUT for a run of an experiment
 */
export function requireOwn(run: Run): Run {
  if (run.experimentId === null) return run
  throw new ProblemError(
    'INVALID_INPUT',
    `Run ${run.id} is a part of experiment ${run.experimentId}, which starts and stops it. Stop or resume the experiment instead.`,
    { runId: run.id, experimentId: run.experimentId },
  )
}
