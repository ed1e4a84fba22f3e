import { z } from 'zod'

/** How much of the previous smoothed value is kept at each step. */
const KEEP = 0.95

/**
 * Exponential moving average of the step losses with the start-up bias divided out, as in Adam
 * (Kingma & Ba, 2015, section 3): after one step it equals that step's loss. A loss that is not
 * finite leaves the average where it was.
 */
export interface LossSmoother {
  readonly next: (loss: number) => number
  /** What it remembers, for one that goes on later. */
  readonly state: () => SmootherState
}

export const SmootherState = z.object({ average: z.number(), weight: z.number() }).readonly()
export type SmootherState = z.infer<typeof SmootherState>

export function createLossSmoother(
  { average, weight }: SmootherState = { average: 0, weight: 0 },
): LossSmoother {
  return {
    state: () => ({ average, weight }),
    next(loss) {
      if (Number.isFinite(loss)) {
        average = KEEP * average + (1 - KEEP) * loss
        weight = KEEP * weight + (1 - KEEP)
      }
      return weight === 0 ? loss : average / weight
    },
  }
}
