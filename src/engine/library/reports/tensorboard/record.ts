import { maskedCrc32c } from './crc32c.ts'

/** Bytes around the data: its length as uint64, and a checksum of each. */
const LENGTH = 8
const CHECKSUM = 4

/** A TFRecord of some bytes, as TensorFlow's files of events are made of. All is little-endian. */
export function recordOf(data: Uint8Array): Uint8Array {
  const record = new Uint8Array(LENGTH + CHECKSUM + data.length + CHECKSUM)
  const view = new DataView(record.buffer)
  view.setBigUint64(0, BigInt(data.length), true)
  view.setUint32(LENGTH, maskedCrc32c(record.subarray(0, LENGTH)), true)
  record.set(data, LENGTH + CHECKSUM)
  view.setUint32(LENGTH + CHECKSUM + data.length, maskedCrc32c(data), true)
  return record
}
