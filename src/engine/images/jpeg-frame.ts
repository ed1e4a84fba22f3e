/** How a JPEG's pixels are coded, as its frame header says (ITU-T T.81, B.2.2). */
export interface JpegFrame {
  /** Bits of a sample: 8 in nearly all, 12 in some of medicine. */
  readonly bits: number
  /** Without loss (process 14), which few programs read; most of these are parts of camera raws. */
  readonly isLossless: boolean
  /** By arithmetic in place of Huffman's codes. */
  readonly isArithmetic: boolean
}

const MARKER = 0xff
const START_OF_SCAN = 0xda
/** DHT, JPG and DAC stand among the frame headers' numbers and are none. */
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc])

/** @returns undefined where the head holds no frame, for then it is damaged */
export function jpegFrameOf(bytes: Buffer): JpegFrame | undefined {
  let at = 2
  while (at + 5 <= bytes.length) {
    if (bytes[at] !== MARKER) return undefined
    const marker = bytes.readUInt8(at + 1)
    if (marker === START_OF_SCAN) return undefined
    if (marker === MARKER) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker)) {
      const process = marker - 0xc0
      return {
        bits: bytes.readUInt8(at + 4),
        isLossless: process % 4 === 3,
        isArithmetic: process > 8,
      }
    } else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

/** What is unusual about a JPEG; undefined for one that every program reads. */
export function unusualJpeg(bytes: Buffer): string | undefined {
  const frame = jpegFrameOf(bytes)
  if (!frame) return undefined
  if (frame.isLossless) return 'a lossless JPEG'
  if (frame.bits !== 8) return `a JPEG with ${frame.bits} bits a colour`
  return frame.isArithmetic ? 'a JPEG with arithmetic coding' : undefined
}
