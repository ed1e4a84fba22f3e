/** The second bytes of a JPEG's markers (ITU-T T.81, table B.1). */
const START_OF_SCAN = 0xda
const END_OF_IMAGE = Buffer.from('ffd9', 'hex')
const MARKER = 0xff

/** The restart markers and TEM: the markers that stand alone, with no length behind them. */
const standsAlone = (marker: number): boolean =>
  (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01

/**
 * Whether a JPEG ends before its picture does: within a segment of its head, or within its pixels.
 * The head is stepped through segment by segment, for a preview in it has pixels and an end of its
 * own. Within pixels, no two bytes look like an end that is none (T.81, B.1.1.5).
 * @param bytes the whole file, which begins as a JPEG
 * @returns false too where the head is damaged, for then the bytes do not say where the picture ends
 */
export function isJpegCutShort(bytes: Buffer): boolean {
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== MARKER) return false
    const marker = bytes.readUInt8(at + 1)
    if (marker === START_OF_SCAN) return !bytes.includes(END_OF_IMAGE, at)
    // Any number of fill bytes may stand before a marker.
    if (marker === MARKER) at += 1
    else if (standsAlone(marker)) at += 2
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return true
}
