/** The few forms of Protocol Buffers' encoding that events need; each is a field with its number. */

const VARINT = 0
const FIXED64 = 1
const DELIMITED = 2
const FIXED32 = 5

/** Low seven bits first; all but the last byte have their highest bit set. */
function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = BigInt(value)
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  bytes.push(Number(rest))
  return bytes
}

const tag = (field: number, form: number): number[] => varint(field * 8 + form)

/** @param value a whole number from 0 */
export const integerField = (field: number, value: number): Uint8Array =>
  Uint8Array.from([...tag(field, VARINT), ...varint(value)])

export const doubleField = (field: number, value: number): Uint8Array =>
  join([
    Uint8Array.from(tag(field, FIXED64)),
    littleEndian(8, (view) => view.setFloat64(0, value, true)),
  ])

export const floatField = (field: number, value: number): Uint8Array =>
  join([
    Uint8Array.from(tag(field, FIXED32)),
    littleEndian(4, (view) => view.setFloat32(0, value, true)),
  ])

export const textField = (field: number, value: string): Uint8Array =>
  bytesField(field, new TextEncoder().encode(value))

/** Bytes, or a message. */
export const bytesField = (field: number, value: Uint8Array): Uint8Array =>
  join([Uint8Array.from([...tag(field, DELIMITED), ...varint(value.length)]), value])

/** A message's fields one after the other. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let place = 0
  for (const part of parts) {
    joined.set(part, place)
    place += part.length
  }
  return joined
}

function littleEndian(bytes: number, write: (view: DataView) => void): Uint8Array {
  const array = new Uint8Array(bytes)
  write(new DataView(array.buffer))
  return array
}
