import { z } from 'zod'

/** A float32 tensor by name. */
export interface NamedTensor {
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float32Array
}

const LENGTH_BYTES = 8
/** The format's own bound on its header. */
const MAX_HEADER = 100_000_000

const Entry = z.object({
  dtype: z.literal('F32'),
  shape: z.array(z.int().nonnegative()),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
})
const Header = z.record(z.string(), z.unknown())
const Metadata = z.record(z.string(), z.string())

/**
 * Writes tensors in the safetensors format (huggingface.co/docs/safetensors): the header's length
 * as uint64, a JSON header with each tensor's type, shape and place, then the bytes, little-endian.
 */
export function encodeSafetensors(
  tensors: readonly NamedTensor[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: metadata }
  let offset = 0
  for (const { name, shape, values } of tensors) {
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + values.byteLength] }
    offset += values.byteLength
  }
  // Spaces behind the header put the first tensor on an 8-byte boundary.
  const json = JSON.stringify(header)
  const text = Buffer.from(json.padEnd(Math.ceil(Buffer.byteLength(json) / 8) * 8))
  const file = Buffer.alloc(LENGTH_BYTES + text.length + offset)
  file.writeBigUInt64LE(BigInt(text.length))
  text.copy(file, LENGTH_BYTES)
  let at = LENGTH_BYTES + text.length
  for (const { values } of tensors) {
    file.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at)
    at += values.byteLength
  }
  return file
}

/** @throws Error when the bytes are not a whole safetensors file of float32 tensors */
export function decodeSafetensors(file: Uint8Array): {
  readonly tensors: readonly NamedTensor[]
  readonly metadata: Readonly<Record<string, string>>
} {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length < LENGTH_BYTES) throw new Error('The file is too short for safetensors.')
  const headerLength = Number(bytes.readBigUInt64LE())
  const dataStart = LENGTH_BYTES + headerLength
  if (headerLength > MAX_HEADER || dataStart > bytes.length) {
    throw new Error('The safetensors header is longer than its file.')
  }
  const { __metadata__: metadata, ...entries } = Header.parse(
    JSON.parse(bytes.toString('utf8', LENGTH_BYTES, dataStart)),
  )
  const places = Object.entries(entries).map(([name, entry]) => {
    const { shape, data_offsets: offsets } = Entry.parse(entry)
    const [begin, end] = offsets
    const length = shape.reduce((product, size) => product * size, 1)
    if (end - begin !== length * 4) throw new Error(`The tensor ${name} does not fit its shape.`)
    return { name, shape, begin, end }
  })
  requireSeamless(places, bytes.length - dataStart)
  const tensors = places.map(({ name, shape, begin, end }) => {
    // A copy: its bytes need not lie on a float's boundary.
    const values = new Float32Array(
      Uint8Array.from(bytes.subarray(dataStart + begin, dataStart + end)).buffer,
    )
    return { name, shape, values }
  })
  return { tensors, metadata: Metadata.parse(metadata ?? {}) }
}

/** The format wants each byte to belong to exactly one tensor. */
function requireSeamless(
  places: readonly { readonly begin: number; readonly end: number }[],
  dataLength: number,
): void {
  let at = 0
  for (const { begin, end } of places.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== at) throw new Error('The tensors overlap or leave a gap.')
    at = end
  }
  if (at !== dataLength) throw new Error('The tensors do not fit their file.')
}
