import { z } from 'zod'

/** One step of a learning-rate range test. */
export const RatePoint = z
  .object({
    learningRate: z.number().positive(),
    /** Loss of the step's batch, before its update with this rate. */
    loss: z.number(),
    smoothed: z.number(),
  })
  .readonly()
export type RatePoint = z.infer<typeof RatePoint>

/**
 * What a learning-rate range test found (Smith, 2017): the rate rises from step to step until the
 * loss explodes. `steepest` is where the smoothed loss falls fastest, `divergence` where it begins
 * to rise for good. Without a clear fall there is no `suggestion`, and `reason` says why.
 */
export const RateFinding = z
  .object({
    points: z.array(RatePoint).readonly(),
    steepest: z.number().positive().nullable(),
    divergence: z.number().positive().nullable(),
    suggestion: z.number().positive().nullable(),
    /** Why there is no suggestion, or what speaks against trusting it; for people. */
    reason: z.string().nullable(),
  })
  .readonly()
export type RateFinding = z.infer<typeof RateFinding>

/** Bounds of a range test. */
export const RateRange = z
  .object({
    lowest: z.number().positive().max(10).default(1e-6),
    highest: z.number().positive().max(100).default(10),
    /** Small noisy batches need many: 1000 are some 140 for each power of ten. */
    steps: z.int().min(20).max(2000).default(1000),
  })
  .readonly()
  .refine(({ lowest, highest }) => lowest < highest, {
    path: ['highest'],
    message: 'must be above the lowest rate',
  })
export type RateRange = z.infer<typeof RateRange>
