import { z } from 'zod'

/** One weight, whose derivative was computed in two ways. */
export const CheckedWeight = z
  .object({
    /** The tensor it belongs to, such as `layer0.kernel`. */
    tensor: z.string(),
    /** Its place in the tensor's numbers, row by row. */
    index: z.int().nonnegative(),
    /** By backpropagation. */
    analytic: z.number(),
    /** By central differences: (loss(w + h) − loss(w − h)) / 2h. */
    numeric: z.number(),
    /** |analytic − numeric| over the larger of both, or over the smallest that float32 can tell. */
    relativeDifference: z.number().nonnegative(),
  })
  .readonly()
export type CheckedWeight = z.infer<typeof CheckedWeight>

export const GradientCheck = z
  .object({
    weights: z.array(CheckedWeight).readonly(),
    largestRelativeDifference: z.number().nonnegative(),
    /** Trainable numbers of the whole network. */
    weightCount: z.int().positive(),
    /** Photos in the batch. */
    photos: z.int().positive(),
    /** For the gradient of every weight. */
    backpropagationSeconds: z.number().nonnegative(),
    /** For the checked weights alone, with two passes forward for each. */
    differencesSeconds: z.number().nonnegative(),
    /** What central differences would take for every weight, at the same speed. */
    differencesSecondsForAll: z.number().nonnegative(),
  })
  .readonly()
export type GradientCheck = z.infer<typeof GradientCheck>
