import type { TypedArray } from './graph.ts'

/**
 * What an ArrayBuffer begins at a multiple of, wherever the allocator puts it. TensorFlow borrows
 * memory that begins at a multiple of 64 bytes, and copies all other; nothing that begins between
 * two multiples of 16 is at one of 64.
 */
const ALIGNMENT = 16
/** Bytes to leave free at the front: one element. */
const GAP = 4

/**
 * Values where TensorFlow copies them. Were they borrowed, a variable would change with the array
 * it came from, and the array would be given back by whichever thread of TensorFlow uses it last,
 * which only JavaScript's own thread may do: sooner or later that ends the process.
 * @returns the values themselves where they cannot be borrowed, else a copy
 */
export function unborrowable<T extends TypedArray>(values: T): T
export function unborrowable(values: TypedArray): TypedArray {
  if (values.byteOffset % ALIGNMENT !== 0) return values
  if (values instanceof Uint8Array) return copyTo(unborrowableBytes(values.length), values)
  const memory = new ArrayBuffer(GAP + values.byteLength)
  return values instanceof Float32Array
    ? copyTo(new Float32Array(memory, GAP), values)
    : copyTo(new Int32Array(memory, GAP), values)
}

/** Zeroes for bytes that are too many to be copied once more. */
export const unborrowableBytes = (length: number): Uint8Array =>
  new Uint8Array(new ArrayBuffer(GAP + length), GAP)

function copyTo<T extends TypedArray>(target: T, values: T): T {
  target.set(values)
  return target
}
