import type { SavedNetwork } from '#shared/contract/trainer-contract.ts'
import type { Run } from '#shared/domain/run.ts'
import type { OpenProject } from '../project/open-project.ts'
import { runFolder } from '../project/project-paths.ts'
import { requireWeights } from '../runs/require-run.ts'

/**
 * The network that a run has learned.
 * @throws ProblemError NOT_FOUND when it has learned nothing
 */
export function networkOf(project: OpenProject, run: Run): SavedNetwork {
  requireWeights(run, 'look at photos')
  return {
    folder: runFolder(project.path, run.id),
    input: run.spec.input,
    model: run.spec.model,
    labelCount: run.labels.length,
  }
}
