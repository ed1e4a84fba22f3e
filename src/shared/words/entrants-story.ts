import type { CostKind } from '../domain/experiments/entrants/cost.ts'
import type { EntrantRun, EntrantRuns } from '../domain/experiments/entrants/entrant-runs.ts'
import {
  byLoss,
  certaintyOf,
  firstToTarget,
  type Standing,
  standingsOf,
  startOf,
} from '../domain/experiments/entrants/standings.ts'
import type { Spread } from '../domain/experiments/entrants/spread.ts'
import type { Certainty } from '../domain/experiments/entrants/told-apart.ts'
import { allPasses, passesOfPhoto } from '../domain/passes-at.ts'
import { batchSizeOf } from '../domain/run-spec.ts'
import { formatCount, formatDuration, formatInteger, formatLoss, formatSetting } from './format.ts'

/** What several trainings from the same start came to, in sentences. */
export interface EntrantsStory {
  /** What everybody had alike; undefined before two have begun. */
  readonly equal: string | undefined
  /** What they had not. */
  readonly different: string | undefined
  /** Who was how good, and by which measure first; empty before the first epoch of two. */
  readonly found: readonly string[]
  /** How sure that is; undefined until all is over. */
  readonly sure: string | undefined
}

export interface Telling {
  readonly entrants: readonly EntrantRuns[]
  /** The validation loss that is raced to. */
  readonly target: number | undefined
  /** Nothing is left to do. */
  readonly over: boolean
  /** Runs trained at the same time, so that their seconds say little. */
  readonly sideBySide: boolean
}

/** Losses that are closer than this are the same but for rounding. */
const ALIKE = 1e-6

export function tellEntrants(telling: Telling): EntrantsStory {
  const { entrants, target, over } = telling
  return {
    equal: tellEqual(entrants),
    different: tellDifferent(telling),
    found: [...tellFound(standingsOf(entrants, target), target), ...tellGenetic(entrants)],
    sure: over ? tellSure(entrants) : undefined,
  }
}

function tellEqual(entrants: readonly EntrantRuns[]): string | undefined {
  const start = startOf(entrants)
  if (!start) return undefined
  const { loss, apart, trainPhotos } = start
  const began =
    apart < ALIKE
      ? `All began with the same weights: before training, everyone’s loss was ${formatLoss(loss)}`
      : `They did not begin alike: before training, losses were up to ${formatLoss(apart)} apart`
  const [epochs, ...others] = new Set(
    entrants.flatMap(({ runs }) => runs.map(({ spec }) => spec.epochs)),
  )
  const alike = [
    'Network',
    `${formatCount(trainPhotos, 'photo')} to learn from`,
    'their order',
    ...(epochs !== undefined && others.length === 0 ? [formatCount(epochs, 'epoch')] : []),
  ]
  return `${began}. ${list(alike)} were the same.`
}

function tellDifferent({ entrants, over, sideBySide }: Telling): string | undefined {
  const runs = entrants.flatMap((entrant) => entrant.runs.slice(0, 1))
  if (runs.length < 2) return undefined
  // A genetic algorithm's rate only follows the schedule; it takes no steps along a gradient.
  const rates = runs.filter((run) => !isGenetic(run)).map(({ spec }) => spec.schedule.learningRate)
  const sizes = runs.map(({ spec, trainPhotos }) => batchSizeOf(spec, trainPhotos))
  const spent = standingsOf(entrants, undefined).flatMap((standing) => standing.spent ?? [])
  const differing = [
    differs('learning rates', rates, formatSetting),
    differs('photos in a batch', sizes, formatInteger),
    differs(
      'epochs',
      runs.map(({ spec }) => spec.epochs),
      formatInteger,
    ),
    ...(over
      ? [
          differs(
            'updates',
            spent.map(({ updates }) => updates),
            formatInteger,
          ),
          differs(
            'passes of photos',
            spent.map(({ passes }) => passes),
            formatInteger,
          ),
          differs(
            'time',
            spent.map(({ seconds }) => seconds),
            formatDuration,
          ),
        ]
      : []),
  ].filter((part) => part !== undefined)
  const seconds = sideBySide
    ? ' They trained side by side and slowed each other down, so seconds say little.'
    : ''
  if (differing.length === 0) return seconds.trim() || undefined
  return `Not the same: ${differing.join('; ')}.${seconds}`
}

/** `learning rates (0.001 to 0.1)`; undefined where all are the same. */
function differs(
  name: string,
  values: readonly number[],
  format: (value: number) => string,
): string | undefined {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return low < high && format(low) !== format(high)
    ? `${name} (${format(low)} to ${format(high)})`
    : undefined
}

function tellFound(standings: readonly Standing[], target: number | undefined): readonly string[] {
  const [first, ...others] = byLoss(standings)
  if (!first?.lowest || others.length === 0) return []
  const last = others.at(-1)
  const lead = `${first.name} reached the lowest validation loss, ${ofSeeds(first.lowest, first.seeds)}${last?.lowest ? `; ${last.name} got no lower than ${ofSeeds(last.lowest, last.seeds)}` : ''}.`
  return [lead, ...tellTarget(standings, target), ...tellEarly(standings)]
}

