import { channelsOf, inputLength, type InputSpec } from '#shared/domain/input-spec.ts'
import { explainDecoding } from './explain-decoding.ts'
import { isJpeg } from './jpeg-segments.ts'
import { openPhoto } from './sharp.ts'

/**
 * The photo as the network sees it: oriented, transparency on white, stretched to
 * imageSize × imageSize, in sRGB or grey.
 * @returns uint8 values [imageSize, imageSize, channels], row by row
 * @throws UnreadablePhoto
 */
export async function decodePixels(bytes: Uint8Array, input: InputSpec): Promise<Uint8Array> {
  try {
    return await decode(bytes, input)
  } catch (error) {
    throw explainDecoding(error, bytes)
  }
}

async function decode(bytes: Uint8Array, input: InputSpec): Promise<Uint8Array> {
  const photo = openPhoto(bytes)
  // A JPEG has nothing transparent, and is decoded a fifth faster without a look for it.
  if (!isJpeg(bytes)) photo.flatten({ background: '#ffffff' })
  const pixels = await photo
    .resize({ width: input.imageSize, height: input.imageSize, fit: 'fill' })
    .toColourspace(input.colour === 'rgb' ? 'srgb' : 'b-w')
    .raw({ depth: 'uchar' })
    .toBuffer()
  if (pixels.byteLength !== inputLength(input)) {
    throw new Error(
      `Decoding gave ${pixels.byteLength} numbers instead of ${inputLength(input)} with ${channelsOf(input.colour)} for each pixel`,
    )
  }
  return pixels
}
