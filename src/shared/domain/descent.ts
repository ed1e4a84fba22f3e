import { z } from 'zod'
import { LandscapeName, landscapes } from './landscapes/landscapes.ts'
import { GradientOptimizerSpec } from './optimizer-spec.ts'

/** A ball farther from 0 than this has left for good; its steps are not followed any more. */
export const FARTHEST = 1e6
export const MAX_DESCENT_STEPS = 1000

const Numbers = z.array(z.number().min(-FARTHEST).max(FARTHEST)).min(1).max(2).readonly()

/** A walk downhill from `start`, of which the seed decides everything that is left to chance. */
export const DescentSpec = z
  .object({
    landscape: LandscapeName,
    optimizer: GradientOptimizerSpec,
    learningRate: z.number().positive().max(100),
    /** Standard deviation of what is added to each number of the gradient, at each step. */
    noise: z.number().min(0).max(100),
    seed: z.int().min(0).max(0xffffffff),
    /** As many numbers as the landscape has dimensions. */
    start: Numbers,
    steps: z.int().min(1).max(MAX_DESCENT_STEPS),
  })
  .readonly()
  .refine(({ landscape, start }) => start.length === landscapes[landscape].view.length, {
    path: ['start'],
    message: 'must have as many numbers as the landscape has dimensions',
  })
export type DescentSpec = z.infer<typeof DescentSpec>

/** Where the ball was before a step; the last point is where it ended. */
export const DescentPoint = z
  .object({
    position: Numbers,
    /** f there. */
    value: z.number(),
    /** ∂f/∂position there, without noise. */
    gradient: z.array(z.number()).min(1).max(2).readonly(),
    /** The gradient with its noise, which the optimizer got; null where no step was made. */
    followed: z.array(z.number()).min(1).max(2).readonly().nullable(),
  })
  .readonly()
export type DescentPoint = z.infer<typeof DescentPoint>

export const DescentPath = z
  .object({
    /** The start and the place after each step. */
    points: z
      .array(DescentPoint)
      .min(1)
      .max(MAX_DESCENT_STEPS + 1)
      .readonly(),
    /** The step after the last point led farther than `FARTHEST`, or to no number at all. */
    diverged: z.boolean(),
  })
  .readonly()
export type DescentPath = z.infer<typeof DescentPath>
