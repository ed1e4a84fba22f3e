import { jpegSegments, START_OF_SCAN } from './jpeg-segments.ts'

const END_OF_IMAGE = Buffer.from('ffd9', 'hex')

/**
 * Whether a JPEG ends before its picture does: within a segment of its head, or within its pixels.
 * The head is stepped through segment by segment, for a preview in it has pixels and an end of its
 * own. Within pixels, no two bytes look like an end that is none (T.81, B.1.1.5).
 * @param bytes the whole file, which begins as a JPEG
 * @returns false too where the head is damaged, for then the bytes do not say where the picture ends
 */
export function isJpegCutShort(bytes: Buffer): boolean {
  const segments = jpegSegments(bytes)
  for (;;) {
    const { done, value } = segments.next()
    if (done) return value === 'cut'
    if (value.marker === START_OF_SCAN) return !bytes.includes(END_OF_IMAGE, value.at)
  }
}
