/**
 * Gradual warm-up (Goyal et al., 2017, section 2.2): a straight line up to the rate with which the
 * schedule proper begins,
 *
 *     rate(step) = first · (step + 1) / (warmUpSteps + 1)
 *
 * for the steps 0 to warmUpSteps − 1. At step warmUpSteps, where the line would reach `first`, the
 * schedule begins with its own step 0. So no step is wasted on a rate of 0, and none has one above
 * the schedule's.
 */
export const warmUpRate = (step: number, warmUpSteps: number, first: number): number =>
  first * ((step + 1) / (warmUpSteps + 1))
