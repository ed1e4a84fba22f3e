import { openPhoto } from './sharp.ts'

/** A WebP of the photo, oriented, whose longer side is at most `size` pixels. */
export async function encodeThumbnail(bytes: Uint8Array, size: number): Promise<Uint8Array> {
  return openPhoto(bytes)
    .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80, effort: 2 })
    .toBuffer()
}
