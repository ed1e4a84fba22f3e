import type { Sharp } from 'sharp'
import type { InspectedPhoto } from './inspected-photo.ts'
import { HASH_SIDE, perceptualHash } from './perceptual-hash.ts'
import { openPixels } from './sharp.ts'
import { shrink, toWebp } from './thumbnail.ts'

/**
 * Decodes a photo once to the size of its thumbnail, and makes of that all that shows how it looks.
 */
export async function look(
  photo: Sharp,
  thumbnailSize: number,
): Promise<Pick<InspectedPhoto, 'thumbnail' | 'perceptualHash' | 'meanColour'>> {
  const { data, info } = await shrink(photo, thumbnailSize)
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const small = openPixels(data, info)
  const onWhite = small.clone().flatten({ background: '#ffffff' })
  const tiny = (side: number, colour: 'srgb' | 'b-w') =>
    onWhite
      .clone()
      .resize(side, side, { fit: 'fill' })
      .toColourspace(colour)
      .raw({ depth: 'uchar' })
      .toBuffer()
  const [thumbnail, grey, meanColour] = await Promise.all([
    toWebp(small),
    tiny(HASH_SIDE, 'b-w'),
    tiny(1, 'srgb'),
  ])
  return { thumbnail, perceptualHash: perceptualHash(grey), meanColour }
}
