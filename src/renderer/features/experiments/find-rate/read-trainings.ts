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
  readonly ends: readonly { readonly rate: number; readonly loss: number }[]
  /** The training whose loss came lowest; null where none of them learned anything. */
  readonly best: RateTraining['key'] | null
}

/** A share of the untrained loss; whoever is not farther below it has learned nothing to speak of. */
const LEAST_FALL = 0.02

/** Undefined until all three are over. */
export function readTrainings(trainings: readonly RateTraining[]): TrainingsReading | undefined {
  const untrained = trainings[0]?.epochs[0]?.trainLoss
  if (untrained === undefined || trainings.length < RATE_TRAININGS.length) return undefined
  if (!trainings.every(({ isOver, epochs }) => isOver && epochs.length > 0)) return undefined
  const ends = trainings.map(({ key, rate, epochs }) => ({
    key,
    rate,
    loss: epochs.at(-1)?.trainLoss ?? NaN,
  }))
  const best = ends.reduce((a, b) => (b.loss < a.loss ? b : a))
  return {
    untrained,
    ends: ends.map(({ rate, loss }) => ({ rate, loss })),
    best: best.loss < untrained * (1 - LEAST_FALL) ? best.key : null,
  }
}
