import type { ExperimentSettings } from '#shared/domain/experiments/experiment.ts'
import { type ExperimentPart, isPartOver } from '#shared/domain/experiments/part.ts'
import { planParts } from '#shared/domain/experiments/plan.ts'
import type { OpenProject } from '../project/open-project.ts'

/** Records the parts that are known by now, and gives all of them as they are. */
export const recordPlan = (
  { database, experiments }: Pick<OpenProject, 'database' | 'experiments'>,
  experimentId: number,
  settings: ExperimentSettings,
): readonly ExperimentPart[] =>
  database.transaction(() => {
    const over = experiments.parts(experimentId).filter(isPartOver)
    experiments.plan(experimentId, planParts(settings, over))
    return experiments.parts(experimentId)
  })
