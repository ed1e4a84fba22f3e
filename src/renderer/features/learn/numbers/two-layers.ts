/** A matrix as its rows, all of one length. */
export type Matrix = readonly (readonly number[])[]

/** The product; `left` has as many columns as `right` has rows. */
export const multiply = (left: Matrix, right: Matrix): Matrix =>
  left.map((row) =>
    (right[0] ?? []).map((_, column) =>
      row.reduce((sum, value, i) => sum + value * (right[i]?.[column] ?? 0), 0),
    ),
  )

/** From one number to three, and from these to one. */
export const FIRST = { weights: [[1], [-1], [1]], biases: [0, 0, -1] } as const
export const SECOND = { weights: [[1, 0.5, -2]], bias: 0 } as const

/** What both layers make of x, with this activation between them. */
export function throughBoth(x: number, activation: (sum: number) => number): number {
  const hidden = FIRST.weights.map(([weight], i) => activation(weight * x + (FIRST.biases[i] ?? 0)))
  const [row] = SECOND.weights
  return hidden.reduce((sum, value, i) => sum + (row[i] ?? 0) * value, SECOND.bias)
}

/** The one layer that both are without an activation: y = slope · x + intercept. */
export function collapsed(): { readonly slope: number; readonly intercept: number } {
  const slope = multiply(SECOND.weights, FIRST.weights)[0]?.[0] ?? 0
  const bias = multiply(
    SECOND.weights,
    FIRST.biases.map((each) => [each]),
  )
  return { slope, intercept: (bias[0]?.[0] ?? 0) + SECOND.bias }
}
