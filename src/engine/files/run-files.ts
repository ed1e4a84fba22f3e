/** Names of the files in a run's folder that the trainer writes and the library finds. */

/** The network that the run ended with, or the one that is best so far. */
export const WEIGHTS_FILE = 'weights.safetensors'
export const CHECKPOINT_FOLDER = 'checkpoints'
/** Weights from along the way of a run, in files named like checkpoints. */
export const PATH_FOLDER = 'path'

/** Digits of a step in a name, so that names sort like steps up to a thousand million. */
const STEP_DIGITS = 9

/** The file of a checkpoint after `step` updates, such as `step-000000120.safetensors`. */
export const checkpointName = (step: number): string =>
  `step-${String(step).padStart(STEP_DIGITS, '0')}.safetensors`

/** The step of a checkpoint by its file's name; undefined for any other file. */
export function stepOfCheckpoint(name: string): number | undefined {
  const step = Number(/^step-(\d+)\.safetensors$/.exec(name)?.[1])
  // Another spelling of the same step would be a second file of it.
  return Number.isSafeInteger(step) && checkpointName(step) === name ? step : undefined
}
