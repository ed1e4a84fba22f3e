import type { Sharp } from 'sharp'
import { greyCells, meanColour } from './average.ts'
import type { InspectedPhoto } from './inspected-photo.ts'
import { HASH_SIDE, perceptualHash } from './perceptual-hash.ts'
import { openPixels } from './sharp.ts'
import { shrink, toWebp } from './thumbnail.ts'

/**
 * Decodes a photo once to the size of its thumbnail, and makes of that all that shows how it looks.
 * Its hash and its mean are worked out here: for so few pixels the decoder's setting up takes longer.
 */
export async function look(
  photo: Sharp,
  thumbnailSize: number,
): Promise<Pick<InspectedPhoto, 'thumbnail' | 'perceptualHash' | 'meanColour'>> {
  const { data, info } = await shrink(photo, thumbnailSize)
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const pixels = { data, ...info }
  return {
    thumbnail: await toWebp(openPixels(data, info)),
    perceptualHash: perceptualHash(greyCells(pixels, HASH_SIDE)),
    meanColour: meanColour(pixels),
  }
}
