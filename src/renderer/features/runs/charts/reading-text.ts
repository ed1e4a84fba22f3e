import type { CurveReading } from '#shared/domain/reading-curves.ts'
import { formatInteger, formatLoss, formatPercent } from '#renderer/ui/index.ts'

interface Words {
  readonly title: string
  readonly text: string
  /** What it is read from: it is an opinion. */
  readonly basis: string
  readonly tone: 'warn' | 'bad' | 'neutral'
}

/** What the curves show, in words for people. */
export function readingWords(reading: CurveReading): Words {
  switch (reading.kind) {
    case 'diverging':
      return {
        tone: 'bad',
        title: 'The loss grows instead of falling: training diverges.',
        text: 'Each update overshoots. What helps: a smaller learning rate, a tenth to begin with; clipping long gradients; a warm-up.',
        basis: `Read from the smoothed loss, ${formatLoss(reading.loss)}, beside ${formatLoss(reading.untrained)} of the untrained network.`,
      }
    case 'overfitting':
      return {
        tone: 'warn',
        title: `Since about epoch ${formatInteger(reading.since)} the validation loss rises while the training loss falls.`,
        text: 'The network learns its training photos by heart (overfitting). What helps: more photos; changing them at random; dropout or weight decay; a smaller network; ending earlier.',
        basis: `Read from medians of ${reading.epochs} epochs: validation from ${formatLoss(reading.lowest)} up to ${formatLoss(reading.now)}, training from ${formatLoss(reading.trainThen)} down to ${formatLoss(reading.trainNow)}.`,
      }
    case 'stillFalling':
      return {
        tone: 'neutral',
        title: 'The validation loss was still falling at the end: more epochs may help.',
        text: 'Train on from the last checkpoint, or begin anew with more epochs.',
        basis: `Read from medians of ${reading.epochs} epochs: from ${formatLoss(reading.before)} to ${formatLoss(reading.now)} in the last ${2 * reading.epochs}.`,
      }
    case 'noBetterThanGuessing':
      return {
        tone: 'warn',
        title:
          'No better than always saying the most frequent label, as far as these photos can tell.',
        text: 'What helps: a larger learning rate where the loss hardly moves; a larger network; more photos of the rarer labels; looking whether the labels are right.',
        basis: `Read from the best epoch, ${formatPercent(reading.accuracy)} right: with so few photos it could as well be ${formatPercent(reading.low)}, and the most frequent label alone is ${formatPercent(reading.majority)}.`,
      }
  }
}
