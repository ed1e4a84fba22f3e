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
