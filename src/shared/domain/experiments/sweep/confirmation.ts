import { confirmationKey } from './part-keys.ts'
import { measureOf, scoreOf } from './score.ts'
import { type Standing, standingsOf, type SweepPart } from './standings.ts'
import type { SweepSettings } from './sweep.ts'

/** The best and the next best of a search, trained once more with fresh seeds. */
export interface Confirmation {
  readonly best: Standing
  readonly next: Standing
  /** Scores of both with the same seed, in the order of seeds; those that are known. */
  readonly pairs: readonly { readonly best: number; readonly next: number }[]
  readonly verdict: Verdict
}

/** How the scores differ, next minus best: above 0 the best of the search was better again. */
export interface Verdict {
  /**
   * `waiting` until all seeds are done; `best` when the best of the search stays the best, `next`
   * when the other one turned out to be better, `open` when chance may be what lies between them.
   */
  readonly says: 'waiting' | 'best' | 'next' | 'open'
  readonly mean: number
  /** Where the mean difference lies with 95 % confidence; null for fewer than two seeds. */
  readonly interval: readonly [low: number, high: number] | null
}

/** Two-sided 95 % quantiles of Student's t distribution for 1, 2, 3 … degrees of freedom. */
const T95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262]

/**
 * Compares the two best of a search by fresh seeds alone: in the search the best of many was partly
 * lucky. Each seed is a pair, since it gives both the same split and order of photos; the mean
 * difference of the pairs must differ from 0 by more than chance (paired t-interval of 95 %).
 */
export function confirmationOf(
  settings: SweepSettings,
  parts: readonly SweepPart[],
): Confirmation | null {
  const standings = standingsOf(settings, parts)
  const byKey = new Map(parts.map((part) => [part.key, part]))
  const confirmed = (standing: Standing) =>
    byKey.has(confirmationKey(standing.configuration.number, 1))
  const [best, next] =
    settings.only?.kind === 'confirmation'
      ? [settings.only.best, settings.only.next].map((wanted) =>
          standings.find(({ configuration }) => configuration.number === wanted),
        )
      : standings.filter(confirmed)
  if (!best || !next) return null
  const seeds = Array.from({ length: settings.seedsToConfirm }, (_, index) => index + 1)
  const partOf = ({ configuration }: Standing, again: number) =>
    byKey.get(confirmationKey(configuration.number, again))
  const measure = measureOf(settings)
  const score = (standing: Standing, again: number): number | null => {
    const result = partOf(standing, again)?.result
    return result?.kind === 'train' ? scoreOf(measure, result.run) : null
  }
  const pairs = seeds.flatMap((again) => {
    const both = { best: score(best, again), next: score(next, again) }
    return both.best === null || both.next === null ? [] : [{ best: both.best, next: both.next }]
  })
  const isOver = [best, next].every((standing) =>
    seeds.every((again) => ['done', 'failed'].includes(partOf(standing, again)?.state ?? '')),
  )
  return { best, next, pairs, verdict: verdictOf(pairs, isOver) }
}

function verdictOf(pairs: Confirmation['pairs'], isOver: boolean): Verdict {
  const differences = pairs.map(({ best, next }) => next - best)
  const n = differences.length
  const mean = n === 0 ? 0 : differences.reduce((sum, difference) => sum + difference, 0) / n
  if (n < 2) return { says: isOver ? 'open' : 'waiting', mean, interval: null }
  const squares = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0)
  const spread = (T95[n - 2] ?? T95[0] ?? Infinity) * Math.sqrt(squares / (n - 1) / n)
  const interval = [mean - spread, mean + spread] as const
  if (!isOver) return { says: 'waiting', mean, interval }
  if (interval[0] > 0) return { says: 'best', mean, interval }
  return { says: interval[1] < 0 ? 'next' : 'open', mean, interval }
}
