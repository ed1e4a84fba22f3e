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
    validationLoss: z.number(),
    /** Share of validation photos, 0 to 1. */
    validationAccuracy: z.number().min(0).max(1),
    /** Seconds since training began. */
    seconds: z.number().nonnegative(),
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
