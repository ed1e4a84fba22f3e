import { z } from 'zod'

export const MAX_CHECKED = 2000

/** One trainable number of a network. */
export const WeightPlace = z
  .object({
    /** The tensor it belongs to, such as `layer0.kernel`. */
    tensor: z.string().max(100),
    /** Its place in the tensor's numbers, row by row. */
    index: z.int().nonnegative(),
  })
  .readonly()
export type WeightPlace = z.infer<typeof WeightPlace>

/** How far a weight is moved to either side: sizes that grow by one factor. */
export const StepSizes = z
  .object({
    smallest: z.number().min(1e-12).max(1).default(1e-8),
    largest: z.number().min(1e-12).max(1).default(0.1),
    count: z.int().min(2).max(40).default(15),
  })
  .readonly()
  .refine(({ smallest, largest }) => smallest < largest, {
    path: ['largest'],
    message: 'must be above the smallest step',
  })
export type StepSizes = z.infer<typeof StepSizes>

/** Which derivatives are computed in two ways, and how. */
export const GradientCheckSettings = z
  .object({
    /** How many weights, chosen by the spec's seed, some of each tensor. */
    count: z.int().min(1).max(MAX_CHECKED).default(50),
    /** The layer they are of, counted among those with weights, from 0; null for all. */
    layer: z.int().nonnegative().nullable().default(null),
    /** These very weights instead. */
    places: z.array(WeightPlace).min(1).max(MAX_CHECKED).readonly().nullable().default(null),
    steps: StepSizes.prefault({}),
  })
  .readonly()
export type GradientCheckSettings = z.infer<typeof GradientCheckSettings>

/** One weight, whose derivative was computed in two ways. */
export const CheckedWeight = WeightPlace.unwrap()
  .extend({
    /** By backpropagation. */
    analytic: z.number(),
    /** By central differences: (loss(w + h) − loss(w − h)) / 2h. */
    numeric: z.number(),
    /** The h that `numeric` is from: where differences agree best, whatever backpropagation says. */
    step: z.number().positive(),
    /** |analytic − numeric| over |analytic|, or over the smallest that float32 can tell. */
    relativeDifference: z.number().nonnegative(),
  })
  .readonly()
export type CheckedWeight = z.infer<typeof CheckedWeight>

/** How far the two ways are apart when all checked weights are moved by one h. */
export const StepDifference = z
  .object({
    /** h. */
    step: z.number().positive(),
    /** Relative difference of the middle one of the weights. */
    median: z.number().nonnegative(),
    /** Of the worst one. */
    largest: z.number().nonnegative(),
  })
  .readonly()
export type StepDifference = z.infer<typeof StepDifference>

export const GradientCheck = z
  .object({
    weights: z.array(CheckedWeight).readonly(),
    largestRelativeDifference: z.number().nonnegative(),
    /** By h, the smallest first. */
    steps: z.array(StepDifference).readonly(),
    /** Trainable numbers of the whole network. */
    weightCount: z.int().positive(),
    /** Photos in the batch. */
    photos: z.int().positive(),
    /** For the gradient of every weight. */
    backpropagationSeconds: z.number().nonnegative(),
    /** For the checked weights alone, with one h and two passes forward for each. */
    differencesSeconds: z.number().nonnegative(),
    /** What central differences would take for every weight, at the same speed. */
    differencesSecondsForAll: z.number().nonnegative(),
  })
  .readonly()
export type GradientCheck = z.infer<typeof GradientCheck>

/** The sizes h, the smallest first. */
export const stepSizes = ({ smallest, largest, count }: StepSizes): readonly number[] =>
  Array.from({ length: count }, (_, i) => smallest * (largest / smallest) ** (i / (count - 1)))

/** The h at which the middle one of the weights is nearest to backpropagation. */
export const bestStep = (steps: readonly StepDifference[]): StepDifference | undefined =>
  steps.reduce<StepDifference | undefined>(
    (best, each) => (best && best.median <= each.median ? best : each),
    undefined,
  )
