import { z } from 'zod'

/**
 * A stretch of consecutive steps, summed up for a chart. `step` counts the weight updates made
 * before its last loss was measured, so step 0 is the untrained network.
 */
export const StepPoint = z
  .object({
    step: z.int().nonnegative(),
    /** Loss of that step's batch, before its update. */
    loss: z.number(),
    /** Lowest and highest loss in the stretch; both equal `loss` when it is one step long. */
    lowest: z.number(),
    highest: z.number(),
    /** Smoothed loss after the stretch; see smooth-loss.ts. */
    smoothed: z.number(),
    /** Seconds of training until the stretch was over; null in runs of before this was recorded. */
    seconds: z.number().nonnegative().nullable(),
    /** Learning rate of the last step; null as for `seconds`. */
    learningRate: z.number().nonnegative().nullable(),
    /** Length of the longest gradient in the stretch; null also where no gradient is followed. */
    gradientNorm: z.number().nonnegative().nullable(),
  })
  .readonly()
export type StepPoint = z.infer<typeof StepPoint>

/** Epoch 0 is the untrained network. */
export const EpochMetrics = z
  .object({
    epoch: z.int().nonnegative(),
    /** Weight updates made by the end of the epoch. */
    step: z.int().nonnegative(),
    /** Mean of the epoch's step losses; for epoch 0 over the whole training split. */
    trainLoss: z.number(),
    /**
     * Share of training photos that were right, 0 to 1: each judged before the step that it is
     * part of, changed at random where that was wanted; for epoch 0 as it is. Null where nobody
     * counted: with an optimizer that follows no gradient, and in runs of before this was recorded.
     */
    trainAccuracy: z.number().min(0).max(1).nullable(),
    validationLoss: z.number(),
    /** Share of validation photos, 0 to 1. */
    validationAccuracy: z.number().min(0).max(1),
    /** Seconds since training began. */
    seconds: z.number().nonnegative(),
    /** Training photos a second, while there were steps; null for epoch 0 and in earlier runs. */
    imagesPerSecond: z.number().nonnegative().nullable(),
  })
  .readonly()
export type EpochMetrics = z.infer<typeof EpochMetrics>

/** How well one split was classified: `correct` of `photos`. */
export const SplitResult = z
  .object({
    loss: z.number(),
    correct: z.int().nonnegative(),
    photos: z.int().nonnegative(),
  })
  .readonly()
export type SplitResult = z.infer<typeof SplitResult>
