import type { EpochMetrics } from '#shared/domain/metrics.ts'
import type { RunReport } from '#shared/domain/run-report.ts'
import type { RunResult } from '#shared/domain/run.ts'

/** Relative difference up to which two numbers count as the same. */
export const CLOSE = 1e-6

/** `exact`: the same bits. `close`: within `CLOSE`. `off`: farther apart, or not there. */
export type Verdict = 'exact' | 'close' | 'off'

/** A number of a report beside that of its repetition. */
export interface ComparedNumber {
  /** The epoch it belongs to; null for the result. */
  readonly epoch: number | null
  readonly name: string
  readonly expected: number
  /** Null where the repetition has no such number. */
  readonly got: number | null
  /** Of the larger of both, from 0; null where one is missing or not finite. */
  readonly relativeDifference: number | null
  readonly verdict: Verdict
}

type Result = Pick<RunResult, 'train' | 'validation' | 'epoch'>

/** What a run's numbers are. */
export interface Numbers {
  readonly epochs: readonly EpochMetrics[]
  readonly result: Result | null
}

const EPOCH_NUMBERS = {
  trainLoss: 'training loss',
  validationLoss: 'validation loss',
  validationAccuracy: 'validation accuracy',
} as const satisfies Partial<Record<keyof EpochMetrics, string>>
type EpochNumber = keyof typeof EPOCH_NUMBERS
const epochNumbers: readonly EpochNumber[] = ['trainLoss', 'validationLoss', 'validationAccuracy']

const RESULT_NUMBERS: readonly (readonly [string, (result: Result) => number])[] = [
  ['training loss', ({ train }) => train.loss],
  ['training photos right', ({ train }) => train.correct],
  ['validation loss', ({ validation }) => validation.loss],
  ['validation photos right', ({ validation }) => validation.correct],
  ['epoch of the weights', ({ epoch }) => epoch],
]

/** Every number of a report beside that of its repetition; how long things took is none of them. */
export function compareNumbers(
  expected: Pick<RunReport, 'epochs' | 'result'>,
  got: Numbers,
): readonly ComparedNumber[] {
  const found = new Map(got.epochs.map((metrics) => [metrics.epoch, metrics]))
  const ofEpochs = expected.epochs.flatMap((metrics) =>
    epochNumbers.map((name) =>
      compare(metrics.epoch, EPOCH_NUMBERS[name], metrics[name], found.get(metrics.epoch)?.[name]),
    ),
  )
  const { result } = expected
  const ofResult = result
    ? RESULT_NUMBERS.map(([name, read]) =>
        compare(null, name, read(result), got.result ? read(got.result) : undefined),
      )
    : []
  return [...ofEpochs, ...ofResult]
}

function compare(
  epoch: number | null,
  name: string,
  expected: number,
  got: number | undefined,
): ComparedNumber {
  const difference = got === undefined ? NaN : relativeDifference(expected, got)
  return {
    ...{ epoch, name, expected, got: got ?? null },
    relativeDifference: Number.isFinite(difference) ? difference : null,
    verdict: expected === got ? 'exact' : difference <= CLOSE ? 'close' : 'off',
  }
}

const relativeDifference = (a: number, b: number): number =>
  a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))
