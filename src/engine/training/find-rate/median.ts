/** The middle value, or of an even number the lower of the two in the middle; ∞ for none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Infinity
}

/**
 * Standard deviation of values around zero, by the median of their sizes, which outliers do not
 * move; 1.4826 makes it right for the normal distribution (Rousseeuw & Croux, 1993).
 */
export function scatter(values: readonly number[]): number {
  return values.length === 0 ? 0 : 1.4826 * median(values.map(Math.abs))
}

/** On how many neighbours on each side the last values are judged at least. */
const FEWEST = 2

/**
 * The median of each value and its `reach` neighbours on both sides (Tukey, 1977). Unlike a mean it
 * does not blur an edge and passes over single outliers; it takes ∞. Towards the end the reach
 * shrinks, so that a rise of the last few values is seen.
 */
export function runningMedian(values: readonly number[], reach: number): readonly number[] {
  return values.map((_, i) => {
    const near = Math.min(reach, Math.max(FEWEST, values.length - 1 - i))
    return median(values.slice(Math.max(0, i - near), i + near + 1))
  })
}
