import { z } from 'zod'

/** The decoded format of a photo, read from its content; a file's name is never believed. */
export const PhotoFormat = z.enum(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff', 'svg'])
export type PhotoFormat = z.infer<typeof PhotoFormat>

/** One photo that could be read. `path` is relative to the project's folder of photos, with `/`. */
export const Sample = z
  .object({
    id: z.int().positive(),
    path: z.string().min(1),
    labelId: z.int().positive().nullable(),
    /** Pixels, after the photo's orientation was honoured. */
    width: z.int().positive(),
    height: z.int().positive(),
    format: PhotoFormat,
    bytes: z.int().nonnegative(),
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
