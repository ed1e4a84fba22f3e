import { wilsonInterval } from '../../domain/confidence-interval.ts'
import { formatCount, formatPercent } from '../format.ts'
import {
  accuracyText,
  accuracyWithInterval,
  betterOf,
  guessingOf,
  isBeyondGuessing,
  shareOf,
} from './accuracy-words.ts'
import type { Story, Trained } from './story.ts'

export interface ShuffledTelling {
  readonly epochs: number
  /** Those that are done, in the order of their seeds. */
  readonly own: readonly Trained[]
  readonly shuffled: readonly Trained[]
}

/** What a network gets right with labels that mean something, and without. */
export function tellShuffled(telling: ShuffledTelling): Story {
  const { own, shuffled } = telling
  const [real, control] = [worstOf(own), bestOf(shuffled)]
  return {
    equal: [
      'Network, first weights, photos, their order and all other settings are the same. Only the labels of the training photos were dealt out anew among them, as many of each as before; validation photos keep their own. Both are judged as they are at the end.',
    ],
    found: [
      ...(control ? [tellMemory(telling, control), tellControl(shuffled, control)] : []),
      ...(real && control ? [tellVerdict(telling, real, control)] : []),
    ],
    sure: real && control ? [tellSure(telling)] : [],
  }
}

/** Whether the shuffled labels were learned by heart. */
function tellMemory({ epochs, shuffled }: ShuffledTelling, control: Trained): string {
  const { train } = bestOf(shuffled, 'train') ?? control
  if (train.correct === train.photos) {
    return `The network learned all ${formatCount(train.photos, 'shuffled label')} by heart: nothing in the photos leads to them, and still every training photo is “right”. That training photos come out right proves nothing.`
  }
  const [low] = wilsonInterval(train.correct, train.photos)
  return low > guessingOf(control)
    ? `The network learned some of the shuffled labels by heart: ${accuracyText(train)} of the training photos are “right”, where guessing has ${formatPercent(guessingOf(control))}. Nothing in the photos leads to them.`
    : `In ${formatCount(epochs, 'epoch')} the network did not learn the shuffled labels by heart: ${accuracyText(train)} of the training photos are “right”, no more than guessing gives. More epochs, a larger network or less augmentation would let it.`
}

/** What it is right about by what it learned from nothing. */
function tellControl(shuffled: readonly Trained[], control: Trained): string {
  const guessing = `always guessing the most frequent label has ${formatPercent(guessingOf(control))}`
  const { validation } = control
  const which =
    shuffled.length > 1
      ? `the best of ${shuffled.length} controls is right about ${accuracyWithInterval(validation)} of the validation photos`
      : `it is right about ${accuracyWithInterval(validation)} of the validation photos`
  return isBeyondGuessing(control)
    ? `With shuffled labels ${which}, though ${guessing}. From nothing, that much is luck, or a sign that photos of one kind stand on both sides.`
    : `With shuffled labels ${which}; ${guessing}. That is no better than guessing, as it must be.`
}

function tellVerdict({ own }: ShuffledTelling, real: Trained, control: Trained): string {
  const lowest = own.length > 1 ? `, in the lowest of ${own.length} trainings` : ''
  const mine = `With true labels, ${accuracyWithInterval(real.validation)} of the validation photos are right${lowest}.`
  const against = `${accuracyText(control.validation)} of the control`
  if (betterOf(real.validation, control.validation) === 'first') {
    return `${mine} That stands clear of the ${against}: the network learned something that holds for other photos.`
  }
  return `${mine} That does not stand clear of the ${against}: so far, nothing shows that it learned more than chance would give.`
}

function tellSure({ own, shuffled }: ShuffledTelling): string {
  const seeds = Math.min(own.length, shuffled.length)
  return seeds < 2
    ? 'This is one shuffle. The interval says how far the choice of validation photos may have moved the numbers; where curves jump from epoch to epoch, the last one is luck, too. Repeat it with several seeds to see how far shuffles lie apart.'
    : `These are ${seeds} shuffles, each beside the true labels with the same seed, and the lowest with true labels is held against the highest of the controls, which lie at ${rangeText(shuffled)}.`
}

/** `45.0 % to 55.0 %`: the lowest and the highest validation accuracy. */
export function rangeText(trained: readonly Trained[]): string {
  const shares = trained.map(({ validation }) => shareOf(validation))
  return `${formatPercent(Math.min(...shares))} to ${formatPercent(Math.max(...shares))}`
}

const bestOf = (
  trained: readonly Trained[],
  split: 'train' | 'validation' = 'validation',
): Trained | undefined => trained.toSorted((a, b) => shareOf(b[split]) - shareOf(a[split]))[0]

const worstOf = (trained: readonly Trained[]): Trained | undefined =>
  trained.toSorted((a, b) => shareOf(a.validation) - shareOf(b.validation))[0]
