import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import { PhotoFormat } from '#shared/domain/sample.ts'

const bytesOf = (length: number) => Bytes.refine((bytes) => bytes.byteLength === length)

/** A photo's facts, read from its content. */
export const InspectedPhoto = z
  .object({
    /** SHA-256 of the file's bytes: the same photo has the same hash wherever it lies. */
    contentHash: bytesOf(32),
    bytes: z.int().nonnegative(),
    format: PhotoFormat,
    /** Pixels, after orientation. */
    width: z.int().positive(),
    height: z.int().positive(),
    /** When it was taken, as its camera says, without a time zone: `2024-05-17T10:03:22`. */
    takenAt: z.string().nullable(),
    /** 64 bits that are alike for photos that look alike; null for a photo without detail. */
    perceptualHash: bytesOf(8).nullable(),
    /** Mean red, green and blue. */
    meanColour: bytesOf(3),
    /** A WebP thumbnail: decoding the whole photo to make it is what proves that it can be read. */
    thumbnail: Bytes,
  })
  .readonly()
export type InspectedPhoto = z.infer<typeof InspectedPhoto>
