import { z } from 'zod'

/** Photos in a batch; `all` is every training photo, whose gradient has no noise. */
export const NoiseBatchSize = z.union([z.int().min(1).max(65_536), z.literal('all')])
export type NoiseBatchSize = z.infer<typeof NoiseBatchSize>

/** Which mini-batches a gradient is taken of. */
export const GradientNoiseSettings = z
  .object({
    batchSizes: z.array(NoiseBatchSize).min(1).max(12).readonly().default([1, 8, 32, 128, 'all']),
    /** Random batches of each size. */
    draws: z.int().min(2).max(1000).default(32),
    /** Single photos from which the spread of one photo's gradient is taken; all where fewer. */
    singles: z.int().min(2).max(10_000).default(200),
    /** Decides which photos and batches are drawn. */
    seed: z.int().min(0).max(2_147_483_647).default(1),
  })
  .readonly()
export type GradientNoiseSettings = z.infer<typeof GradientNoiseSettings>

/** How far the gradients of random batches of one size are from the full gradient. */
export const BatchNoise = z
  .object({
    batchSize: z.int().positive(),
    /** Batches that were drawn, each without replacement. */
    draws: z.int().positive(),
    /** Root mean square of ‖g_B − g‖. */
    spread: z.number().nonnegative(),
    /** The same over ‖g‖; null where the full gradient is zero. */
    relativeSpread: z.number().nonnegative().nullable(),
    /** What `spread` is in expectation: see `expectedSpread`. */
    expected: z.number().nonnegative(),
    /** Mean cosine between g_B and g; null where one of them is zero. */
    cosine: z.number().min(-1).max(1).nullable(),
    /** Of one batch's gradient, forward and back, the photos being at hand; of the middle batch. */
    seconds: z.number().nonnegative(),
  })
  .readonly()
export type BatchNoise = z.infer<typeof BatchNoise>

/** How noisy the gradients of mini-batches are, at one point. */
export const GradientNoise = z
  .object({
    /** Training photos, of which the full gradient g is the mean. */
    photos: z.int().positive(),
    weightCount: z.int().positive(),
    /** Loss over all of them, without a penalty on weights. */
    loss: z.number(),
    /** ‖g‖. */
    gradientNorm: z.number().nonnegative(),
    single: z
      .object({
        /** σ: root mean square of ‖gᵢ − g‖ over single photos i. */
        spread: z.number().nonnegative(),
        /** Photos that it was taken from, each once. */
        photos: z.int().positive(),
      })
      .readonly(),
    /** σ² / ‖g‖²: the batch size at which noise and gradient are alike; null without a gradient. */
    noiseScale: z.number().nonnegative().nullable(),
    /** In the order asked for; sizes that are the same for so many photos come once. */
    sizes: z.array(BatchNoise).readonly(),
  })
  .readonly()
export type GradientNoise = z.infer<typeof GradientNoise>

/**
 * Root mean square of ‖g_B − g‖ over all batches of B different photos out of n: σ/√B as for any
 * mean, less by √((n − B)/(n − 1)) because no photo comes twice (Cochran, 1977, theorem 2.2).
 * @param single σ of single photos, over all n
 */
export const expectedSpread = (single: number, batchSize: number, photos: number): number =>
  photos <= 1 || batchSize >= photos
    ? 0
    : (single / Math.sqrt(batchSize)) * Math.sqrt((photos - batchSize) / (photos - 1))

/** The batch sizes for so many photos, each once, in their order. */
export const noiseBatchSizes = (
  { batchSizes }: Pick<GradientNoiseSettings, 'batchSizes'>,
  photos: number,
): readonly number[] => [
  ...new Set(batchSizes.map((size) => (size === 'all' ? photos : Math.min(size, photos)))),
]

/** Photos that are sent forward and back, counted as often as they are: what the work is. */
export const noiseWork = (settings: GradientNoiseSettings, photos: number): number =>
  // The first one prepares the graph.
  1 +
  photos +
  Math.min(settings.singles, photos) +
  noiseBatchSizes(settings, photos)
    // All photos at once have been looked at already.
    .filter((size) => size < photos)
    .reduce((sum, size) => sum + size * settings.draws, 0)
