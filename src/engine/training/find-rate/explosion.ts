import { median } from './median.ts'

/** How many losses at the start say where the loss started. */
const FIRST = 10
/** Of how many losses at the end most must have exploded. */
const LAST = 5
/** An exploded loss is at least this many times where it started. */
const FACTOR = 4
/** About the largest number of float32, in which losses are computed. */
const LARGEST = 3.4e38

export const isFiniteLoss = (loss: number): boolean => Math.abs(loss) <= LARGEST

/** The loss before the rates had an effect: the middle of the first few. */
export const startLevel = (losses: readonly number[]): number => median(losses.slice(0, FIRST))

/**
 * Whether a loss is far above where it started. Where it started, not its lowest: after a fall to
 * nearly nothing an ordinary loss is many times the lowest.
 */
export const isExploded = (loss: number, start: number): boolean =>
  !isFiniteLoss(loss) || loss > start + (FACTOR - 1) * Math.abs(start)

/**
 * Whether a range test may end early, because higher rates would show nothing new: the last loss is
 * not finite, which the weights do not survive, or the loss has exploded and stays so.
 */
export function shouldStop(points: readonly { readonly loss: number }[]): boolean {
  const last = points.at(-1)
  if (last === undefined) return false
  if (!isFiniteLoss(last.loss)) return true
  if (points.length < FIRST + LAST) return false
  const start = startLevel(points.slice(0, FIRST).map(({ loss }) => loss))
  return isExploded(median(points.slice(-LAST).map(({ loss }) => loss)), start)
}
