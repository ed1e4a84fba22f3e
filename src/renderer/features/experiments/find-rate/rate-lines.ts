import { roundRate } from '#shared/domain/experiments/find-rate.ts'
import type { RateFinding } from '#shared/domain/rate-finding.ts'
import { type ChartMark, formatSetting, type LineSeries } from '#renderer/ui/index.ts'
import { text } from '../text.ts'

export const rateText = (rate: number): string => formatSetting(roundRate(rate))

/** The rate at a place of the chart, whose x is the rate's logarithm to base 10. */
export const rateAtX = (x: number): string => rateText(10 ** x)

/** Both lines over the logarithm of the rate. */
export function rateLines({ points }: Pick<RateFinding, 'points'>): readonly LineSeries[] {
  const line = (of: 'loss' | 'smoothed') =>
    points.map((point) => ({ x: Math.log10(point.learningRate), y: point[of] }))
  return [
    { key: 'loss', name: text.loss, colour: 0, faint: true, points: line('loss') },
    { key: 'smoothed', name: text.smoothed, colour: 0, points: line('smoothed') },
  ]
}

/** What was found, as places on the chart; a suggestion at the steepest place is one mark. */
export function rateMarks(finding: Omit<RateFinding, 'points'>): readonly ChartMark[] {
  const { steepest, divergence, suggestion } = finding
  const mark = (rate: number | null, label: string): readonly ChartMark[] =>
    rate === null ? [] : [{ axis: 'x', at: Math.log10(rate), label }]
  return [
    ...(suggestion === steepest ? [] : mark(steepest, text.steepestMark)),
    ...mark(suggestion, text.suggestionMark),
    ...mark(divergence, text.divergenceMark),
  ]
}

/** What was found, or why there is no suggestion. */
export function rateSentence(finding: Omit<RateFinding, 'points'>): string {
  const { steepest, divergence, suggestion, reason } = finding
  return [
    steepest === null ? null : text.steepest(rateText(steepest)),
    divergence === null ? null : text.divergence(rateText(divergence)),
    suggestion === null ? text.noSuggestion : text.suggestion(rateText(suggestion)),
    reason,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}
