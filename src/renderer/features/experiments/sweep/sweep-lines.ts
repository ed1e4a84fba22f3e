import { gridValues, isRange } from '#shared/domain/experiments/sweep/axis-values.ts'
import type { Effect } from '#shared/domain/experiments/sweep/effects.ts'
import { measureOf } from '#shared/domain/experiments/sweep/score.ts'
import type { Standing } from '#shared/domain/experiments/sweep/standings.ts'
import type { SweepAxis } from '#shared/domain/experiments/sweep/sweep-axis.ts'
import type { SweepSettings } from '#shared/domain/experiments/sweep/sweep.ts'
import {
  assignmentText,
  measureNames,
  scoreText,
  sweepSettingNames,
} from '#shared/words/sweep-words.ts'
import {
  formatSetting,
  type ParallelAxis,
  type ParallelLine,
  type RangeGroup,
} from '#renderer/ui/index.ts'
import { text } from './text.ts'

/** An axis of the picture, and where a value stands on it. */
interface Placed {
  readonly axis: ParallelAxis
  readonly placeOf: (standing: Standing) => number
}

/** The configurations that have a score, as lines; the best one last, so that it lies on top. */
export function parallelOf(
  settings: SweepSettings,
  standings: readonly Standing[],
  coloured: number,
): { readonly axes: readonly ParallelAxis[]; readonly lines: readonly ParallelLine[] } {
  const compared = standings.filter(({ rank }) => rank !== null)
  const placed = [
    ...settings.axes.map((axis, index) => settingAxis(axis, index)),
    scoreAxis(settings, compared),
  ]
  return {
    axes: placed.map(({ axis }) => axis),
    lines: compared.toReversed().map((standing, index) => ({
      key: String(standing.configuration.number),
      places: placed.map(({ placeOf }) => placeOf(standing)),
      good: compared.length < 2 ? 1 : index / (compared.length - 1),
      faint: (standing.rank ?? 0) > coloured,
      first: standing.rank === 1,
    })),
  }
}

function settingAxis(axis: SweepAxis, index: number): Placed {
  const { setting, values } = axis
  const name = sweepSettingNames[setting]
  if (isRange(values)) {
    const { from, to, scale } = values
    const share = (value: number) =>
      scale === 'linear'
        ? (value - from) / (to - from)
        : Math.log(value / from) / Math.log(to / from)
    return {
      axis: {
        key: setting,
        name,
        ticks: [
          { at: 0, label: formatSetting(from) },
          { at: 1, label: formatSetting(to) },
        ],
      },
      placeOf({ configuration }) {
        const value = configuration.assignments[index]?.value
        return typeof value === 'number' ? share(value) : 0
      },
    }
  }
  const listed = gridValues(axis)
  const places = new Map(
    listed.map((assignment, place) => [
      JSON.stringify(assignment.value),
      listed.length < 2 ? 0.5 : place / (listed.length - 1),
    ]),
  )
  return {
    axis: {
      key: setting,
      name,
      ticks: listed.map((assignment) => ({
        at: places.get(JSON.stringify(assignment.value)) ?? 0,
        label: assignmentText(assignment),
      })),
    },
    placeOf: ({ configuration }) =>
      places.get(JSON.stringify(configuration.assignments[index]?.value)) ?? 0,
  }
}

/** Less is better, and stands higher. */
function scoreAxis(settings: SweepSettings, compared: readonly Standing[]): Placed {
  const measure = measureOf(settings)
  const scores = compared.map(({ score }) => score ?? 0)
  const [best, worst] = [Math.min(...scores), Math.max(...scores)]
  return {
    axis: {
      key: 'score',
      name: measureNames[measure],
      ticks: [
        { at: 1, label: scoreText(measure, best) },
        ...(worst > best ? [{ at: 0, label: scoreText(measure, worst) }] : []),
      ],
    },
    placeOf: ({ score }) => (worst > best ? (worst - (score ?? worst)) / (worst - best) : 1),
  }
}

/** What each setting did, as lines from the lowest to the highest score of each value. */
export const effectGroups = (effects: readonly Effect[]): readonly RangeGroup[] =>
  effects
    .filter(({ bins }) => bins.length > 0)
    .map(({ setting, bins }) => ({
      key: setting,
      name: sweepSettingNames[setting],
      rows: bins.map((bin) => ({
        ...{ lowest: bin.lowest, median: bin.median, highest: bin.highest },
        key: JSON.stringify(bin.values),
        label: text.counted(binText(bin), bin.runs),
      })),
    }))

export function binText({ values: [first, last] }: Effect['bins'][number]): string {
  return last ? text.valueRange(assignmentText(first), assignmentText(last)) : assignmentText(first)
}
