import { z } from 'zod'

/** As long as a folder's name may be. */
export const MAX_LABEL_LENGTH = 255

/** Colours that labels can be given. A label whose index is larger begins with the first again. */
export const LABEL_COLOURS = 10

/**
 * What a person says a photo shows. Its `position` (0-based) is its place in every list of labels
 * and its index in a network's output vector.
 */
export const Label = z
  .object({
    id: z.int().positive(),
    name: z.string().min(1).max(MAX_LABEL_LENGTH),
    position: z.int().nonnegative(),
    /** Index of its colour, the same everywhere; its position where nobody gave it another. */
    colour: z.int().nonnegative(),
  })
  .readonly()
export type Label = z.infer<typeof Label>
