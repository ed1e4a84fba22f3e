import { mcnemarExact, SIGNIFICANT } from '../../compare-runs.ts'

/**
 * Whether two entrants can be told apart by their lowest losses. Each seed is a fair duel: the same
 * weights, photos and order for both. If they were equally good, either would win each duel as often
 * as a coin falls heads, so the exact two-sided sign test says how surprising the score is. It needs
 * six seeds at least; with fewer, even a clean sweep may be luck, and ranges that do not overlap are
 * no more than a hint.
 */
export type Certainty =
  | { readonly kind: 'oneSeed' }
  | { readonly kind: 'apart' | 'hint' | 'notApart'; readonly score: Score }

export interface Score {
  readonly seeds: number
  /** Seeds with which the first was better. */
  readonly won: number
  readonly lost: number
  /** How often luck alone gives a score that is at least as one-sided, 0 to 1. */
  readonly p: number
}

/** @param duels the losses of both, once for each seed */
export function toldApart(duels: readonly (readonly [first: number, second: number])[]): Certainty {
  if (duels.length < 2) return { kind: 'oneSeed' }
  const won = duels.filter(([first, second]) => first < second).length
  const lost = duels.filter(([first, second]) => first > second).length
  const p = mcnemarExact({ onlyFirst: won, onlySecond: lost })
  const score: Score = { seeds: duels.length, won, lost, p }
  if (p < SIGNIFICANT) return { kind: 'apart', score }
  const [firsts, seconds] = [duels.map(([first]) => first), duels.map(([, second]) => second)]
  const overlap =
    Math.min(...firsts) <= Math.max(...seconds) && Math.min(...seconds) <= Math.max(...firsts)
  return { kind: overlap ? 'notApart' : 'hint', score }
}
