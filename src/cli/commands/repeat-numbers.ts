import type { ReportedEpoch, RunReport } from '#shared/domain/run-report.ts'
import type { RunResult } from '#shared/domain/run.ts'

/** Relative difference up to which two numbers count as the same. */
const CLOSE = 1e-6

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
  readonly epochs: readonly ReportedEpoch[]
  readonly result: Result | null
}

type EpochNumber = Exclude<keyof ReportedEpoch, 'epoch' | 'step' | 'seconds'>

const EPOCH_NUMBERS: readonly (readonly [string, EpochNumber])[] = [
  ['training loss', 'trainLoss'],
  ['training accuracy', 'trainAccuracy'],
  ['validation loss', 'validationLoss'],
  ['validation accuracy', 'validationAccuracy'],
]

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
    EPOCH_NUMBERS.flatMap(([name, field]) => {
      const expectedNumber = metrics[field]
      // What was not counted cannot be compared.
      if (expectedNumber === null) return []
      return [compare(metrics.epoch, name, expectedNumber, found.get(metrics.epoch)?.[field])]
    }),
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
  got: number | null = null,
): ComparedNumber {
  const difference = got === null ? NaN : relativeDifference(expected, got)
  return {
    ...{ epoch, name, expected, got },
    relativeDifference: Number.isFinite(difference) ? difference : null,
    verdict: expected === got ? 'exact' : difference <= CLOSE ? 'close' : 'off',
  }
}

const relativeDifference = (a: number, b: number): number =>
  a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))
