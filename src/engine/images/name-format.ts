import { isCameraRaw } from './camera-raw.ts'
import { unusualJpeg } from './jpeg-frame.ts'
import { isJpeg } from './jpeg-segments.ts'

/** First bytes of picture formats that the decoder does not know, as hexadecimal. */
const STARTS: readonly (readonly [RegExp, string])[] = [
  [/^424d/, 'a BMP'],
  [/^00000[12]00/, 'an icon (ICO)'],
  [/^(?:0000000c6a502020|ff4fff51)/, 'a JPEG 2000'],
  [/^(?:0000000c4a584c20|ff0a)/, 'a JPEG XL'],
  [/^38425053/, 'a Photoshop (PSD)'],
  [/^(?:46554a4946494c4d|49495500|49495352|4949524f|4d4d4f52)/, 'a camera raw'],
]

/** What an ISO base media file says that it is, in its first box (ISO/IEC 14496-12, 4.3). */
const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/^avis/, 'an animated AVIF'],
  [/^(?:hei[cxms]|hev[cxms])/, 'a HEIC'],
  [/^crx /, 'a camera raw'],
]

/**
 * What kind of picture a file is that Downhill does not read, as its first bytes say.
 * @returns undefined where they name none
 */
export function undecodableFormat(bytes: Buffer): string | undefined {
  const start = bytes.toString('hex', 0, 8)
  const [, named] = STARTS.find(([pattern]) => pattern.test(start)) ?? []
  if (named !== undefined) return named
  if (bytes.toString('latin1', 4, 8) === 'ftyp') {
    const brand = bytes.toString('latin1', 8, 12)
    return BRANDS.find(([pattern]) => pattern.test(brand))?.[1]
  }
  if (isJpeg(bytes)) return unusualJpeg(bytes)
  return isCameraRaw(bytes) ? 'a camera raw' : undefined
}
