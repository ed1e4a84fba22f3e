import { wilsonInterval } from '#shared/domain/confidence-interval.ts'
import { guessingOf, shareOf } from '#shared/words/comparisons/accuracy-words.ts'
import type { Typical } from '#shared/words/comparisons/width-story.ts'
import type { ChartMark, LineSeries } from '#renderer/ui/index.ts'
import { text } from './text.ts'

/** The place of a width on the chart: each doubling is one step. */
export const placeOf = (units: number): number => Math.log2(units)

/** The width at a place of the chart. */
export const unitsAt = (place: number): string => String(Math.round(2 ** place))

/** Training, validation, and both ends of its interval. */
export function widthLines(typical: readonly Typical[]): readonly LineSeries[] {
  const line = (share: (one: Typical['trained']) => number) =>
    typical.map(({ units, trained }) => ({ x: placeOf(units), y: share(trained) }))
  const end = (which: 0 | 1) =>
    line(({ validation: { correct, photos } }) => wilsonInterval(correct, photos)[which])
  return [
    { key: 'low', name: text.low, colour: 0, faint: true, points: end(0) },
    { key: 'high', name: text.high, colour: 0, faint: true, points: end(1) },
    {
      ...{ key: 'training', name: text.training, colour: 1, dashed: true, dots: true },
      points: line(({ train }) => shareOf(train)),
    },
    {
      ...{ key: 'validation', name: text.validation, colour: 0, dots: true },
      points: line(({ validation }) => shareOf(validation)),
    },
  ]
}

/** What always guessing the most frequent label would get right. */
export const guessingMarks = ([first]: readonly Typical[]): readonly ChartMark[] =>
  first ? [{ axis: 'y', at: guessingOf(first.trained), label: text.guessing }] : []
