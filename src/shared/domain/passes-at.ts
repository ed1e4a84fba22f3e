import type { OptimizerSpec } from './optimizer-spec.ts'
import type { Passes } from './run.ts'
import { batchSizeOf, type RunSpec } from './run-spec.ts'

/** What one photo of a step costs: a genetic algorithm shows it to everybody, and goes no way back. */
export const passesOfPhoto = (optimizer: OptimizerSpec): Passes =>
  optimizer.kind === 'genetic'
    ? { forward: optimizer.population, backward: 0 }
    : { forward: 1, backward: 1 }

/** Photos passed through the network, whichever way. */
export const allPasses = ({ forward, backward }: Passes): number => forward + backward

/**
 * What a run has cost after so many updates. It follows from the settings alone: an epoch is every
 * training photo once, so that its last step may be a smaller one.
 *
 * @param photos training photos, 1 or more
 * @param step updates made, 0 or more
 */
export function passesAt(
  spec: Pick<RunSpec, 'optimizer' | 'batchSize'>,
  photos: number,
  step: number,
): Passes {
  const size = batchSizeOf(spec, photos)
  const stepsPerEpoch = Math.ceil(photos / size)
  const epochs = Math.floor(step / stepsPerEpoch)
  const seen = epochs * photos + Math.min(photos, (step - epochs * stepsPerEpoch) * size)
  const { forward, backward } = passesOfPhoto(spec.optimizer)
  return { forward: seen * forward, backward: seen * backward }
}
