/** A stretch of an axis, from its lower to its higher end. */
export type AxisRange = readonly [from: number, to: number]

/**
 * Makes a range longer or shorter around a place in it, which stays where it is, and keeps it within
 * the limits.
 *
 * @param factor how many times as long it is to be; 0.5 zooms in
 * @param least length that it has at the least
 */
export function zoomRange(
  [from, to]: AxisRange,
  { factor, around, limits, least }: ZoomStep,
): AxisRange {
  const length = Math.max(least, (to - from) * factor)
  const share = to > from ? (around - from) / (to - from) : 0.5
  return within([around - share * length, around + (1 - share) * length], limits)
}

export type ZoomStep = {
  readonly factor: number
  readonly around: number
  readonly limits: AxisRange
  readonly least: number
}

/** Moves a range by a share of its length, as far as the limits let it. */
export function panRange([from, to]: AxisRange, share: number, limits: AxisRange): AxisRange {
  const by = (to - from) * share
  return within([from + by, to + by], limits)
}

/** The range moved into the limits, and cut to them where it is longer. */
export function within([from, to]: AxisRange, [lowest, highest]: AxisRange): AxisRange {
  const length = Math.min(to - from, highest - lowest)
  const start = Math.min(Math.max(from, lowest), highest - length)
  return [start, start + length]
}

/** Whether a range shows all there is. */
export const isWhole = ([from, to]: AxisRange, [lowest, highest]: AxisRange): boolean =>
  from <= lowest && to >= highest
