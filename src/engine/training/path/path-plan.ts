/** Points of a run's path at the most, that of its last step included. */
const MOST_POINTS = 24
/** As few as this, however large the network: fewer show no way. */
const FEWEST_POINTS = 8
/** Bytes that they may take together, unless the fewest take more. */
const MOST_BYTES = 64e6

/** How many points of a network's path are kept. */
export const pathCapacity = (bytesOfPoint: number): number =>
  Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, Math.floor(MOST_BYTES / bytesOfPoint)))

/**
 * Steps of one stretch of the path, from which one point is kept, when `step` updates were made: a
 * power of two. It follows from the step alone, so that a run that goes on from a checkpoint comes
 * to the same points as one that was never interrupted.
 */
export function stretchAt(step: number, capacity: number): number {
  let stretch = 1
  // One place stays free for the last step.
  while (Math.floor(step / stretch) + 1 > capacity - 1) stretch *= 2
  return stretch
}

/**
 * Those of `steps`, in their order, that stay on the path when `now` updates were made: the first
 * of each stretch. What stays later is among what stays now.
 */
export function keptSteps(
  steps: readonly number[],
  now: number,
  capacity: number,
): readonly number[] {
  const length = stretchAt(now, capacity)
  const stretchOf = (step: number | undefined) =>
    step === undefined ? -1 : Math.floor(step / length)
  return steps.filter((step, index) => stretchOf(step) !== stretchOf(steps[index - 1]))
}
