import { ProblemError } from '#shared/contract/problem.ts'
import type { ExperimentSettings } from '#shared/domain/experiments/experiment.ts'
import {
  type ExperimentPart,
  type PartResult,
  resultOfPart,
} from '#shared/domain/experiments/part.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'

/**
 * Makes an experiment with the open project's photos, to its end; it is kept with the project.
 * @throws ProblemError CANCELLED when it was stopped, TRAINING_FAILED when nothing of it could be done
 */
export async function doExperiment(
  engine: Engine,
  settings: ExperimentSettings,
): Promise<readonly ExperimentPart[]> {
  const { id: experimentId } = await engine.call('experiments.start', { settings })
  const { experiment, parts } = await engine.call('experiments.settled', { experimentId })
  if (experiment.state === 'stopped') {
    throw new ProblemError(
      'CANCELLED',
      `Experiment ${experimentId} was cancelled. What was found until then is kept.`,
    )
  }
  if (experiment.state === 'failed') {
    throw new ProblemError('TRAINING_FAILED', experiment.reason ?? 'The experiment failed.')
  }
  return parts
}

/** What a part of a whole experiment found. @throws ProblemError INTERNAL when it is not there */
export function requireResult<K extends PartResult['kind']>(
  parts: readonly ExperimentPart[],
  key: string,
  kind: K,
): Extract<PartResult, { kind: K }> {
  const result = resultOfPart(parts, key, kind)
  if (result) return result
  throw new ProblemError('INTERNAL', `The part ${key} of the experiment has found nothing.`)
}
