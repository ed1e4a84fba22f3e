/** Two vectors of one length, held against each other. */
export interface Comparison {
  /** ‖a − b‖². */
  readonly squaredDistance: number
  /** The cosine of the angle between them; null where one of them is zero. */
  readonly cosine: number | null
}

/** In double precision, since a network has millions of weights. */
export function compareVectors(a: Float64Array, b: Float64Array): Comparison {
  let squaredDistance = 0
  let product = 0
  let [ofA, ofB] = [0, 0]
  for (let i = 0; i < a.length; i++) {
    const value = a[i] ?? 0
    const other = b[i] ?? 0
    squaredDistance += (value - other) ** 2
    product += value * other
    ofA += value ** 2
    ofB += other ** 2
  }
  const lengths = Math.sqrt(ofA) * Math.sqrt(ofB)
  // Rounding may take it a little beyond 1.
  const cosine = lengths > 0 ? Math.max(-1, Math.min(1, product / lengths)) : null
  return { squaredDistance, cosine }
}

export const lengthOf = (vector: Float64Array): number =>
  Math.sqrt(vector.reduce((sum, value) => sum + value ** 2, 0))
