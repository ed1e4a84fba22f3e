import type { PartOutcome, PlannedPart } from '../part.ts'
import { type Configuration, configurationsOf } from './configurations.ts'
import { confirmationKey, searchKey } from './part-keys.ts'
import { type Round, roundsOf } from './rounds.ts'
import { measureOf, scoreOf } from './score.ts'
import type { SweepSettings } from './sweep.ts'

type Over = ReadonlyMap<string, PartOutcome>

/** What is known of a search. */
interface Search {
  readonly parts: readonly PlannedPart[]
  /** Nothing more will be planned, and all that was is over. */
  readonly isOver: boolean
  /** Those that can be compared, the best first. */
  readonly ranking: readonly Configuration[]
}

/**
 * The parts of a sweep that are known. Which ones there will be does not depend on the order in
 * which parts end: a round is compared only when all of it is over, and equals go by their numbers.
 */
export function sweepParts(
  settings: SweepSettings,
  outcomes: readonly PartOutcome[],
): readonly PlannedPart[] {
  const over: Over = new Map(outcomes.map((outcome) => [outcome.key, outcome]))
  const { only, seedsToConfirm } = settings
  const { configurations } = configurationsOf(settings)
  if (only?.kind === 'confirmation') {
    const finalists = [only.best, only.next].flatMap((wanted) =>
      configurations.filter(({ number }) => number === wanted),
    )
    return confirmationParts(finalists, seedsToConfirm)
  }
  const mine = only
    ? configurations.filter(({ number }) => (number - 1) % only.shard.of === only.shard.index - 1)
    : configurations
  const { parts, isOver, ranking } = searchOf(settings, mine, over)
  return isOver && !only && ranking.length > 1
    ? [...parts, ...confirmationParts(ranking.slice(0, 2), seedsToConfirm)]
    : parts
}

function searchOf(
  settings: SweepSettings,
  configurations: readonly Configuration[],
  over: Over,
): Search {
  const rounds = roundsOf(settings.search, configurations.length, settings.spec.epochs)
  const first = beginning(settings, configurations, over)
  let parts = first.begun.map((configuration) => partOf(configuration, rounds, 1))
  let ranking: readonly Configuration[] = []
  let taking = first.begun
  for (const [index] of rounds.entries()) {
    const round = index + 1
    const ranked = rank(settings, taking, over, round)
    // Who came farther is better, whatever the others had until then.
    ranking = [...ranked, ...ranking.filter((configuration) => !taking.includes(configuration))]
    const isOver =
      (round > 1 || first.isDecided) &&
      taking.every(({ number }) => over.has(searchKey(number, round)))
    const next = rounds[round]
    if (!isOver || !next || ranked.length === 0 || !mayBegin(settings, configurations, over)) {
      return { parts, isOver, ranking }
    }
    taking = ranked.slice(0, Math.max(1, Math.floor(taking.length / rate(settings))))
    parts = [...parts, ...taking.map((configuration) => partOf(configuration, rounds, round + 1))]
  }
  return { parts, isOver: true, ranking }
}

const rate = ({ search }: SweepSettings): number => (search.kind === 'halving' ? search.eta : 1)

/** Those of `configurations` that have a score in a round, the best first. */
function rank(
  settings: SweepSettings,
  configurations: readonly Configuration[],
  over: Over,
  round: number,
): readonly Configuration[] {
  const measure = measureOf(settings)
  return configurations
    .flatMap((configuration) => {
      const result = over.get(searchKey(configuration.number, round))?.result
      const score = result?.kind === 'train' ? scoreOf(measure, result.run) : null
      return score === null ? [] : [{ configuration, score }]
    })
    .toSorted((a, b) => a.score - b.score || a.configuration.number - b.configuration.number)
    .map(({ configuration }) => configuration)
}

/**
 * Which configurations begin. Without a budget of time all do. With one, a configuration begins
 * when those before it, but for as many as may train beside it, are over and took less than the
 * budget; so it does not depend on which of those beside it ended first.
 */
function beginning(
  settings: SweepSettings,
  configurations: readonly Configuration[],
  over: Over,
): { readonly begun: readonly Configuration[]; readonly isDecided: boolean } {
  const { budget, sideBySide } = settings
  if (budget.seconds === undefined) return { begun: configurations, isDecided: true }
  let seconds = 0
  for (const [place] of configurations.entries()) {
    const before = configurations[place - sideBySide]
    if (!before) continue
    const begun = configurations.slice(0, place)
    if (!over.has(searchKey(before.number, 1))) return { begun, isDecided: false }
    seconds += secondsOf(over.get(searchKey(before.number, 1)))
    if (seconds >= budget.seconds) return { begun, isDecided: true }
  }
  return { begun: configurations, isDecided: true }
}

/** Whether there is time left for another round. */
const mayBegin = (
  { budget: { seconds = Infinity } }: SweepSettings,
  configurations: readonly Configuration[],
  over: Over,
): boolean => secondsUsed(configurations, over) < seconds

/** Of the runs of these configurations; each part of a run tells the seconds of all until then. */
const secondsUsed = (configurations: readonly Configuration[], over: Over): number =>
  configurations.reduce((sum, { number }) => {
    let round = 1
    while (over.has(searchKey(number, round + 1))) round++
    return sum + secondsOf(over.get(searchKey(number, round)))
  }, 0)

const secondsOf = (outcome: PartOutcome | undefined): number =>
  outcome?.result?.kind === 'train' ? (outcome.result.seconds ?? 0) : 0

function partOf(
  { number, spec }: Configuration,
  rounds: readonly Round[],
  round: number,
): PlannedPart {
  const isLast = round === rounds.length
  const { epochs } = rounds[round - 1] ?? spec
  return {
    key: searchKey(number, round),
    name: `Configuration ${number}${rounds.length > 1 ? `, round ${round}` : ''}`,
    work: { kind: 'train', spec, ...(isLast ? {} : { upTo: epochs }) },
    ...(round > 1 ? { continues: searchKey(number, round - 1) } : {}),
  }
}

/** One seed after the other, so that what is ended early has compared both as often. */
const confirmationParts = (
  finalists: readonly Configuration[],
  seeds: number,
): readonly PlannedPart[] =>
  Array.from({ length: seeds }, (_, index) => index + 1).flatMap((again) =>
    finalists.map(({ number, spec }) => {
      const seed = freshSeed(spec.seed, again)
      return {
        key: confirmationKey(number, again),
        name: `Configuration ${number}, seed ${seed}`,
        work: { kind: 'train' as const, spec: { ...spec, seed } },
      }
    }),
  )

const SEEDS = 2_147_483_648
const freshSeed = (seed: number, again: number): number => (seed + again) % SEEDS
