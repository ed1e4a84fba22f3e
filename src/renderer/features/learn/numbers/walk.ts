/** A ball that is farther away than this is not followed any more. */
const FARTHEST = 1e3

/**
 * Gradient descent on a curve: the start, then the place after each step; it ends early where the
 * ball has left for good.
 */
export function walk(
  slopeAt: (x: number) => number,
  start: number,
  learningRate: number,
  steps: number,
): readonly number[] {
  const places = [start]
  let x = start
  for (let step = 0; step < steps && Math.abs(x) < FARTHEST; step++) {
    x -= learningRate * slopeAt(x)
    places.push(x)
  }
  return places
}
