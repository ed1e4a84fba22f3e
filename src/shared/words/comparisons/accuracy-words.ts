import { compareAccuracies } from '../../domain/compare-runs.ts'
import { wilsonInterval } from '../../domain/confidence-interval.ts'
import type { SplitResult } from '../../domain/metrics.ts'
import { formatPercent } from '../format.ts'
import type { Trained } from './story.ts'

type Judged = Pick<SplitResult, 'correct' | 'photos'>

/** Share of photos that were right, 0 to 1; of none it is 0. */
export const shareOf = ({ correct, photos }: Judged): number =>
  photos === 0 ? 0 : correct / photos

/** `84.2 %`. */
export const accuracyText = (judged: Judged): string => formatPercent(shareOf(judged))

/** `77.1 % to 89.6 %`: where the true accuracy lies with 95 % confidence. */
export function intervalText({ correct, photos }: Judged): string {
  const [low, high] = wilsonInterval(correct, photos)
  return `${formatPercent(low)} to ${formatPercent(high)}`
}

/** `84.2 % (95 % interval 77.1 % to 89.6 %)`. */
export const accuracyWithInterval = (judged: Judged): string =>
  `${accuracyText(judged)} (95\u00a0% interval ${intervalText(judged)})`

/** What always guessing the most frequent label would get right of the validation photos, 0 to 1. */
export const guessingOf = ({ majority, validation }: Trained): number =>
  validation.photos === 0 ? 0 : majority.photos / validation.photos

/** Whether validation photos are right more often than guessing would have it, beyond chance. */
export function isBeyondGuessing(trained: Trained): boolean {
  const { correct, photos } = trained.validation
  return wilsonInterval(correct, photos)[0] > guessingOf(trained)
}

/** Which of two is better beyond chance; `alike` where they cannot be told apart. */
export function betterOf(first: Judged, second: Judged): 'first' | 'second' | 'alike' {
  if (!compareAccuracies(first, second, null).significant) return 'alike'
  return shareOf(first) > shareOf(second) ? 'first' : 'second'
}

/** By how many points of a hundred training photos are more often right than validation photos. */
export const gapOf = ({ train, validation }: Trained): number =>
  100 * (shareOf(train) - shareOf(validation))

/** `+12.3 points`; `0.0 points` where there is none. */
export function gapText(trained: Trained): string {
  const gap = gapOf(trained)
  const size = Math.abs(gap).toFixed(1)
  const sign = Number(size) === 0 ? '' : gap < 0 ? '−' : '+'
  return `${sign}${size}\u00a0points`
}
