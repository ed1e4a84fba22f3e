import { z } from 'zod'
import { Bytes, Floats } from './binary.ts'

/** Units or maps of a layer that are drawn; a person does not look at more. */
export const MOST_PICTURES = 64
/** Pixels a side of one picture. */
const MOST_SIDE = 64

/**
 * Numbers on a grid, some grids beside each other, as they can be drawn: what a unit looks for
 * (its weights), or where it finds it (its activations).
 */
export const Pictures = z
  .object({
    /** Grids that are here. */
    count: z.int().min(1).max(MOST_PICTURES),
    /** Grids that the layer has. */
    of: z.int().positive(),
    height: z.int().min(1).max(MOST_SIDE),
    width: z.int().min(1).max(MOST_SIDE),
    channels: z.int().min(1).max(1024),
    /**
     * uint8 [count, height, width, channels]: 128 stands for 0, 255 for the largest value of its
     * grid, 1 for as much below 0.
     */
    values: Bytes,
    /** What 255 stands for in each grid [count]. */
    largest: Floats,
  })
  .readonly()
  .refine(
    ({ count, height, width, channels, values, largest }) =>
      values.length === count * height * width * channels && largest.length === count,
    'as many numbers as the shape says',
  )
export type Pictures = z.infer<typeof Pictures>

/** What 0 becomes. */
export const ZERO_LEVEL = 128
const LEVELS = 127

/**
 * Grids of numbers as pictures, each scaled to its own largest distance from 0.
 * @param grids float32 [grids, height, width, channels]
 */
export function picturesOf(
  grids: Float32Array,
  { of, height, width, channels }: Pick<Pictures, 'of' | 'height' | 'width' | 'channels'>,
): Pictures {
  const size = height * width * channels
  const count = grids.length / size
  const largest = Float32Array.from({ length: count }, (_, grid) =>
    grids
      .subarray(grid * size, (grid + 1) * size)
      .reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  )
  const values = Uint8Array.from(grids, (value, i) => {
    const most = largest[Math.floor(i / size)] ?? 0
    // A value that is no number is drawn as nothing.
    const share = most > 0 && Number.isFinite(value / most) ? value / most : 0
    return ZERO_LEVEL + Math.round(share * LEVELS)
  })
  return { count, of, height, width, channels, values, largest }
}
