import type { Confirmation } from '../domain/experiments/sweep/confirmation.ts'
import { configurationsOf } from '../domain/experiments/sweep/configurations.ts'
import type { Effect } from '../domain/experiments/sweep/effects.ts'
import { measureOf } from '../domain/experiments/sweep/score.ts'
import type { SweepSettings } from '../domain/experiments/sweep/sweep.ts'
import { formatCount } from './format.ts'
import { measureNames, scoreText, sweepSettingNames } from './sweep-words.ts'

/** What of the wanted combinations was left out, and why; nothing where all are tried. */
export function skippedSentence(settings: SweepSettings): string {
  const { skipped, alike } = configurationsOf(settings)
  const reasons = [...new Set(skipped.map(({ contradiction }) => contradiction))]
  return [
    ...(skipped.length === 0
      ? []
      : [
          `${formatCount(skipped.length, 'combination')} left out, because the values do not go together: ${reasons.join('; ')}.`,
        ]),
    ...(alike === 0 || settings.search.kind !== 'grid'
      ? []
      : [`${formatCount(alike, 'combination')} left out that came to the same as another.`]),
  ].join(' ')
}

/** Which setting mattered most, and how far that goes. */
export function effectsSentence(settings: SweepSettings, effects: readonly Effect[]): string {
  const [most, ...others] = effects.filter(({ bins }) => bins.length > 1)
  if (!most) return ''
  const measure = measureOf(settings)
  const medians = most.bins.map(({ median }) => median)
  const about = `${sweepSettingNames[most.setting]}${others.length === 0 ? ' made a difference of' : ' mattered most:'} `
  const range = `between its values the median ${measureNames[measure].toLowerCase()} lies from ${scoreText(measure, Math.min(...medians))} to ${scoreText(measure, Math.max(...medians))}`
  return `${about}${range}. That holds only within what was tried, and looks at each setting by itself.`
}

/** What training with fresh seeds says of the best of the search. */
export function confirmationSentence(
  settings: SweepSettings,
  confirmation: Confirmation | null,
): string {
  if (!confirmation) {
    return settings.seedsToConfirm === 0 || settings.only?.kind === 'shard'
      ? 'The best was not confirmed with fresh seeds: the best of many is partly lucky.'
      : ''
  }
  const { best, next, pairs, verdict } = confirmation
  const [a, b] = [`#${best.configuration.number}`, `#${next.configuration.number}`]
  const measure = measureOf(settings)
  const seeds = formatCount(pairs.length, 'fresh seed')
  const range = verdict.interval
    ? ` Mean difference ${scoreText(measure, verdict.mean)}, with 95 % confidence between ${scoreText(measure, verdict.interval[0])} and ${scoreText(measure, verdict.interval[1])}.`
    : ''
  switch (verdict.says) {
    case 'waiting':
      return `${a} and ${b} are being trained with fresh seeds, to see whether the best stays the best.`
    case 'best':
      return `${a} is the winner: it beat ${b} with ${seeds} too.${range}`
    case 'next':
      return `${b} is the winner: with ${seeds} it beat ${a}, which the search had put first.${range}`
    case 'open':
      return `${a} and ${b} cannot be told apart by ${seeds}.${range}`
  }
}
