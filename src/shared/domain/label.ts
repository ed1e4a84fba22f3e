import { z } from 'zod'

/** As long as a folder's name may be. */
export const MAX_LABEL_LENGTH = 255

/**
 * What a person says a photo shows. Its `position` (0-based) is its place in every list of labels,
 * its index in a network's output vector, and the colour it has in every chart.
 */
export const Label = z
  .object({
    id: z.int().positive(),
    name: z.string().min(1).max(MAX_LABEL_LENGTH),
    position: z.int().nonnegative(),
  })
  .readonly()
export type Label = z.infer<typeof Label>
