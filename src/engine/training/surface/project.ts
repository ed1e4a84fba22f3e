import { dot } from './vectors.ts'

/** Where a vector lies, as seen from a plane through zero. */
export interface Projection {
  /** The nearest point of the plane, in lengths of its directions. */
  readonly a: number
  readonly b: number
  /** The part of the squared length that is off the plane: 0 to 1. */
  readonly off: number
}

/** Finds the point of the plane of two directions that is nearest to a vector (least squares). */
export function projector([first, second]: readonly [Float32Array, Float32Array]): (
  vector: Float32Array,
) => Projection {
  const [oneOne, oneTwo, twoTwo] = [dot(first, first), dot(first, second), dot(second, second)]
  const determinant = oneOne * twoTwo - oneTwo * oneTwo
  // Directions of nothing, or along one line, make no plane.
  const isPlane = determinant > 1e-12 * oneOne * twoTwo
  return (vector) => {
    const [byOne, byTwo, whole] = [dot(vector, first), dot(vector, second), dot(vector, vector)]
    const a = isPlane ? (byOne * twoTwo - byTwo * oneTwo) / determinant : 0
    const b = isPlane ? (byTwo * oneOne - byOne * oneTwo) / determinant : 0
    const held = a * byOne + b * byTwo
    return { a, b, off: whole > 0 ? Math.min(1, Math.max(0, 1 - held / whole)) : 0 }
  }
}
