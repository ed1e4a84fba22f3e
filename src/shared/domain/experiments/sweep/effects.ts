import { searchKey } from './part-keys.ts'
import { configurationsOf } from './configurations.ts'
import { measureOf, scoreOf } from './score.ts'
import type { SweepPart } from './standings.ts'
import { isRange } from './axis-values.ts'
import type { SweepAssignment, SweepSetting } from './sweep-axis.ts'
import type { SweepSettings } from './sweep.ts'

/** How configurations did that have a value, or one of a stretch of values, of one setting. */
export interface EffectBin {
  /** The value, or the lowest and the highest of a stretch. */
  readonly values: readonly [SweepAssignment] | readonly [SweepAssignment, SweepAssignment]
  readonly runs: number
  readonly median: number
  readonly lowest: number
  readonly highest: number
}

export interface Effect {
  readonly setting: SweepSetting
  /** In the order of values; those of which nothing is known are left out. */
  readonly bins: readonly EffectBin[]
  /** How far the best and the worst median are apart; 0 with fewer than two bins. */
  readonly spread: number
}

/** More values than these are put into stretches of as many runs each. */
const MAX_BINS = 8
const STRETCHES = 4

/**
 * What each setting did to the scores after the first round, in which all trained alike long; the
 * one whose medians are farthest apart first. It is only about the values that were tried, and about
 * each setting by itself.
 */
export function effectsOf(settings: SweepSettings, parts: readonly SweepPart[]): readonly Effect[] {
  const byKey = new Map(parts.map((part) => [part.key, part]))
  const measure = measureOf(settings)
  const scored = configurationsOf(settings).configurations.flatMap(({ number, assignments }) => {
    const result = byKey.get(searchKey(number, 1))?.result
    const score = result?.kind === 'train' ? scoreOf(measure, result.run) : null
    return score === null ? [] : [{ assignments, score }]
  })
  return settings.axes
    .map(({ setting, values }, axis) => {
      const ofAxis = scored.flatMap(({ assignments, score }) => {
        const assignment = assignments[axis]
        return assignment ? [{ assignment, score }] : []
      })
      const bins = binsOf(ofAxis, isRange(values) ? undefined : values)
      const medians = bins.map(({ median }) => median)
      const spread = bins.length < 2 ? 0 : Math.max(...medians) - Math.min(...medians)
      return { setting, bins, spread }
    })
    .toSorted((a, b) => b.spread - a.spread)
}

interface Scored {
  readonly assignment: SweepAssignment
  readonly score: number
}

/** @param listed the values in their order; undefined for numbers of a range */
function binsOf(
  scored: readonly Scored[],
  listed: readonly unknown[] | undefined,
): readonly EffectBin[] {
  const place = new Map((listed ?? []).map((value, index) => [JSON.stringify(value), index]))
  const order = ({ value }: SweepAssignment): number =>
    typeof value === 'number' ? value : (place.get(JSON.stringify(value)) ?? 0)
  const sorted = scored.toSorted((a, b) => order(a.assignment) - order(b.assignment))
  const byValue = [
    ...Map.groupBy(sorted, ({ assignment }) => JSON.stringify(assignment.value)).values(),
  ]
  const groups = byValue.length <= MAX_BINS ? byValue : stretches(sorted)
  return groups.flatMap((group) => {
    const first = group[0]?.assignment
    const last = group.at(-1)?.assignment
    if (!first || !last) return []
    const scores = group.map(({ score }) => score)
    const isOne = JSON.stringify(first) === JSON.stringify(last)
    return [
      {
        values: isOne ? ([first] as const) : ([first, last] as const),
        runs: scores.length,
        median: medianOf(scores),
        lowest: Math.min(...scores),
        highest: Math.max(...scores),
      },
    ]
  })
}

const stretches = (sorted: readonly Scored[]): readonly (readonly Scored[])[] =>
  Array.from({ length: STRETCHES }, (_, index) =>
    sorted.slice(
      Math.round((index * sorted.length) / STRETCHES),
      Math.round(((index + 1) * sorted.length) / STRETCHES),
    ),
  )

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]]
  return ((low ?? NaN) + (high ?? NaN)) / 2
}
