import { isExploded, isFiniteLoss, startLevel } from './explosion.ts'
import { runningMedian, scatter } from './median.ts'

/** So many points above the bound at the end are enough to say that it is for good. */
const FOR_GOOD = 3
/** A rise by less than this part of the loss is not called divergence. */
const SMALL_RISE = 0.1
/** Fewer losses than this do not tell their own noise. */
const FEWEST = 10

/**
 * Index of the first point from which the loss stays above a bound for good, or the number of
 * points if it does not. The bound lies half of the fall above the lowest loss: from there on half
 * of what was gained is lost again. The losses, which may be ∞, are followed by their running
 * median, so that neither does the finding lag nor an explosion reach back.
 */
export function findDivergence(losses: readonly number[], reach: number): number {
  const levels = runningMedian(losses, reach)
  const lowest = Math.min(...levels)
  const falling = losses.slice(0, levels.indexOf(lowest) + 1).filter(isFiniteLoss)
  const start = startLevel(falling)
  const rise = Math.max(
    (start - lowest) / 2,
    SMALL_RISE * Math.abs(start),
    // Where so few losses lead to the lowest that their noise is not known, they must double.
    falling.length < FEWEST ? Math.abs(start) : 2 * noiseOf(falling),
  )
  const index = levels.findLastIndex((level) => level <= lowest + rise) + 1
  const rest = losses.slice(index)
  const forGood = rest.length >= FOR_GOOD || rest.every((loss) => isExploded(loss, start))
  return forGood ? index : losses.length
}

/** Two neighbours differ by the noise of both, which is √2 times that of one. */
function noiseOf(losses: readonly number[]): number {
  return scatter(losses.slice(1).map((loss, i) => loss - (losses[i] ?? 0))) / Math.SQRT2
}
