import type { LocalFit } from './local-fit.ts'
import { scatter } from './median.ts'

/** The part of a range test before it diverges. */
export interface Curve {
  readonly losses: readonly number[]
  /** The smoothed loss at each point, and its slope against the logarithm of the rate. */
  readonly fits: readonly LocalFit[]
  /** How many neighbours on each side a point was smoothed with. */
  readonly reach: number
}

export interface Fall {
  /** Index of the point where the smoothed loss falls fastest. */
  readonly steepest: number
  /** Whether the fall is more than noise. */
  readonly isClear: boolean
}

/**
 * A fall must be this many times the noise of a smoothed loss. The lowest of many places is low by
 * chance: of curves of nothing but noise one or two in a hundred fall this far.
 */
const NOISE_FACTOR = 5
/** A fall by less than this part of the loss is of no use, however sure it is. */
const SMALL_FALL = 0.02
/** The steepest point is sought in this part of the fall; after it, noise is all there is. */
const MOST_OF_FALL = 0.9

/** How the smoothed loss falls to its lowest; the first few points, smoothed least, are passed over. */
export function fallOf({ losses, fits, reach }: Curve): Fall {
  const first = Math.min(Math.floor(reach / 2), fits.length - 1)
  const means = fits.map(({ mean }) => mean)
  const start = means[first] ?? 0
  const lowest = Math.min(...means.slice(first))
  const fall = start - lowest

  const noise = scatter(losses.map((loss, i) => loss - (means[i] ?? 0)))
  // Smoothing takes the mean of about `reach` losses, which has less noise by the root of that.
  const needed = Math.max((NOISE_FACTOR * noise) / Math.sqrt(reach), SMALL_FALL * Math.abs(start))
  const isClear = fall > needed

  let steepest = first
  for (const [i, { mean, slope }] of fits.entries()) {
    // What is above the start is the way back from a bump, not a fall.
    if (i < first || mean > start) continue
    if (slope < (fits[steepest]?.slope ?? 0)) steepest = i
    if (mean <= start - MOST_OF_FALL * fall) break
  }
  return { steepest, isClear }
}
