/**
 * How far a weight is moved to either side, each half of the one before. The quotient's own error
 * grows with the square of the step, the error from rounding the loss to 32 bits with its inverse,
 * and a large step may cross the bend of a ReLU.
 */
export const CENTRAL_STEPS: readonly number[] = [8e-3, 4e-3, 2e-3, 1e-3]

const LARGEST_STEP = Math.max(...CENTRAL_STEPS)
/** Spacing of 32-bit floats at 1. */
const EPSILON = 2 ** -23
/** How many roundings of the loss the difference of two of them is taken to hold. */
const ROUNDINGS = 32
/** Derivatives smaller than this part of their tensor's largest are compared with that part. */
const SMALL = 0.02

/**
 * A derivative by central differences, (loss(w + h) − loss(w − h)) / 2h, from the two step sizes
 * that agree best with each other (Ridders, 1982, in its simplest form). What backpropagation says
 * is not looked at.
 */
export function centralDifference(lossAt: (change: number) => number): number {
  const quotients = CENTRAL_STEPS.map((step) => (lossAt(step) - lossAt(-step)) / (2 * step))
  let best = { value: NaN, gap: Infinity }
  for (const [index, value] of quotients.entries()) {
    const gap = Math.abs(value - (quotients[index + 1] ?? Infinity))
    if (gap < best.gap) best = { value, gap }
  }
  return best.value
}

/**
 * Two derivatives of one weight. They are compared with the larger of the two, or where both are so
 * small that rounding the loss hides them, with what rounding can hide.
 * @param largest the largest derivative of the same tensor
 */
export function compare(
  analytic: number,
  numeric: number,
  { loss, largest }: { readonly loss: number; readonly largest: number },
) {
  const hidden = (ROUNDINGS * EPSILON * Math.max(1, Math.abs(loss))) / (2 * LARGEST_STEP)
  const size = Math.max(Math.abs(analytic), Math.abs(numeric), hidden, SMALL * largest)
  return { analytic, numeric, relativeDifference: Math.abs(analytic - numeric) / size }
}
