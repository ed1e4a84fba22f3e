/** Σ x·y in double precision. Both have one length. */
export function dot(x: Float32Array, y: Float32Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += (x[i] ?? 0) * (y[i] ?? 0)
  return sum
}

export const lengthOf = (x: Float32Array): number => Math.sqrt(dot(x, x))

/** x − y, as a vector of its own. */
export function difference(x: Float32Array, y: Float32Array): Float32Array {
  const result = new Float32Array(x.length)
  for (let i = 0; i < x.length; i++) result[i] = (x[i] ?? 0) - (y[i] ?? 0)
  return result
}
