import { z } from 'zod'
import { Label } from './label.ts'
import { EpochMetrics } from './metrics.ts'
import { Run, RunResult } from './run.ts'
import { RunSpec } from './run-spec.ts'

/** SHA-256 over the photos of a run, as hexadecimal digits; see `data-hash.ts` of the library. */
export const DataHash = z.string().regex(/^[0-9a-f]{64}$/)

/** Photos of one split, for each label of the run those in their order; see `photo-keys.ts`. */
const PhotosByLabel = z.array(z.base64()).readonly()

/** Which photos a run learned from and was judged by, so that they are known again by content. */
export const ReportedPhotos = z
  .object({ hash: DataHash, train: PhotosByLabel, validation: PhotosByLabel })
  .readonly()
export type ReportedPhotos = z.infer<typeof ReportedPhotos>

/** What computed, as far as it can make a difference. */
export const ReportedParts = z
  .object({
    downhill: z.string(),
    /** Null where the trainer could not be asked. */
    tensorflow: z.string().nullable(),
    libvips: z.string(),
    cpu: z.string().nullable(),
    /** Threads within one operation of TensorFlow. */
    threads: z.int().positive().nullable(),
  })
  .readonly()
export type ReportedParts = z.infer<typeof ReportedParts>

const metrics = EpochMetrics.unwrap().shape

/** What is kept of an epoch: a report can be read whatever an epoch tells some day. */
export const ReportedEpoch = z
  .object({
    epoch: metrics.epoch,
    step: metrics.step,
    trainLoss: metrics.trainLoss,
    trainAccuracy: metrics.trainAccuracy,
    validationLoss: metrics.validationLoss,
    validationAccuracy: metrics.validationAccuracy,
    seconds: metrics.seconds,
  })
  .readonly()
export type ReportedEpoch = z.infer<typeof ReportedEpoch>

const { train, validation, epoch, endedEarly } = RunResult.unwrap().shape

/** A run's result without numbers that mean something in its own project only. */
const ReportedResult = z
  .object({
    ...{ train, validation, epoch, endedEarly },
    majority: z.object({ label: z.string(), photos: z.int().nonnegative() }).readonly(),
  })
  .readonly()
export type ReportedResult = z.infer<typeof ReportedResult>

const { id, state, reason, createdAt, endedAt, stepsDone, forkedFrom } = Run.unwrap().shape
const { trainPhotos, validationPhotos, rateChanges } = Run.unwrap().shape

/**
 * What a run's report says to programs: all that is needed to do the run again on the same photos,
 * and the numbers that must come out.
 */
export const RunReport = z
  .object({
    format: z.literal('downhill-report'),
    version: z.literal(1),
    writtenAt: z.iso.datetime(),
    parts: ReportedParts,
    /** The project's name. */
    project: z.string(),
    run: z
      .object({
        ...{ id, state, reason, createdAt, endedAt, stepsDone, forkedFrom },
        ...{ trainPhotos, validationPhotos, rateChanges },
      })
      .readonly(),
    spec: RunSpec,
    /** Names in the order of the network's outputs. */
    labels: z.array(Label.unwrap().shape.name).min(2).readonly(),
    photos: ReportedPhotos.nullable(),
    /** Why the run cannot be done again from this report, in a sentence; null where it can. */
    notRepeatable: z.string().nullable(),
    epochs: z.array(ReportedEpoch).readonly(),
    result: ReportedResult.nullable(),
  })
  .readonly()
  .refine(
    ({ labels, photos }) =>
      photos === null ||
      (photos.train.length === labels.length && photos.validation.length === labels.length),
    'photos of each label',
  )
  .refine(({ labels }) => new Set(labels).size === labels.length, 'labels of different names')
export type RunReport = z.infer<typeof RunReport>

/** How a folder's photos compare with those of a report. */
export const PhotoComparison = z
  .object({
    /** Photos of the report. */
    photos: z.int().nonnegative(),
    /** Those of which there is neither the content nor a file at their path. */
    missing: z.int().nonnegative(),
    /** Those at whose path there is something else now. */
    changed: z.int().nonnegative(),
    /** Photos of the folder that the report knows nothing of. They are not used. */
    added: z.int().nonnegative(),
  })
  .readonly()
export type PhotoComparison = z.infer<typeof PhotoComparison>
