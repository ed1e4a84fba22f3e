/** Tags of a TIFF's first directory (TIFF 6.0, Adobe's supplement 1, DNG 1.7). */
const NEW_SUBFILE_TYPE = 254
const SUB_DIRECTORIES = 330
const DNG_VERSION = 50_706
/** Bytes of one entry of a directory. */
const ENTRY = 12
/** More entries than any camera writes. */
const MOST_ENTRIES = 512

/**
 * Whether a TIFF is what a camera's sensor saw (CR2, NEF, ARW, DNG …). Its first picture is then only
 * a small preview, which must not be taken for the photo.
 */
export function isCameraRaw(bytes: Buffer): boolean {
  const isLittle = bytes.toString('hex', 0, 4) === '49492a00'
  const isBig = bytes.toString('hex', 0, 4) === '4d4d002a'
  if ((!isLittle && !isBig) || bytes.length < 12) return false
  // Canon's mark behind the head.
  if (bytes.toString('latin1', 8, 10) === 'CR') return true

  const read16 = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const read32 = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const directory = read32(4)
  if (directory + 2 > bytes.length) return false
  const count = Math.min(read16(directory), MOST_ENTRIES)
  let isPreview = false
  let hasMore = false
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * ENTRY
    if (entry + ENTRY > bytes.length) return false
    const tag = read16(entry)
    if (tag === DNG_VERSION) return true
    if (tag === SUB_DIRECTORIES) hasMore = true
    // The lowest bit: a smaller version of another picture of the file.
    if (tag === NEW_SUBFILE_TYPE) isPreview = (read32(entry + 8) & 1) === 1
  }
  return isPreview && hasMore
}
