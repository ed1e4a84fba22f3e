import { isJpegCutShort } from './jpeg-end.ts'
import { isJpeg } from './jpeg-segments.ts'
import { undecodableFormat } from './name-format.ts'
import { toUnreadable, UnreadablePhoto } from './unreadable.ts'

const PNG = '89504e470d0a1a0a'
const GIF = '474946'
/** The last byte of a GIF. */
const GIF_TRAILER = 0x3b
const RIFF = '52494646'
const TIFF = /^(?:49492a00|4d4d002a)/

/**
 * Why a file could not be decoded. Its own bytes say more than some decoders' words: that it is cut
 * short, or that it is a picture of a format that Downhill does not read. They are also surer:
 * libvips keeps its words in one place for all threads, so another photo's may stand there.
 */
export function explainDecoding(error: unknown, file: Uint8Array): UnreadablePhoto {
  if (error instanceof UnreadablePhoto) return error
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (isCutShort(bytes)) {
    return new UnreadablePhoto(
      'truncated',
      'The photo ends too early: part of the file is missing.',
    )
  }
  const name = undecodableFormat(bytes)
  return name === undefined ? toUnreadable(error) : undecodable(name)
}

/** @param name with its article */
export const undecodable = (name: string): UnreadablePhoto =>
  new UnreadablePhoto(
    'unsupported',
    `This is ${name} file, which Downhill cannot decode. Save it as JPEG or PNG to use it.`,
  )

function isCutShort(bytes: Buffer): boolean {
  if (bytes.length < 12) return false
  const start = bytes.toString('hex', 0, 8)
  if (start === PNG) return !bytes.includes('IEND')
  if (isJpeg(bytes)) return isJpegCutShort(bytes)
  if (start.startsWith(GIF)) return bytes.at(-1) !== GIF_TRAILER
  if (start.startsWith(RIFF)) return bytes.readUInt32LE(4) + 8 > bytes.length
  if (TIFF.test(start)) {
    // Where the list of the first picture's properties lies, often at the very end.
    const list = start.startsWith('4949') ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4)
    return list >= bytes.length
  }
  return false
}
