import sharp, { type Sharp } from 'sharp'
import { decodeBmp } from './bmp/decode-bmp.ts'
import { isBmp } from './bmp/bmp-header.ts'
import { isCameraRaw } from './camera-raw.ts'
import { undecodable } from './explain-decoding.ts'
import { MAX_PIXELS } from './max-pixels.ts'

// The library keeps its own caches of decoded pixels; libvips' would only add to memory.
sharp.cache(false)

/**
 * The decoder, set up alike everywhere: a truncated or damaged photo is an error, not a half-grey
 * picture; the size is bounded before anything is allocated; the first frame stands for an animation.
 * @throws UnreadablePhoto for a camera raw, and a BMP that cannot be decoded; all else fails only
 *   when it is decoded
 */
export function openPhoto(bytes: Uint8Array): Sharp {
  // A raw's preview could be decoded, and would be taken for the photo.
  if (isCameraRaw(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
    throw undecodable('a camera raw')
  if (!isBmp(bytes)) {
    return sharp(bytes, {
      failOn: 'error',
      limitInputPixels: MAX_PIXELS,
      pages: 1,
      autoOrient: true,
    })
  }
  // The one common format that libvips' build here leaves out.
  const { pixels, width, height, channels } = decodeBmp(bytes)
  return openPixels(pixels, { width, height, channels })
}

/** Pixels that are decoded already, row by row, as the decoder's input. */
export const openPixels = (
  pixels: Uint8Array,
  raw: {
    readonly width: number
    readonly height: number
    readonly channels: 1 | 2 | 3 | 4
  },
): Sharp => sharp(pixels, { raw, limitInputPixels: MAX_PIXELS })

/** For a process that decodes one photo at a time, beside others. */
export const decodeSingly = (): void => void sharp.concurrency(1)

export const decoderVersions = { sharp: sharp.versions.sharp, libvips: sharp.versions.vips }
