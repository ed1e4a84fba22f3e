import { wilsonInterval } from './confidence-interval.ts'
import type { EpochMetrics } from './metrics.ts'

/** Epochs whose median is taken before they are compared. */
const WINDOW = 5
/** How far apart two medians must be, in widths of the noise from one epoch to the next. */
const NOISE_WIDTHS = 4
/** Prechelt's generalisation loss, above which validation has risen: a share of the lowest loss. */
const LEAST_RISE = 0.05
/** A share of the untrained network's loss; what changes less is not worth a word. */
const LEAST_CHANGE = 0.01
/** How many times the untrained loss is worse than having learned nothing. */
const DIVERGED = 2

/**
 * Something that the curves of a run show, with the numbers that it is read from. It is an opinion:
 * whoever shows it shows these numbers too.
 */
export type CurveReading =
  | {
      readonly kind: 'diverging'
      /** Smoothed loss now, and the loss of the untrained network. */
      readonly loss: number
      readonly untrained: number
    }
  | {
      readonly kind: 'overfitting'
      /** The epoch around which the validation loss was lowest. */
      readonly since: number
      /** Validation loss there and over the last epochs, both the median of `epochs`. */
      readonly lowest: number
      readonly now: number
      /** Training loss there and over the last epochs. */
      readonly trainThen: number
      readonly trainNow: number
      readonly epochs: number
    }
  | {
      readonly kind: 'stillFalling'
      /** Median validation loss of the `epochs` before the last ones, and of the last ones. */
      readonly before: number
      readonly now: number
      readonly epochs: number
    }
  | {
      readonly kind: 'noBetterThanGuessing'
      /** Best validation accuracy, 0 to 1, and the lower end of where it lies with 95 % confidence. */
      readonly accuracy: number
      readonly low: number
      /** Share of the most frequent label, 0 to 1. */
      readonly majority: number
    }

/** What is known of a run's curves. */
export interface Curves {
  /** All epochs so far, epoch 0 being the untrained network. */
  readonly epochs: readonly EpochMetrics[]
  /** Smoothed loss after the last step; undefined before the first. */
  readonly smoothedLoss: number | undefined
  /** It has made all its epochs; one that was ended early was ended for a reason. */
  readonly finished: boolean
  /** The run began with trained weights, so that its first loss is no measure of knowing nothing. */
  readonly forked: boolean
  readonly validationPhotos: number
  /** Share of the most frequent label in the validation photos; undefined where it is not known. */
  readonly majority: number | undefined
}

/**
 * Reads a run's curves as someone with experience would, the most urgent first; nothing where there
 * is nothing to say. It is silent when in doubt: a false alarm costs trust in the next one.
 *
 * - diverging: the smoothed loss is above twice the loss of the untrained network, which is that of
 *   knowing nothing. The engine ends such a run at four times (divergence.ts); this warns before.
 * - overfitting: the validation loss rises while the training loss falls (Goodfellow et al., Deep
 *   Learning, 2016, figure 5.3). Risen means 5 % above its lowest (the generalisation loss of
 *   Prechelt, Early Stopping – But When?, 1998), by more than four widths of the noise, and by 1 %
 *   of the untrained network's loss, so that a loss of nearly nothing is left alone. Both
 *   are medians of 5 epochs, since the lowest of many noisy epochs is low by luck, and a single
 *   wild one is no trend.
 * - stillFalling: a run that made all its epochs, and whose last 5 were lower in validation loss
 *   than the 5 before by 1 % of the untrained network's loss and by more than four widths of the
 *   noise of the difference of two such medians. Nothing is said where all validation photos are right already.
 * - noBetterThanGuessing: of the best epoch's accuracy the Wilson interval (confidence-interval.ts)
 *   reaches down to the share of the most frequent label. Said after 5 epochs.
 *
 * The width of the noise is that of a normal distribution with the same median change from one
 * epoch to the next, which neither a trend nor the steep fall at the beginning widens much.
 */
