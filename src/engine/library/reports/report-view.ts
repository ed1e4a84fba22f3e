import type { StepPoint } from '#shared/domain/metrics.ts'
import type { RunReport } from '#shared/domain/run-report.ts'

/** A validation photo that the network got wrong. */
export interface WrongPhoto {
  /** Relative to the folder of photos. */
  readonly path: string
  readonly label: string
  readonly predicted: string
  /** Of the predicted label, 0 to 1. */
  readonly probability: number
  /** A small WebP; null where none was asked for or could be made. */
  readonly thumbnail: Uint8Array | null
}

/** What the network says of the validation photos. */
export interface Judgement {
  /** Photos by label (row) and predicted label (column), in the order of the outputs. */
  readonly confusion: readonly (readonly number[])[]
  /** The surest mistakes first, not necessarily all of them. */
  readonly wrong: readonly WrongPhoto[]
  readonly wrongTotal: number
  /** Photos that could no longer be read, or have another label now. */
  readonly leftOut: number
}

/** Photos of each label, in the order of the outputs. */
export interface PhotoCounts {
  readonly train: readonly number[]
  readonly validation: readonly number[]
}

/** Everything that a report shows to people. */
export interface ReportView {
  readonly report: RunReport
  readonly steps: readonly StepPoint[]
  /** Null where the photos are not known any more. */
  readonly counts: PhotoCounts | null
  /** Null where there is no network, or it could not look at the photos. */
  readonly judgement: Judgement | null
  /** Name of the report's file, for the command that repeats the run. */
  readonly fileName: string
}
