import { z } from 'zod'
import { SamplePrediction } from './sample-prediction.ts'
import { Split } from './split.ts'

/** The decoded format of a photo, read from its content; a file's name is never believed. */
export const PhotoFormat = z.enum(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff', 'svg', 'bmp'])
export type PhotoFormat = z.infer<typeof PhotoFormat>

const SampleId = z.int().positive()

/** One photo that could be read. `path` is relative to the project's folder of photos, with `/`. */
export const Sample = z
  .object({
    id: SampleId,
    path: z.string().min(1),
    labelId: z.int().positive().nullable(),
    /** Pixels, after the photo's orientation was honoured. */
    width: z.int().positive(),
    height: z.int().positive(),
    format: PhotoFormat,
    bytes: z.int().nonnegative(),
    /** When it was taken, as its camera says, without a time zone: `2024-05-17T10:03:22`. */
    takenAt: z.string().nullable(),
    /** Null until the project has been split. */
    split: Split.nullable(),
    /** Whether a person put it into its split, so that no new split moves it. */
    pinned: z.boolean(),
    /** Left out of training by a person. */
    excluded: z.boolean(),
    /** Photos that look nearly the same share a number; null for a photo like no other. */
    nearGroup: z.int().positive().nullable(),
    /** A copy of it has another label. */
    inConflict: z.boolean(),
    /** Its file was not there when the folder was last looked at. All else of it is kept. */
    missing: z.boolean(),
    /** What the network of the run that was asked about says; null where no run was, or it has not. */
    prediction: SamplePrediction.nullable(),
  })
  .readonly()
export type Sample = z.infer<typeof Sample>

/** Why a file could not become a sample. */
export const UnreadableReason = z.enum([
  'empty',
  'truncated',
  'notAnImage',
  'unsupported',
  'tooLarge',
  'noPermission',
  'missing',
  'other',
])
export type UnreadableReason = z.infer<typeof UnreadableReason>

/** A file that was found but could not be read, with a sentence that says why. */
export const UnreadableFile = z
  .object({
    path: z.string().min(1),
    reason: UnreadableReason,
    explanation: z.string(),
  })
  .readonly()
export type UnreadableFile = z.infer<typeof UnreadableFile>

/** A file of the same bytes as a sample. It counts for nothing, but its label may say otherwise. */
export const SampleCopy = z
  .object({ path: z.string().min(1), labelId: z.int().positive().nullable() })
  .readonly()
export type SampleCopy = z.infer<typeof SampleCopy>

/** A sample with the files of the same bytes. */
export const ExactDuplicate = z
  .object({
    sampleId: SampleId,
    path: z.string().min(1),
    labelId: z.int().positive().nullable(),
    copies: z.array(SampleCopy).readonly(),
  })
  .readonly()
export type ExactDuplicate = z.infer<typeof ExactDuplicate>
