import type { RunResult } from '../../run.ts'
import type { ExperimentPart, PartState } from '../part.ts'
import { type Configuration, configurationsOf } from './configurations.ts'
import { searchKey } from './part-keys.ts'
import { measureOf, scoreOf } from './score.ts'
import type { SweepSettings } from './sweep.ts'

/** What is known of a part of a sweep, wherever it was done. */
export type SweepPart = Pick<ExperimentPart, 'key' | 'state' | 'reason' | 'runId' | 'result'>

/** What became of a configuration in the search. */
export interface Standing {
  readonly configuration: Configuration
  /** 1 for the best; null for those that cannot be compared. */
  readonly rank: number | null
  /** The last round that it took part in, from 1; 0 when it was never planned. */
  readonly round: number
  readonly state: PartState
  /** Why it failed, in a sentence for people. */
  readonly reason: string | null
  /** By the sweep's measure, less is better; null while it has none, and when it diverged. */
  readonly score: number | null
  /** Of the last round that is over. */
  readonly result: RunResult | null
  /** Seconds of training in all rounds. */
  readonly seconds: number
  readonly runId: number | null
}

/** All configurations: those that came farthest first, the best of them before the others. */
export function standingsOf(
  settings: SweepSettings,
  parts: readonly SweepPart[],
): readonly Standing[] {
  const byKey = new Map(parts.map((part) => [part.key, part]))
  const { configurations } = configurationsOf(settings)
  const shown = configurations.map((configuration) => standingOf(settings, configuration, byKey))
  const comparable = shown.filter(({ score }) => score !== null)
  const ranking = comparable.toSorted(
    (a, b) =>
      roundsDone(b) - roundsDone(a) ||
      (a.score ?? 0) - (b.score ?? 0) ||
      a.configuration.number - b.configuration.number,
  )
  const others = shown.filter(({ score }) => score === null)
  return [...ranking.map((standing, index) => ({ ...standing, rank: index + 1 })), ...others]
}

/** Rounds that count: one that is under way does not yet. */
const roundsDone = ({ state, round }: Standing): number => (state === 'done' ? round : round - 1)

function standingOf(
  settings: SweepSettings,
  configuration: Configuration,
  byKey: ReadonlyMap<string, SweepPart>,
): Standing {
  const { number } = configuration
  const rounds: SweepPart[] = []
  for (;;) {
    const part = byKey.get(searchKey(number, rounds.length + 1))
    if (!part) break
    rounds.push(part)
  }
  const last = rounds.at(-1)
  const done = rounds.findLast(({ state }) => state === 'done')
  const result = done?.result?.kind === 'train' ? done.result : null
  const isFailed = last?.state === 'failed'
  return {
    configuration,
    rank: null,
    round: rounds.length,
    state: last?.state ?? 'waiting',
    reason: last?.reason ?? null,
    score: result && !isFailed ? scoreOf(measureOf(settings), result.run) : null,
    result: result?.run ?? null,
    seconds: result?.seconds ?? 0,
    runId: last?.runId ?? done?.runId ?? null,
  }
}
