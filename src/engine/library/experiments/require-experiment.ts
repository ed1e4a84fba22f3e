import { ProblemError } from '#shared/contract/problem.ts'
import type { Experiment } from '#shared/domain/experiments/experiment.ts'
import type { OpenProject } from '../project/open-project.ts'

/** @throws ProblemError NOT_FOUND */
export function requireExperiment(
  project: Pick<OpenProject, 'experiments'>,
  experimentId: number,
): Experiment {
  const experiment = project.experiments.get(experimentId)
  if (experiment) return experiment
  throw new ProblemError(
    'NOT_FOUND',
    `There is no experiment ${experimentId} in this project; it may have been deleted.`,
    { experimentId },
  )
}
