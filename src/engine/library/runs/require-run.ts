import { ProblemError } from '#shared/contract/problem.ts'
import type { Run } from '#shared/domain/run.ts'
import type { OpenProject } from '../project/open-project.ts'

/** @throws ProblemError NOT_FOUND */
export function requireRun(project: OpenProject, runId: number): Run {
  const run = project.runs.get(runId)
  if (run) return run
  throw new ProblemError('NOT_FOUND', `There is no run ${runId} in this project.`, { runId })
}
