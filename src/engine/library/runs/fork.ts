import { ProblemError } from '#shared/contract/problem.ts'
import type { Run } from '#shared/domain/run.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { OpenProject } from '../project/open-project.ts'
import { runFolder } from '../project/project-paths.ts'
import { listCheckpoints } from './checkpoints.ts'
import { recordedSamples } from './recorded-samples.ts'
import { requireRun } from './require-run.ts'
import type { RunSamples } from './split-samples.ts'
import { findMisfit } from './weight-shapes.ts'

/** A run and the step of one of its checkpoints. */
export type ForkPoint = NonNullable<Run['forkedFrom']>

/**
 * The samples and labels of a new run that begins with the weights of a checkpoint: those of the
 * run it comes from, so that no photo it learned from judges it now.
 * @throws ProblemError NOT_FOUND, INVALID_INPUT when its weights do not fit, NOT_ENOUGH_PHOTOS
 */
export async function samplesOfFork(
  project: OpenProject,
  spec: RunSpec,
  { runId, step }: ForkPoint,
): Promise<RunSamples> {
  const from = requireRun(project, runId)
  requireFittingWeights(from, spec)
  const checkpoints = await listCheckpoints(runFolder(project.path, runId))
  if (!checkpoints.some((checkpoint) => checkpoint.step === step)) {
    throw new ProblemError(
      'NOT_FOUND',
      checkpoints.length === 0
        ? `Run ${runId} has no checkpoints, so no run can be forked from it.`
        : `Run ${runId} has no checkpoint of step ${step}. Choose one of ${checkpoints.map((checkpoint) => checkpoint.step).join(', ')}.`,
      { runId, step },
    )
  }
  return recordedSamples(project, from)
}

function requireFittingWeights(from: Run, spec: RunSpec): void {
  const misfit = findMisfit(from.spec, spec, from.labels.length)
  if (!misfit) return
  throw new ProblemError(
    'INVALID_INPUT',
    `The weights of run ${from.id} do not fit into this network. Of the layers with weights, number ${misfit.layer} is ${misfit.from} there and ${misfit.to} here. Choose the same layers, photo size and colour as in run ${from.id}, or start a run with fresh weights.`,
    { runId: from.id, layer: misfit.layer, there: misfit.from, here: misfit.to },
  )
}
