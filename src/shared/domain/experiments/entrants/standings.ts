import { type Cost, costAt, type CostKind, COSTS } from './cost.ts'
import type { EntrantRun, EntrantRuns } from './entrant-runs.ts'
import { type Spread, spreadOf } from './spread.ts'
import { type Certainty, toldApart } from './told-apart.ts'

/** How an entrant stands: over all its repetitions that have begun to learn. */
export interface Standing {
  readonly entrant: number
  readonly name: string
  /** Repetitions of which there is a loss after at least one epoch. */
  readonly seeds: number
  /** Lowest validation loss; undefined before the first epoch. */
  readonly lowest: Spread | undefined
  /** Of the repetition whose lowest loss is in the middle, once it is over. */
  readonly accuracy: { readonly correct: number; readonly photos: number } | undefined
  /** Repetitions that reached the target. */
  readonly reached: number
  /** What reaching it took, the median; undefined where fewer than half of them did. */
  readonly toTarget: Cost | undefined
  /** What all of its training cost until now, the median. */
  readonly spent: Cost | undefined
  /** Why repetitions ended before their last epoch, each reason once. */
  readonly endedEarly: readonly string[]
}

/** @param target a validation loss */
export const standingsOf = (
  entrants: readonly EntrantRuns[],
  target: number | undefined,
): readonly Standing[] => entrants.map((entrant) => standingOf(entrant, target))

function standingOf({ entrant, name, runs }: EntrantRuns, target: number | undefined): Standing {
  const lowest = runs.flatMap((run) => lowestLoss(run) ?? [])
  const spread = spreadOf(lowest)
  const reached = target === undefined ? [] : runs.map((run) => costToReach(run, target))
  return {
    ...{ entrant, name },
    seeds: lowest.length,
    lowest: spread,
    accuracy: middleOf(runs)?.result?.validation,
    reached: reached.filter((cost) => cost !== undefined).length,
    toTarget: medianCost(reached),
    spent: medianCost(runs.map(costUntilNow)),
    endedEarly: [...new Set(runs.flatMap(({ result }) => result?.endedEarly ?? []))],
  }
}

/** A run's lowest validation loss until now; the untrained network's does not count. */
export function lowestLoss({ result, epochs }: EntrantRun): number | undefined {
  if (result) return result.validation.loss
  const losses = epochs.slice(1).map(({ validationLoss }) => validationLoss)
  return losses.length === 0 ? undefined : Math.min(...losses)
}

/** The repetition in the middle; of an even number, the better of both. */
function middleOf(runs: readonly EntrantRun[]): EntrantRun | undefined {
  const over = runs
    .filter(({ result }) => result !== null)
    .sort((a, b) => (lowestLoss(a) ?? 0) - (lowestLoss(b) ?? 0))
  return over[Math.ceil(over.length / 2) - 1]
}

/** What a run had cost at the end of the first epoch with such a loss, among those that are drawn. */
function costToReach(run: EntrantRun, target: number): Cost | undefined {
  const epoch = run.epochs.find(({ validationLoss }) => validationLoss <= target)
  return epoch && costAt(run, epoch)
}

function costUntilNow(run: EntrantRun): Cost | undefined {
  const last = run.epochs.at(-1)
  return last && costAt(run, last)
}

/** Each kind's own median; who has none takes for ever, and so may the one in the middle. */
function medianCost(costs: readonly (Cost | undefined)[]): Cost | undefined {
  const of = (kind: CostKind) =>
    spreadOf(costs.map((cost) => cost?.[kind] ?? Infinity))?.median ?? Infinity
  const median: Cost = {
    updates: of('updates'),
    epochs: of('epochs'),
    passes: of('passes'),
    seconds: of('seconds'),
  }
  return Number.isFinite(median.updates) ? median : undefined
}

/** Everybody who has a loss, the lowest median first. */
export const byLoss = (standings: readonly Standing[]): readonly Standing[] =>
  standings
    .filter(({ lowest }) => lowest !== undefined)
    .toSorted((a, b) => (a.lowest?.median ?? 0) - (b.lowest?.median ?? 0))

/** Who reached the target with the least of each; nobody where nobody did. */
export function firstToTarget(
  standings: readonly Standing[],
): readonly { readonly cost: CostKind; readonly first: Standing; readonly took: number }[] {
  return COSTS.flatMap((cost) => {
    const [first] = standings
      .flatMap((standing) => {
        const took = standing.toTarget?.[cost]
        return took === undefined || !Number.isFinite(took) ? [] : [{ cost, first: standing, took }]
      })
      .sort((a, b) => a.took - b.took)
    return first ? [first] : []
  })
}

/**
 * A loss that about half of the entrants reach: the median of their lowest ones, a little higher so
 * that it has two digits. Undefined before anybody has learned for an epoch.
 */
export function usualTarget(entrants: readonly EntrantRuns[]): number | undefined {
  const lowest = entrants
    .flatMap(({ runs }) => spreadOf(runs.flatMap((run) => lowestLoss(run) ?? []))?.median ?? [])
    .filter((loss) => Number.isFinite(loss) && loss > 0)
    .sort((a, b) => a - b)
  const middle = lowest[Math.floor(lowest.length / 2)]
  if (middle === undefined) return undefined
  const digit = 10 ** (Math.floor(Math.log10(middle)) - 1)
  return Number((Math.ceil(middle / digit - 1e-9) * digit).toPrecision(2))
}

/** How sure it is that the first of two is the better one; by the repetitions that both have. */
export function certaintyOf(first: EntrantRuns, second: EntrantRuns): Certainty {
  const others = new Map(second.runs.map((run) => [run.again, run]))
  return toldApart(
    first.runs.flatMap((run) => {
      const other = others.get(run.again)
      const [a, b] = [lowestLoss(run), other && lowestLoss(other)]
      return a === undefined || b === undefined ? [] : [[a, b] as const]
    }),
  )
}

/** How alike everybody began. */
export interface Start {
  /** The untrained network's loss on the training photos, with the first seed. */
  readonly loss: number
  /** The farthest apart that any two of the same repetition began; 0 where all began alike. */
  readonly apart: number
  readonly trainPhotos: number
}

/** Undefined before two have begun. */
export function startOf(entrants: readonly EntrantRuns[]): Start | undefined {
  const runs = entrants.flatMap((entrant) => entrant.runs).filter(({ epochs }) => epochs[0])
  const lossOf = (run: EntrantRun) => run.epochs[0]?.trainLoss ?? NaN
  const seeds = new Map<number, number[]>()
  for (const run of runs) seeds.set(run.again, [...(seeds.get(run.again) ?? []), lossOf(run)])
  const [first] = runs
  if (!first || runs.length < 2) return undefined
  return {
    loss: lossOf(first),
    apart: Math.max(
      ...[...seeds.values()].map((losses) => Math.max(...losses) - Math.min(...losses)),
    ),
    trainPhotos: first.trainPhotos,
  }
}
