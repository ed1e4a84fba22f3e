/** Several measurements of the same thing: the one in the middle, and how far they lie apart. */
export interface Spread {
  readonly median: number
  readonly lowest: number
  readonly highest: number
}

/** Undefined of nothing. Of an even number the median is half-way between both in the middle. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  const low = sorted[Math.ceil(sorted.length / 2) - 1]
  const high = sorted[Math.floor(sorted.length / 2)]
  if (lowest === undefined || highest === undefined) return undefined
  if (low === undefined || high === undefined) return undefined
  return { lowest, highest, median: low === high ? low : (low + high) / 2 }
}
