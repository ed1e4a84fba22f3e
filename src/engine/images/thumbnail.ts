import type { Sharp } from 'sharp'
import { explainDecoding } from './explain-decoding.ts'
import { openPhoto } from './sharp.ts'

/** The photo, oriented, not larger than it is, whose longer side is at most `size` pixels. */
export const shrink = (photo: Sharp, size: number): Sharp =>
  photo.resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })

/**
 * Soon done rather than small: thumbnails are made by the thousand, and effort 2 takes half as long
 * again for a sixth less.
 */
export const toWebp = (photo: Sharp): Promise<Buffer> =>
  photo.webp({ quality: 80, effort: 0 }).toBuffer()

/**
 * A WebP of the photo, oriented, whose longer side is at most `size` pixels.
 * @throws UnreadablePhoto
 */
export async function encodeThumbnail(bytes: Uint8Array, size: number): Promise<Uint8Array> {
  try {
    return await toWebp(shrink(openPhoto(bytes), size))
  } catch (error) {
    throw explainDecoding(error, bytes)
  }
}
