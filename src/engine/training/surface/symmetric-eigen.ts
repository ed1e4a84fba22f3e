/** One eigenvector of length 1 and its eigenvalue. */
export interface Eigenpair {
  readonly value: number
  readonly vector: Float64Array
}

/** Rounds over all pairs at the most; ten are enough for any matrix that was ever tried. */
const MOST_ROUNDS = 60

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations (1846), the largest
 * eigenvalue first. For some hundred rows it is quick, and small eigenvalues are as exact as large
 * ones.
 * @param matrix its rows; only what is on and above the diagonal is read
 */
export function symmetricEigen(matrix: readonly ArrayLike<number>[]): readonly Eigenpair[] {
  const size = matrix.length
  const a = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = row; column < size; column++) {
      const value = matrix[row]?.[column] ?? 0
      a[row * size + column] = value
      a[column * size + row] = value
    }
  }
  const vectors = Float64Array.from({ length: size * size }, (_, i) => +(i % (size + 1) === 0))
  const total = a.reduce((sum, value) => sum + value * value, 0)
  for (let round = 0; round < MOST_ROUNDS && besideDiagonal(a, size) > 1e-30 * total; round++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, vectors, { size, p, q })
    }
  }
  return Array.from({ length: size }, (_, index) => ({
    value: a[index * size + index] ?? 0,
    vector: Float64Array.from({ length: size }, (_, row) => vectors[row * size + index] ?? 0),
  })).sort((one, other) => other.value - one.value)
}

/** Turns the plane of two axes so that their entry beside the diagonal becomes zero. */
function rotate(
  a: Float64Array,
  vectors: Float64Array,
  { size, p, q }: { readonly size: number; readonly p: number; readonly q: number },
): void {
  const beside = a[p * size + q] ?? 0
  if (beside === 0) return
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * beside)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  const turn = (values: Float64Array, one: number, other: number) => {
    const [x, y] = [values[one] ?? 0, values[other] ?? 0]
    values[one] = cosine * x - sine * y
    values[other] = sine * x + cosine * y
  }
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q)
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k)
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q)
}

/** Sum of squares beside the diagonal. */
function besideDiagonal(a: Float64Array, size: number): number {
  let sum = 0
  for (let row = 0; row < size; row++) {
    for (let column = row + 1; column < size; column++) {
      sum += 2 * (a[row * size + column] ?? 0) ** 2
    }
  }
  return sum
}
