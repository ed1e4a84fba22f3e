/** Spacing of 32-bit floats at 1. */
const EPSILON = 2 ** -23
/** A difference of losses that is not larger than this many roundings says nothing. */
const ROUNDINGS = 32
/** The step at which these are held against a derivative: about where differences are best. */
const GOOD_STEP = 0.01
/** Derivatives smaller than this part of their tensor's largest are compared with that part. */
const SMALL = 0.02

/** A derivative by central differences with one step. */
export interface Quotient {
  /** h: how far the weight was moved to either side. */
  readonly step: number
  /** (loss(w + h) − loss(w − h)) / 2h. */
  readonly value: number
}

/** A loss as the numbers that it is the sum of, and the weight that it is at, rounded to 32 bits. */
export interface LossAt {
  readonly weight: number
  readonly parts: readonly number[]
}

/**
 * (loss(w + h) − loss(w − h)) / 2h. Each photo's losses are subtracted before they are summed, in
 * double precision: the sum of many rounded to 32 bits would lose the last digits of each, which is
 * all that a small step changes. What is divided by is how far the weight really moved, since w ± h
 * is rounded too.
 */
export function centralDifference(above: LossAt, below: LossAt): number {
  const moved = above.weight - below.weight
  // A step that 32 bits cannot make changes nothing.
  if (moved === 0) return 0
  return above.parts.reduce((sum, part, i) => sum + (part - (below.parts[i] ?? NaN)), 0) / moved
}

/**
 * Of quotients of rising steps the one to believe: where the next smaller step says nearly the same
 * (Ridders, 1982, in its simplest form), and rounding cannot have said it. The quotient's own error
 * grows with the square of the step, the error from rounding the loss with its inverse, and a large
 * step may cross the bend of a ReLU. What backpropagation says is not looked at.
 */
export function bestQuotient(
  quotients: readonly Quotient[],
  { loss, photos }: { readonly loss: number; readonly photos: number },
): Quotient {
  // Roundings of different photos partly cancel.
  const rounding = (EPSILON * Math.max(1, Math.abs(loss))) / Math.sqrt(photos)
  let best: Quotient & { readonly error: number } = { step: NaN, value: NaN, error: Infinity }
  for (const [index, quotient] of quotients.entries()) {
    const smaller = quotients[index - 1]
    if (!smaller) continue
    const error = Math.abs(quotient.value - smaller.value) + rounding / (2 * smaller.step)
    if (error < best.error) best = { ...quotient, error }
  }
  return { step: best.step, value: best.value }
}

/** What a difference between two derivatives of one weight is measured by. */
export interface Measure {
  /** The loss, and the largest derivative of the same tensor. */
  readonly loss: number
  readonly largest: number
}

/**
 * How far two derivatives of one weight are apart, as a part of what backpropagation says, or where
 * that is so small that rounding the loss hides it, of what rounding can hide.
 */
export function relativeDifference(
  analytic: number,
  numeric: number,
  { loss, largest }: Measure,
): number {
  const hidden = (ROUNDINGS * EPSILON * Math.max(1, Math.abs(loss))) / (2 * GOOD_STEP)
  return Math.abs(analytic - numeric) / Math.max(Math.abs(analytic), hidden, SMALL * largest)
}
