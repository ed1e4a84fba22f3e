import { z } from 'zod'

/** How far a running run's learning rate can be moved from its schedule, either way. */
export const MOST_RATE_FACTOR = 1000

/** What a schedule's learning rates are multiplied by; 1 leaves them alone. */
export const RateFactor = z
  .number()
  .min(1 / MOST_RATE_FACTOR)
  .max(MOST_RATE_FACTOR)

/** A person changed the learning rate while a run was under way. */
export const RateChange = z
  .object({
    /** The first step that it is about. */
    step: z.int().nonnegative(),
    /** Multiplies every rate of the schedule from there on, until the next change. */
    factor: RateFactor,
  })
  .readonly()
export type RateChange = z.infer<typeof RateChange>
