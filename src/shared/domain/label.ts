import { z } from 'zod'

/**
 * What a person says a photo shows. Its `position` (0-based) is its place in every list of labels,
 * its index in a network's output vector, and the colour it has in every chart.
 */
export const Label = z
  .object({
    id: z.int().positive(),
    /** As long as a folder's name may be. */
    name: z.string().min(1).max(255),
    position: z.int().nonnegative(),
  })
  .readonly()
export type Label = z.infer<typeof Label>
