/** What a neuron does with its weighted sum, and what the pictures ask of it. */
export const relu = (sum: number): number => Math.max(0, sum)

/** 1 / (1 + e^−z): any number becomes one between 0 and 1. */
export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

/** `count` numbers from the first to the last, equally far apart; at least two. */
export const evenly = (first: number, last: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1))

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