export function readCurves(curves: Curves): readonly CurveReading[] {
  const { epochs } = curves
  const trained = epochs.filter(({ epoch }) => epoch > 0)
  const untrained = epochs[0]?.validationLoss ?? 0
  const least = Number.isFinite(untrained) ? LEAST_CHANGE * untrained : 0
  const diverging = readDivergence(curves)
  if (diverging) return [diverging]
  return [
    readOverfitting(trained, least) ?? (curves.finished ? readFalling(trained, least) : undefined),
    readGuessing(curves, trained),
  ].filter((reading) => reading !== undefined)
}

function readDivergence({ epochs, smoothedLoss, forked }: Curves): CurveReading | undefined {
  const untrained = epochs[0]?.epoch === 0 ? epochs[0].trainLoss : undefined
  if (untrained === undefined || smoothedLoss === undefined || forked) return undefined
  return smoothedLoss > DIVERGED * untrained
    ? { kind: 'diverging', loss: smoothedLoss, untrained }
    : undefined
}

function readOverfitting(
  trained: readonly EpochMetrics[],
  least: number,
): CurveReading | undefined {
  if (trained.length < 2 * WINDOW) return undefined
  const validation = medians(trained.map(({ validationLoss }) => validationLoss))
  const train = medians(trained.map(({ trainLoss }) => trainLoss))
  const place = validation.reduce((low, value, i) => (value < (validation[low] ?? 0) ? i : low), 0)
  const [lowest, now] = [validation[place], validation.at(-1)]
  const [trainThen, trainNow] = [train[place], train.at(-1)]
  const middle = trained[place + Math.floor(WINDOW / 2)]
  if (lowest === undefined || now === undefined || !middle) return undefined
  if (trainThen === undefined || trainNow === undefined) return undefined
  // Windows that overlap share their luck.
  if (validation.length - 1 - place < WINDOW || trainNow >= trainThen) return undefined
  const noise = noiseOf(trained.map(({ validationLoss }) => validationLoss))
  if (now - lowest <= Math.max(LEAST_RISE * lowest, least, NOISE_WIDTHS * noise)) return undefined
  const since = middle.epoch
  return { kind: 'overfitting', since, lowest, now, trainThen, trainNow, epochs: WINDOW }
}

function readFalling(trained: readonly EpochMetrics[], least: number): CurveReading | undefined {
  if (trained.length < 2 * WINDOW || trained.at(-1)?.validationAccuracy === 1) return undefined
  const losses = trained.map(({ validationLoss }) => validationLoss)
  const before = medianOf(losses.slice(-2 * WINDOW, -WINDOW))
  const now = medianOf(losses.slice(-WINDOW))
  // A few differences say little of the noise by themselves: the later half of the run says more.
  const late = losses.slice(Math.min(losses.length - 2 * WINDOW, Math.floor(losses.length / 2)))
  const noise = noiseOf(late) * MEDIAN_OF_FEW * Math.sqrt(2 / WINDOW)
  return before - now > Math.max(least, NOISE_WIDTHS * noise)
    ? { kind: 'stillFalling', before, now, epochs: WINDOW }
    : undefined
}

function readGuessing(
  { majority, validationPhotos }: Curves,
  trained: readonly EpochMetrics[],
): CurveReading | undefined {
  if (majority === undefined || trained.length < WINDOW) return undefined
  const accuracy = trained.reduce((best, epoch) => Math.max(best, epoch.validationAccuracy), 0)
  const [low] = wilsonInterval(accuracy * validationPhotos, validationPhotos)
  return low <= majority ? { kind: 'noBetterThanGuessing', accuracy, low, majority } : undefined
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity

/** The median of each window of neighbours. What is not finite stands above every number. */
const medians = (values: readonly number[]): readonly number[] =>
  values
    .slice(WINDOW - 1)
    .map((_, i) =>
      medianOf(
        values.slice(i, i + WINDOW).map((value) => (Number.isFinite(value) ? value : Infinity)),
      ),
    )

/** Median size of the difference of two draws from the standard normal distribution. */
const MEDIAN_CHANGE = 0.9539

/** How much more the median of 5 draws varies than their mean: √(π / 2) of many, less of few. */
const MEDIAN_OF_FEW = 1.2

/** How far an epoch lies from its neighbours by chance, as a standard deviation. */
const noiseOf = (values: readonly number[]): number =>
  medianOf(values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)))) /
  MEDIAN_CHANGE
