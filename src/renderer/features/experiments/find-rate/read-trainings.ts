import { RATE_TRAININGS } from '#shared/domain/experiments/find-rate.ts'
import type { ExperimentPart } from '#shared/domain/experiments/part.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'

/** One of the trainings with three rates, as far as it has come. */
export interface RateTraining {
  readonly key: (typeof RATE_TRAININGS)[number]['key']
  readonly rate: number
  readonly runId: number | null
  /** Epoch 0 is the untrained network. */
  readonly epochs: readonly EpochMetrics[]
  /** Its training loss cannot change any more. */
  readonly isOver: boolean
}

interface Curve {
  readonly key: string
  readonly epochs: readonly EpochMetrics[]
}

/** The trainings that are planned, the smallest rate first. */
export const rateTrainings = (
  parts: readonly ExperimentPart[],
  curves: readonly Curve[],
): readonly RateTraining[] =>
  RATE_TRAININGS.flatMap(({ key }) => {
    const part = parts.find((each) => each.key === key)
    if (part?.work.kind !== 'train') return []
    return [
      {
        key,
        rate: part.work.spec.schedule.learningRate,
        runId: part.runId,
        epochs: curves.find((curve) => curve.key === key)?.epochs ?? [],
        isOver: part.state === 'done' || part.state === 'failed',
      },
    ]
  })

/** What three rates show: which of them got furthest, and where each ended. */
export interface TrainingsReading {
  /** Training loss of the untrained network. */
  readonly untrained: number
  /** The middle one of the last few epochs' losses. */
  readonly ends: readonly { readonly rate: number; readonly loss: number }[]
  /** `none` learned anything; `unclear` where the best two cannot be told apart. */
  readonly best: RateTraining['key'] | 'none' | 'unclear'
}

/** Epochs at the end whose middle loss counts. */
const LAST = 3
/** A share of the untrained loss; a smaller fall, or lead, is nothing to speak of. */
const LEAST = 0.03
/** A lead must be this many times what a loss usually changes from one epoch to the next. */
const NOISE_FACTOR = 2

/** Undefined until all three are over. */
export function readTrainings(trainings: readonly RateTraining[]): TrainingsReading | undefined {
  const untrained = trainings[0]?.epochs[0]?.trainLoss
  if (untrained === undefined || trainings.length < RATE_TRAININGS.length) return undefined
  if (!trainings.every(({ isOver, epochs }) => isOver && epochs.length > 1)) return undefined
  const ends = trainings.map(({ key, rate, epochs }) => {
    const losses = epochs.slice(1).map(({ trainLoss }) => trainLoss)
    const late = losses.slice(Math.floor(losses.length / 2))
    const changes = late.slice(1).map((loss, i) => Math.abs(loss - (late[i] ?? loss)))
    return { key, rate, loss: middleOf(losses.slice(-LAST)), noise: middleOf(changes) }
  })
  const [first, second] = ends.toSorted((a, b) => a.loss - b.loss)
  return {
    untrained,
    ends: ends.map(({ rate, loss }) => ({ rate, loss })),
    best: !first || !second ? 'none' : judge(untrained, first, second),
  }
}

interface End {
  readonly key: RateTraining['key']
  readonly loss: number
  readonly noise: number
}

function judge(untrained: number, first: End, second: End): TrainingsReading['best'] {
  if (first.loss > untrained * (1 - LEAST)) return 'none'
  const needed = Math.max(LEAST * untrained, NOISE_FACTOR * Math.max(first.noise, second.noise))
  return second.loss - first.loss < needed ? 'unclear' : first.key
}

/** 0 for none. */
const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0
