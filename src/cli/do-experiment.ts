import type { Output } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import type { Experiment, ExperimentSettings } from '#shared/domain/experiments/experiment.ts'
import {
  type ExperimentPart,
  type PartResult,
  resultOfPart,
} from '#shared/domain/experiments/part.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { kebabCase } from './options/read.ts'

/** An experiment that is over, and its parts. */
export type Done = Output<EngineContract, 'experiments.settled'>

/**
 * Makes an experiment with the open project's photos, to its end; it is kept with the project.
 * @throws ProblemError CANCELLED when it was stopped, TRAINING_FAILED when nothing of it could be done
 */
export const doExperiment = async (engine: Engine, settings: ExperimentSettings): Promise<Done> =>
  ended(engine, await engine.call('experiments.start', { settings }))

/** Does what is left of one. @throws the same, and ProblemError NOT_FOUND, INVALID_INPUT */
export const resumeExperiment = async (engine: Engine, experimentId: number): Promise<Done> =>
  ended(engine, await engine.call('experiments.resume', { experimentId }))

async function ended(engine: Engine, { id, settings }: Experiment): Promise<Done> {
  const done = await engine.call('experiments.settled', { experimentId: id })
  const { state, reason } = done.experiment
  if (state === 'stopped') {
    throw new ProblemError(
      'CANCELLED',
      `Experiment ${id} was cancelled. What was found until then is kept: downhill experiment ${kebabCase(settings.kind)} <folder> --resume ${id} goes on with it.`,
    )
  }
  if (state === 'failed') {
    throw new ProblemError('TRAINING_FAILED', reason ?? 'The experiment failed.')
  }
  return done
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
