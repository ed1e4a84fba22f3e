import { ProblemError } from '#shared/contract/problem.ts'
import type { SavedNetwork } from '#shared/contract/trainer-contract.ts'
import type { Run } from '#shared/domain/run.ts'
import type { OpenProject } from '../project/open-project.ts'
import { runFolder } from '../project/project-paths.ts'

/**
 * The network that a run has learned.
 * @throws ProblemError NOT_FOUND when it has learned nothing
 */
export function networkOf(project: OpenProject, run: Run): SavedNetwork {
  if (!run.hasWeights) {
    throw new ProblemError(
      'NOT_FOUND',
      `Run ${run.id} ended before it had learned anything, so it cannot look at photos. Choose another run.`,
      { runId: run.id },
    )
  }
  return {
    folder: runFolder(project.path, run.id),
    input: run.spec.input,
    model: run.spec.model,
    labelCount: run.labels.length,
  }
}
