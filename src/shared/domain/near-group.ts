import { z } from 'zod'
import { Sample } from './sample.ts'

/** Photos of one group that are told of with it; the rest are counted. */
export const MAX_GROUP_SAMPLES = 12

/** Photos that look nearly the same and are not left out: two or more. */
export const NearGroup = z
  .object({
    /** The number that its photos share. */
    nearGroup: z.int().positive(),
    /** Photos in it, shown or not. */
    photos: z.int().min(2),
    /** Different labels among them; with more than one, some of them may be wrong. */
    labels: z.int().nonnegative(),
    /** The photo of the most pixels; of these, of the most bytes. */
    largestId: z.int().positive(),
    /** The first by path. */
    samples: z.array(Sample).min(1).max(MAX_GROUP_SAMPLES).readonly(),
  })
  .readonly()
export type NearGroup = z.infer<typeof NearGroup>
