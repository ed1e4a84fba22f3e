import { z } from 'zod'
import { Pictures } from './pictures.ts'
import { WatchedPredictions } from './watched-photos.ts'

/** What a network sees and says after an epoch. */
export const EpochLook = z
  .object({
    /** Weight updates made. */
    step: z.int().nonnegative(),
    watched: WatchedPredictions,
    /** What the units of the first layer look for; null where that cannot be drawn. */
    weights: Pictures.nullable(),
    /** Where its filters find it in the first of the watched photos; null without convolutions. */
    activations: Pictures.nullable(),
  })
  .readonly()
export type EpochLook = z.infer<typeof EpochLook>
