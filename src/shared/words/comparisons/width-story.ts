import { formatCount, formatInteger } from '../format.ts'
import { spreadOf } from '../../domain/experiments/entrants/spread.ts'
import {
  accuracyText,
  accuracyWithInterval,
  betterOf,
  isBeyondGuessing,
  gapOf,
  gapText,
  shareOf,
} from './accuracy-words.ts'
import type { Story, Trained } from './story.ts'

/** Networks of one width, one for each seed that is done. */
export interface WidthTrained {
  readonly units: number
  readonly trained: readonly Trained[]
}

export interface WidthTelling {
  readonly epochs: number
  readonly widths: readonly WidthTrained[]
}

/** What a width came to: of several seeds the one in the middle by validation accuracy. */
export interface Typical {
  readonly units: number
  readonly trained: Trained
}

/** Widths of which something is done, each by its typical network. */
export const typicalOf = (widths: readonly WidthTrained[]): readonly Typical[] =>
  widths.flatMap(({ units, trained }) => {
    const middle = trained.toSorted(
      (a, b) =>
        shareOf(a.validation) - shareOf(b.validation) || shareOf(a.train) - shareOf(b.train),
    )[Math.floor((trained.length - 1) / 2)]
    return middle ? [{ units, trained: middle }] : []
  })

/** How wide one hidden layer has to be for these photos. */
export function tellWidths({ epochs, widths }: WidthTelling): Story {
  const typical = typicalOf(widths)
  const seeds = Math.max(...widths.map(({ trained }) => trained.length), 0)
  return {
    equal: [
      `One hidden layer each, the same photos, order and ${formatCount(epochs, 'epoch')}; dropout is left out, and everyone is judged as it is at the end. First weights cannot be the same for layers of different sizes: they come from the same seed.`,
    ],
    found:
      typical.length < 2
        ? []
        : [tellFit(typical, epochs), tellEnough(typical), ...tellGap(typical), tellTheory(typical)],
    sure: typical.length < 2 ? [] : [tellSure(seeds)],
  }
}

const unitsText = (units: number): string => formatCount(units, 'unit')

/** The narrowest of all training photos right, else the one that comes nearest. */
function tellFit(typical: readonly Typical[], epochs: number): string {
  const fits = typical.find(({ trained: { train } }) => train.correct === train.photos)
  if (fits) {
    return `${unitsText(fits.units)} ${fits.units === 1 ? 'is' : 'are'} enough to get every one of the ${formatCount(fits.trained.train.photos, 'training photo')} right.`
  }
  const best = bestBy(typical, ({ train }) => shareOf(train))
  return best
    ? `In ${formatCount(epochs, 'epoch')} no width gets all training photos right; ${unitsText(best.units)} ${best.units === 1 ? 'comes' : 'come'} nearest, with ${accuracyText(best.trained.train)}.`
    : ''
}

/** The narrowest whose validation accuracy cannot be told apart from the best one's. */
function tellEnough(typical: readonly Typical[]): string {
  const best = enoughOf(typical)
  if (!best) return ''
  const { enough, top } = best
  const topText = `${unitsText(top.units)} with ${accuracyWithInterval(top.trained.validation)}`
  if (top.units === typical[0]?.units) {
    return `On validation photos the narrowest does best: ${topText}. Nothing wider is right more often.`
  }
  return enough.units === top.units
    ? `On validation photos the best is ${topText}, and everything narrower is worse beyond chance.`
    : `On validation photos ${unitsText(enough.units)} ${enough.units === 1 ? 'is' : 'are'} enough: ${accuracyText(enough.trained.validation)} cannot be told apart from the best, ${topText}.`
}

/** The best of all by validation accuracy, the narrower of two alike; and the narrowest as good. */
export function enoughOf(
  typical: readonly Typical[],
): { readonly enough: Typical; readonly top: Typical } | undefined {
  const top = bestBy(typical, ({ validation }) => shareOf(validation))
  const enough =
    top &&
    typical.find(({ trained }) => betterOf(top.trained.validation, trained.validation) !== 'first')
  return top && enough && { top, enough }
}

/** What was learned by heart: training photos that are right more often than others. */
function tellGap(typical: readonly Typical[]): readonly string[] {
  const widest = typical.at(-1)
  if (!widest) return []
  const { train, validation } = widest.trained
  const about = `at ${unitsText(widest.units)}, ${accuracyText(train)} of training and ${accuracyText(validation)} of validation photos are right (${gapText(widest.trained)})`
  return [
    betterOf(train, validation) === 'first'
      ? `The gap between training and validation is what was learned of these photos alone: ${about}.`
      : `No gap can be told from chance: ${about}.${isBeyondGuessing(widest.trained) ? ' What was learned holds for other photos as well.' : ''}`,
  ]
}

/** What the theorem promises, beside what was measured. */
function tellTheory(typical: readonly Typical[]): string {
  const [first, last] = [typical[0], typical.at(-1)]
  const theorem =
    'One hidden layer that is wide enough can come as close as one likes to any continuous function (Cybenko, 1989; Hornik, 1991).'
  if (!first || !last) return theorem
  const fitsBetter = betterOf(last.trained.train, first.trained.train) === 'first'
  const generalisesBetter = betterOf(last.trained.validation, first.trained.validation) === 'first'
  const grew = gapOf(last.trained) - gapOf(first.trained) >= GREW
  if (fitsBetter && !generalisesBetter) {
    return `${theorem} So it is here for the training photos, which wider networks fit better. The theorem says nothing of photos that were not learned from: there width gained nothing that can be told from chance${grew ? ', and the gap grew' : ''}.`
  }
  if (fitsBetter) {
    return `${theorem} So it is here: wider networks fit the training photos better, and others, of which the theorem says nothing, as well.`
  }
  return `${theorem} It says that such weights exist, not that training finds them: here the widest fits its training photos no better than the narrowest, as far as can be told from chance.`
}

/** Points by which a gap must differ to be called grown. */
const GREW = 5

const tellSure = (seeds: number): string =>
  seeds < 2
    ? 'This is one seed for each width: where neighbours differ little, other first weights may turn them round. Repeat it with several seeds to see how far they lie apart.'
    : `Each width was trained with up to ${formatInteger(seeds)} seeds, and stands for the one in the middle; the table says how far they lie apart. Intervals are those of the validation photos.`

const bestBy = (
  typical: readonly Typical[],
  worth: (trained: Trained) => number,
): Typical | undefined =>
  typical.reduce<Typical | undefined>(
    (best, one) => (!best || worth(one.trained) > worth(best.trained) ? one : best),
    undefined,
  )

/** Median and range of one split's accuracy over a width's seeds. */
export const accuracySpread = ({ trained }: WidthTrained, split: 'train' | 'validation') =>
  spreadOf(trained.map((one) => shareOf(one[split])))
