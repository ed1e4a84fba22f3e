import { wilsonInterval } from '#shared/domain/confidence-interval.ts'
import type { ChartMark, LineSeries } from '#renderer/ui/index.ts'
import { guessingOf } from '#shared/words/comparisons/accuracy-words.ts'
import type { Measure } from './measure.ts'
import { text } from './text.ts'
import type { VariantRun } from './variant-runs.ts'

/** Unlike the colours of two variants. */
const GREEN = 7

const MEASURES = {
  accuracy: { train: 'trainAccuracy', validation: 'validationAccuracy' },
  loss: { train: 'trainLoss', validation: 'validationLoss' },
} as const

/** For each run that has begun its training photos, dashed, and its validation photos. */
export const variantLines = (
  runs: readonly VariantRun[],
  measure: Measure,
): readonly LineSeries[] =>
  runs
    .filter(({ epochs }) => epochs.length > 0)
    .flatMap(({ key, name, colour, epochs }) => {
      const line = (split: 'train' | 'validation') =>
        epochs.flatMap((metrics) => {
          const y = metrics[MEASURES[measure][split]]
          return y === null ? [] : [{ x: metrics.epoch, y }]
        })
      return [
        {
          ...{ key: `${key} train`, name: text.trainingOf(name), colour, dashed: true },
          points: line('train'),
        },
        {
          ...{ key: `${key} validation`, name: text.validationOf(name), colour },
          points: line('validation'),
        },
      ]
    })

/** Both ends of the interval of what guessing would get right, from the first epoch to the last. */
export function guessingLines(runs: readonly VariantRun[]): readonly LineSeries[] {
  const result = runs.find((run) => run.result)?.result
  if (!result) return []
  const last = Math.max(...runs.flatMap(({ epochs }) => epochs.map(({ epoch }) => epoch)))
  return wilsonInterval(result.majority.photos, result.validation.photos).map((y, end) => ({
    ...{ key: `guessing ${end}`, name: text.guessingInterval, colour: GREEN, faint: true },
    points: [0, last].map((x) => ({ x, y })),
  }))
}

/** What always guessing the most frequent label would get right, once a run is done. */
export function guessingMark(runs: readonly VariantRun[]): readonly ChartMark[] {
  const result = runs.find((run) => run.result)?.result
  return result ? [{ axis: 'y', at: guessingOf(result), label: text.guessing }] : []
}
