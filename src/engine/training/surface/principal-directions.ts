import { setImmediate } from 'node:timers/promises'
import { symmetricEigen } from './symmetric-eigen.ts'
import { dot } from './vectors.ts'

export interface PrincipalDirections {
  /** At right angles, and both as long as the farthest that a row reaches along either. */
  readonly directions: readonly [Float32Array, Float32Array]
  /** The part of the sum of all rows' squared lengths that each holds. */
  readonly explained: readonly [number, number]
}

/** A second direction that holds less of the squared lengths than this is rounding. */
const NEGLIGIBLE = 1e-10

/**
 * The two directions in which the rows lie most, by way of the matrix of their products (Gram),
 * which is small where there are few rows, however long they are. The rows are taken from zero, not
 * from their mean. The first row is on the negative side of both directions, so that a way from
 * there to zero leads to the right and up.
 * @returns undefined where all rows lie on one line
 */
export async function principalDirections(
  rows: readonly Float32Array[],
  signal: AbortSignal,
): Promise<PrincipalDirections | undefined> {
  const products: Float64Array[] = []
  for (const row of rows) {
    if (signal.aborted) return undefined
    products.push(Float64Array.from(rows, (other) => dot(row, other)))
    await setImmediate()
  }
  const total = products.reduce((sum, row, index) => sum + (row[index] ?? 0), 0)
  const [first, second] = symmetricEigen(products)
  if (!first || !second || !(second.value > NEGLIGIBLE * total)) return undefined
  const [onFirst, onSecond] = [first, second].map(({ value, vector }) => {
    const sign = (vector[0] ?? 0) > 0 ? -1 : 1
    return { value, vector: vector.map((part) => sign * part) }
  })
  if (!onFirst || !onSecond) return undefined
  // A row's place along a direction of length 1 is its part of the eigenvector times √value.
  const reach = Math.max(
    ...[onFirst, onSecond].flatMap(({ value, vector }) =>
      Array.from(vector, (part) => Math.abs(part) * Math.sqrt(value)),
    ),
  )
  const direction = ({ value, vector }: typeof onFirst) =>
    combine(
      rows,
      vector.map((part) => (part / Math.sqrt(value)) * reach),
    )
  return {
    directions: [direction(onFirst), direction(onSecond)],
    explained: [onFirst.value / total, onSecond.value / total],
  }
}

/** Σ part · row. */
function combine(rows: readonly Float32Array[], parts: Float64Array): Float32Array {
  const sums = new Float64Array(rows[0]?.length ?? 0)
  for (const [index, row] of rows.entries()) {
    const part = parts[index] ?? 0
    for (let i = 0; i < row.length; i++) sums[i] = (sums[i] ?? 0) + part * (row[i] ?? 0)
  }
  return Float32Array.from(sums)
}
