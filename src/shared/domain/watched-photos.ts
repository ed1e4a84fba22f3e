import { z } from 'zod'
import { Floats, Uint16s } from './binary.ts'

/** Validation photos that are watched while a run trains; a person does not look at more. */
export const MOST_WATCHED = 120

/**
 * Which validation photos are watched: all, or so many from the first to the last, evenly. They come
 * label by label, so each label has its share.
 * @param count validation photos of the run
 */
export function watchedPhotos(count: number): Uint32Array {
  const watched = Math.min(count, MOST_WATCHED)
  return Uint32Array.from({ length: watched }, (_, i) => Math.floor((i * count) / watched))
}

/** What the network said of the watched photos after an epoch, in their order. */
export const WatchedPredictions = z
  .object({
    epoch: z.int().nonnegative(),
    /** Index of the most probable label in the network's outputs. */
    outputs: Uint16s,
    /** Its probability, 0 to 1. */
    probabilities: Floats,
  })
  .readonly()
  .refine(
    ({ outputs, probabilities }) => outputs.length === probabilities.length,
    'one probability for each label',
  )
export type WatchedPredictions = z.infer<typeof WatchedPredictions>
