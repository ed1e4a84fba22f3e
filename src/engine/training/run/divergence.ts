import { z } from 'zod'
import { createLossSmoother, SmootherState } from '#shared/domain/smooth-loss.ts'

/** Steps before anything but a number that is not finite counts; their mean is the untrained loss. */
const GRACE = 20
/** How many times the untrained loss is too much. */
const TOO_HIGH = 4
/**
 * Losses below this are no sign of anything: guessing costs 0.7 with two labels. A network that was
 * trained before begins far lower, where a few hard photos make the loss many times higher.
 */
const LEAST_UNTRAINED = 1
/** How far the mean of the first steps may be above the very first one to stand for it. */
const MOST_IN_GRACE = 25
/** Steps in a row; five times as long as the smoothing looks back. */
const LASTING = 100

export type Divergence = 'notFinite' | 'rising'

export interface DivergenceWatch {
  /** Takes the losses of all steps in their order. */
  readonly next: (loss: number) => 'fine' | Divergence
  /** What it remembers, for one that goes on later. */
  readonly state: () => DivergenceState
}

export const DivergenceState = z
  .object({
    smoother: SmootherState,
    /** Finite losses so far, the first one, and the sum of those in the grace period. */
    finite: z.int().nonnegative(),
    first: z.number(),
    sum: z.number(),
    /** Steps in a row above the bound. */
    above: z.int().nonnegative(),
  })
  .readonly()
export type DivergenceState = z.infer<typeof DivergenceState>

export const NOTHING_SEEN: DivergenceState = {
  smoother: { average: 0, weight: 0 },
  finite: 0,
  first: 0,
  sum: 0,
  above: 0,
}

/**
 * Notices that a run moves away from its goal instead of towards it. `notFinite` is said of every
 * loss that is no finite number. `rising` is said while the smoothed loss (smooth-loss.ts) has been
 * above four times the untrained loss for 100 steps in a row, the first 20 steps left out.
 *
 * It is made to be silent when in doubt, because a run that is ended wrongly is worse than one that
 * goes on for nothing. Single photos may cost many times the mean, so that the loss of one step
 * says nothing with a batch size of 1; and a rate that is rather too large often throws the loss up
 * at the beginning, from where it comes down again (Lewkowycz et al., 2020). Hence the lasting, and
 * the mean of 20 steps for the untrained loss. Where the loss explodes within these 20, their mean
 * is nothing to compare with: it counts as 25 times the first loss at most. A loss that explodes
 * gets through all of it, as does one that creeps up without end.
 *
 * Nothing but the losses decides, so that giving those of a run again restores it.
 */
export function createDivergenceWatch(begin: DivergenceState = NOTHING_SEEN): DivergenceWatch {
  const smoother = createLossSmoother(begin.smoother)
  let { finite, first, sum, above } = begin

  const bound = (): number => {
    const most = MOST_IN_GRACE * Math.max(first, LEAST_UNTRAINED)
    return TOO_HIGH * Math.max(Math.min(sum / GRACE, most), LEAST_UNTRAINED)
  }
  return {
    state: () => ({ smoother: smoother.state(), finite, first, sum, above }),
    next(loss) {
      if (!Number.isFinite(loss)) return 'notFinite'
      const smoothed = smoother.next(loss)
      finite++
      if (finite === 1) first = loss
      if (finite <= GRACE) {
        sum += loss
        return 'fine'
      }
      above = smoothed > bound() ? above + 1 : 0
      return above >= LASTING ? 'rising' : 'fine'
    },
  }
}