/** Several seeds by their median and range. */
export const ofSeeds = ({ median, lowest, highest }: Spread, seeds: number): string =>
  seeds < 2
    ? formatLoss(median)
    : `${formatLoss(median)} (${formatLoss(lowest)} to ${formatLoss(highest)})`

function tellTarget(standings: readonly Standing[], target: number | undefined): readonly string[] {
  if (target === undefined) return []
  const firsts = firstToTarget(standings)
  if (firsts.length === 0) return [`Nobody reached a validation loss of ${formatSetting(target)}.`]
  // The same one first by several measures is named once.
  const names = [...new Set(firsts.map(({ first }) => first.name))]
  const parts = names.map((name) => {
    const its = firsts.filter(({ first }) => first.name === name)
    const measures = its.map(({ cost, took }) => `${by[cost]} (${tookWords[cost](took)})`)
    return `${name} by ${list(measures)}`
  })
  const never = standings.filter(({ seeds, toTarget }) => seeds > 0 && toTarget === undefined)
  const missed =
    never.length === 0 ? '' : ` Not reached by ${list(never.map((standing) => standing.name))}.`
  const flips = names.length > 1 ? ' Who is first depends on what is counted.' : ''
  return [
    `First to a validation loss of ${formatSetting(target)}: ${parts.join('; ')}.${flips}${missed}`,
  ]
}

const by: Readonly<Record<CostKind, string>> = {
  updates: 'updates',
  epochs: 'epochs',
  passes: 'passes',
  seconds: 'time',
}

const tookWords: Readonly<Record<CostKind, (took: number) => string>> = {
  updates: formatInteger,
  epochs: (took) => String(Number(took.toFixed(1))),
  passes: formatInteger,
  seconds: formatDuration,
}

const tellEarly = (standings: readonly Standing[]): readonly string[] =>
  standings.flatMap(({ name, endedEarly }) => endedEarly.map((reason) => `${name}: ${reason}`))

/** How many passes a genetic algorithm had beside those who follow the gradient. */
function tellGenetic(entrants: readonly EntrantRuns[]): readonly string[] {
  const runs = entrants.flatMap(({ name, runs: [run] }) => (run ? [{ name, run }] : []))
  const other = runs.find(({ run }) => !isGenetic(run))
  if (!other) return []
  return runs.flatMap(({ name, run }) => {
    const { optimizer, epochs } = run.spec
    if (optimizer.kind !== 'genetic') return []
    const [passes, beside] = [passesOf(run), passesOf(other.run)]
    const shown = `${name} shows each photo to all ${optimizer.population} individuals, and learns nothing from where the loss would fall.`
    return [
      epochs === other.run.spec.epochs
        ? `${shown} In as many epochs it takes ${formatInteger(passes)} passes of photos, where following the gradient takes ${formatInteger(beside)}: compare them by passes.`
        : `${shown} So that it costs about as much, it has ${formatCount(epochs, 'epoch')}: ${formatInteger(passes)} passes of photos, where following the gradient has ${formatInteger(beside)}.`,
    ]
  })
}

/** What a run cost; until it is over, what all of it will. */
function passesOf({ result, spec, trainPhotos }: EntrantRun): number {
  const ofPhoto = allPasses(passesOfPhoto(spec.optimizer))
  return result ? allPasses(result.passes) : ofPhoto * trainPhotos * spec.epochs
}

const isGenetic = ({ spec }: EntrantRun): boolean => spec.optimizer.kind === 'genetic'

function tellSure(entrants: readonly EntrantRuns[]): string | undefined {
  const [best, ...rest] = byLoss(standingsOf(entrants, undefined))
  const first = best && entrants[best.entrant]
  if (!first || rest.length === 0) return undefined
  const verdicts = rest.flatMap(({ name, entrant }) => {
    const other = entrants[entrant]
    return other ? [{ name, certainty: certaintyOf(first, other) }] : []
  })
  if (verdicts.every(({ certainty }) => certainty.kind === 'oneSeed')) return oneSeed
  const named = (kind: Certainty['kind']) =>
    verdicts.filter(({ certainty }) => certainty.kind === kind).map(({ name }) => name)
  const seeds = Math.max(
    ...verdicts.map(({ certainty }) => (certainty.kind === 'oneSeed' ? 1 : certainty.score.seeds)),
  )
  const [apart, hint, notApart] = [named('apart'), named('hint'), named('notApart')]
  return [
    apart.length > 0 &&
      `By a sign test over ${seeds} seeds (p < 0.05), ${first.name} can be told apart from ${list(apart)}.`,
    hint.length > 0 &&
      `${first.name}’s losses lie wholly below those of ${list(hint)}, which is a hint: ${seeds < 6 ? `with ${seeds} seeds even a clean sweep may be luck; six can settle it` : 'the sign test does not confirm it'}.`,
    notApart.length > 0 &&
      `${first.name} cannot be told apart from ${list(notApart)}: with another seed the order may be another.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}

const oneSeed =
  'With one seed this proves little: other weights or another order may give another winner. Repeat it with six seeds or more to know.'

const lists = new Intl.ListFormat('en', { type: 'conjunction' })
const list = (words: readonly string[]): string => lists.format(words)
