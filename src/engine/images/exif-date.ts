/** Tags of EXIF 2.32: where the camera's own list lies, and its two dates. */
const EXIF_LIST = 0x8769
const DATE_TIME_ORIGINAL = 0x9003
/** When it became a file; cameras write both alike, scanners only this one. */
const CREATE_DATE = 0x9004

/** Bytes of a list's entry, of which there are at most so many; longer lists are damaged. */
const ENTRY = 12
const MOST_ENTRIES = 1000

/**
 * When a photo was taken, by its EXIF data.
 * @param exif a TIFF, or one behind the letters that come before it in other files
 * @returns such as `2024-05-17T10:03:22`; null where that is not said, or is no date
 */
export function exifDate(exif: Uint8Array | undefined): string | null {
  if (!exif) return null
  const bytes = Buffer.from(exif.buffer, exif.byteOffset, exif.byteLength)
  const tiff = bytes.toString('latin1', 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes
  const order = tiff.toString('latin1', 0, 4)
  if (order !== 'II*\0' && order !== 'MM\0*') return null
  const reader = readerOf(tiff, order === 'II*\0')
  const exifList = reader.entry(reader.long(4), EXIF_LIST)
  if (exifList === undefined) return null
  const list = reader.long(exifList + 8)
  for (const tag of [DATE_TIME_ORIGINAL, CREATE_DATE]) {
    const entry = reader.entry(list, tag)
    // A date has 20 characters, so that it lies elsewhere and the entry says where.
    const at = entry === undefined ? tiff.length : reader.long(entry + 8)
    const date = toDate(tiff.toString('latin1', at, at + 19))
    if (date !== null) return date
  }
  return null
}

/** Reads numbers of a TIFF; what would lie behind its end is 0. */
function readerOf(tiff: Buffer, little: boolean) {
  const short = (at: number): number => {
    if (at + 2 > tiff.length) return 0
    return little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  }
  const long = (at: number): number => {
    if (at + 4 > tiff.length) return 0
    return little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)
  }
  return {
    long,
    /** Where the entry of a tag begins in the list at `list`. */
    entry(list: number, tag: number): number | undefined {
      const count = Math.min(short(list), MOST_ENTRIES)
      for (let at = list + 2; at < list + 2 + count * ENTRY; at += ENTRY) {
        if (short(at) === tag) return at
      }
      return undefined
    },
  }
}

/** The year of the oldest photo that is left, and one after which a clock is surely wrong. */
const FIRST_YEAR = 1826
const LAST_YEAR = 2199

function toDate(text: string): string | null {
  const [, date = '', time = ''] =
    /^(\d{4}[:\-/.]\d{2}[:\-/.]\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(text) ?? []
  const iso = `${date.replaceAll(/[:/.]/g, '-')}T${time}`
  // A day that its month lacks becomes another one.
  const instant = new Date(`${iso}Z`)
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(iso)) return null
  const year = instant.getUTCFullYear()
  return year >= FIRST_YEAR && year <= LAST_YEAR ? iso : null
}
