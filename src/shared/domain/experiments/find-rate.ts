import { z } from 'zod'
import { MAX_LEARNING_RATE } from '../learning-rate-schedule.ts'
import { RateRange } from '../rate-finding.ts'
import { MAX_EPOCHS, RunSpec } from '../run-spec.ts'
import { type PartOutcome, type PlannedPart, resultOfPart } from './part.ts'

/**
 * A learning-rate range test (Smith, 2017), and perhaps what it is for: the same network trained
 * with a rate that is right, with a tenth of it and with ten times as much.
 */
export const FindRateSettings = z
  .object({
    kind: z.literal('findRate'),
    spec: RunSpec,
    range: RateRange,
    /** Epochs of each of the three trainings; null for none of them. */
    trainEpochs: z.int().min(1).max(MAX_EPOCHS).nullable().default(null),
  })
  .readonly()
export type FindRateSettings = z.infer<typeof FindRateSettings>

export const RANGE_PART = 'range'

/** The parts that train, by how their rate compares with the middle one. */
export const RATE_TRAININGS = [
  { key: 'tenth', factor: 0.1, name: (rate: number) => `Rate ${rate}, a tenth` },
  { key: 'middle', factor: 1, name: (rate: number) => `Rate ${rate}` },
  { key: 'tenfold', factor: 10, name: (rate: number) => `Rate ${rate}, ten times as much` },
] as const

/** The rate in the middle: what the test suggests, or where it says nothing, that of the settings. */
export function middleRate(
  { spec }: Pick<FindRateSettings, 'spec'>,
  parts: readonly Pick<PartOutcome, 'key' | 'result'>[],
): { readonly rate: number; readonly from: 'suggestion' | 'settings' } | undefined {
  const found = resultOfPart(parts, RANGE_PART, 'findRate')
  if (!found) return undefined
  const { suggestion } = found.finding
  return suggestion === null
    ? { rate: spec.schedule.learningRate, from: 'settings' }
    : { rate: roundRate(suggestion), from: 'suggestion' }
}

/** A rate with as many digits as a range test is worth. */
export const roundRate = (rate: number): number => Number(rate.toPrecision(2))

/** The test first; what it suggests says what is trained. */
export function findRateParts(
  settings: FindRateSettings,
  over: readonly PartOutcome[],
): readonly PlannedPart[] {
  const { spec, range, trainEpochs } = settings
  const test: PlannedPart = {
    key: RANGE_PART,
    name: 'Range test',
    work: { kind: 'findRate', spec, range },
  }
  const middle = middleRate(settings, over)
  if (trainEpochs === null || !middle) return [test]
  return [
    test,
    ...RATE_TRAININGS.map(({ key, factor, name }): PlannedPart => {
      // Written once more so that 0.0003 / 10 is 0.00003.
      const exact = Number((middle.rate * factor).toPrecision(12))
      const learningRate = Math.min(exact, MAX_LEARNING_RATE)
      return {
        key,
        name: name(learningRate),
        work: {
          kind: 'train',
          spec: {
            ...spec,
            schedule: { ...spec.schedule, learningRate },
            epochs: trainEpochs,
            // All three are trained as long.
            earlyStopping: null,
          },
        },
      }
    }),
  ]
}
