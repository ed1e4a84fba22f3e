import { jpegSegments } from './jpeg-segments.ts'

/** How a JPEG's pixels are coded, as its frame header says (ITU-T T.81, B.2.2). */
export interface JpegFrame {
  /** Bits of a sample: 8 in nearly all, 12 in some of medicine. */
  readonly bits: number
  /** Without loss (process 14), which few programs read; most of these are parts of camera raws. */
  readonly isLossless: boolean
  /** By arithmetic in place of Huffman's codes. */
  readonly isArithmetic: boolean
}

/** DHT, JPG and DAC stand among the frame headers' numbers and are none. */
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc])
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker)

/** @returns undefined where the head holds no whole frame header, for then it is damaged */
export function jpegFrameOf(bytes: Buffer): JpegFrame | undefined {
  for (const { marker, at } of jpegSegments(bytes)) {
    if (!isFrame(marker)) continue
    const bits = bytes[at + 4]
    if (bits === undefined) return undefined
    const process = marker - 0xc0
    return { bits, isLossless: process % 4 === 3, isArithmetic: process > 8 }
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
