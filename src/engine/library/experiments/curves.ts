import type { Output } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import type { OpenProject } from '../project/open-project.ts'
import { seriesOf } from '../runs/run-series.ts'
import { requireRun } from '../runs/require-run.ts'
import { requireExperiment } from './require-experiment.ts'

/**
 * The curves of an experiment's runs, in the order of its parts; of a run that goes on in several
 * parts once.
 * @throws ProblemError NOT_FOUND
 */
export function curvesOf(
  project: Pick<OpenProject, 'experiments' | 'metrics' | 'runs'>,
  experimentId: number,
  points: number,
): Output<EngineContract, 'experiments.curves'> {
  requireExperiment(project, experimentId)
  const seen = new Set<number>()
  return {
    curves: project.experiments.parts(experimentId).flatMap(({ key, runId }) => {
      if (runId === null || seen.has(runId)) return []
      seen.add(runId)
      return [
        {
          key,
          runId,
          trainPhotos: requireRun(project, runId).trainPhotos,
          epochs: project.metrics.epochs(runId, points),
          steps: seriesOf(project.metrics, runId, { capacity: points }),
        },
      ]
    }),
  }
}
