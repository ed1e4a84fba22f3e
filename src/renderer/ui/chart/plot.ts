/** Where the lines of a chart are, within its picture: pixels from its edges. */
export const PLOT = { left: 68, right: 16, bottom: 12 } as const

/** Of the vertical axis with its numbers and its name, in pixels; part of `PLOT.left`. */
export const Y_AXIS_WIDTH = 66

/**
 * The place on the horizontal axis under a pixel, however far outside the plot it is.
 *
 * @param pixel from the picture's left edge
 * @param width of the picture, in pixels
 */
export function placeAt(
  pixel: number,
  width: number,
  [from, to]: readonly [number, number],
): number {
  const plotWidth = Math.max(1, width - PLOT.left - PLOT.right)
  const share = Math.min(1, Math.max(0, (pixel - PLOT.left) / plotWidth))
  return from + share * (to - from)
}
