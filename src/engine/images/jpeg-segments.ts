/** The second bytes of a JPEG's markers (ITU-T T.81, table B.1). */
const MARKER = 0xff
export const START_OF_SCAN = 0xda

/** Whether a file begins as a JPEG does. */
export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === MARKER && bytes[1] === 0xd8 && bytes[2] === MARKER

/** The restart markers and TEM: the markers that stand alone, with no length behind them. */
const standsAlone = (marker: number): boolean =>
  (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01

/** A segment of a JPEG's head. */
export interface JpegSegment {
  readonly marker: number
  /** Where the segment's marker begins in the file. */
  readonly at: number
}

/**
 * Steps through a JPEG's head segment by segment, up to its first scan, whose segment is the last.
 * @param bytes the whole file, which begins as a JPEG
 * @returns `damaged` where something else than a marker stands where one must, `cut` where the file
 *   ends before a scan begins
 */
export function* jpegSegments(bytes: Buffer): Generator<JpegSegment, 'damaged' | 'cut' | 'scan'> {
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== MARKER) return 'damaged'
    const marker = bytes.readUInt8(at + 1)
    // Any number of fill bytes may stand before a marker.
    if (marker === MARKER) {
      at += 1
      continue
    }
    yield { marker, at }
    if (marker === START_OF_SCAN) return 'scan'
    at += standsAlone(marker) ? 2 : 2 + bytes.readUInt16BE(at + 2)
  }
  return 'cut'
}
