import { wilsonInterval } from './confidence-interval.ts'
import type { SplitResult } from './metrics.ts'

/** Of a difference that is as large by chance less often than this, chance is not the likely cause. */
export const SIGNIFICANT = 0.05

type Judged = Pick<SplitResult, 'correct' | 'photos'>

/** Photos that one of two networks is right about and the other is not. */
export interface Disagreement {
  readonly onlyFirst: number
  readonly onlySecond: number
}

/** Two accuracies, and whether what lies between them may be chance. */
export type Difference = { readonly significant: boolean } & (
  | ({ readonly test: 'mcnemar'; readonly p: number } & Disagreement)
  | { readonly test: 'newcombe'; readonly interval: readonly [low: number, high: number] }
)

/**
 * Compares two accuracies on validation photos. Where it is known photo by photo who was right, both
 * must have judged the same photos, and McNemar's exact test finds smaller differences; else it is
 * Newcombe's interval that must leave out 0.
 */
export function compareAccuracies(
  first: Judged,
  second: Judged,
  disagreement: Disagreement | null,
): Difference {
  if (disagreement) {
    const p = mcnemarExact(disagreement)
    return { test: 'mcnemar', ...disagreement, p, significant: p < SIGNIFICANT }
  }
  const interval = newcombeInterval(first, second)
  const [low, high] = interval
  return { test: 'newcombe', interval, significant: low > 0 || high < 0 }
}

/**
 * Where the difference of two accuracies (first minus second, -1 to 1) lies with 95 % confidence:
 * Newcombe (1998), method 10, from both Wilson intervals. Both are taken to have been judged by
 * photos of their own; for the same photos that is the cautious side.
 */
export function newcombeInterval(first: Judged, second: Judged): readonly [number, number] {
  // Nothing is known of what nobody judged.
  if (first.photos === 0 || second.photos === 0) return [-1, 1]
  const [p1, p2] = [first.correct / first.photos, second.correct / second.photos]
  const [low1, high1] = wilsonInterval(first.correct, first.photos)
  const [low2, high2] = wilsonInterval(second.correct, second.photos)
  const difference = p1 - p2
  return [
    Math.max(-1, difference - Math.hypot(p1 - low1, high2 - p2)),
    Math.min(1, difference + Math.hypot(high1 - p1, p2 - low2)),
  ]
}

/**
 * McNemar's test, exact and two-sided: how probable it is, 0 to 1, that two equally good networks
 * disagree at least as one-sidedly. Photos that both get right, or both wrong, say nothing.
 */
export function mcnemarExact({ onlyFirst, onlySecond }: Disagreement): number {
  const trials = onlyFirst + onlySecond
  const fewer = Math.min(onlyFirst, onlySecond)
  // Of `trials` fair coins at most `fewer` heads: from the largest term down, in logarithms, since
  // 2 to the power of some thousand is no number.
  let logTerm = -trials * Math.LN2
  for (let heads = 1; heads <= fewer; heads++) logTerm += Math.log((trials - heads + 1) / heads)
  let term = Math.exp(logTerm)
  let tail = 0
  for (let heads = fewer; heads >= 0 && term > 0; heads--) {
    tail += term
    term *= heads / (trials - heads + 1)
  }
  return Math.min(1, 2 * tail)
}
