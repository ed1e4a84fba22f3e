import { createHash } from 'node:crypto'
import { PhotoFormat } from '#shared/domain/sample.ts'
import { openPhoto } from './sharp.ts'
import { encodeThumbnail } from './thumbnail.ts'
import { explainDecoding } from './explain-decoding.ts'
import { UnreadablePhoto } from './unreadable.ts'

export interface InspectedPhoto {
  /** SHA-256 of the file's bytes: the same photo has the same hash wherever it lies. */
  readonly contentHash: Uint8Array
  readonly bytes: number
  readonly format: PhotoFormat
  /** Pixels, after orientation. */
  readonly width: number
  readonly height: number
  /** A WebP thumbnail: decoding the whole photo to make it is what proves that it can be read. */
  readonly thumbnail: Uint8Array
}

/** libvips names AVIF by its container. */
const FORMAT_NAMES: Readonly<Record<string, PhotoFormat>> = { heif: 'avif' }

/**
 * Reads a photo's facts from its content and decodes it once.
 * @throws UnreadablePhoto
 */
export async function inspectPhoto(
  bytes: Uint8Array,
  thumbnailSize: number,
): Promise<InspectedPhoto> {
  try {
    return await inspect(bytes, thumbnailSize)
  } catch (error) {
    throw explainDecoding(error, bytes)
  }
}

async function inspect(bytes: Uint8Array, thumbnailSize: number): Promise<InspectedPhoto> {
  const metadata = await openPhoto(bytes).metadata()
  const format = PhotoFormat.safeParse(FORMAT_NAMES[metadata.format] ?? metadata.format)
  if (!format.success || (metadata.format === 'heif' && metadata.compression === 'hevc')) {
    throw new UnreadablePhoto(
      'unsupported',
      metadata.format === 'heif'
        ? 'This is a HEIC photo, which Downhill cannot decode. Save it as JPEG to use it.'
        : `Downhill does not read ${metadata.format.toUpperCase()} files.`,
    )
  }
  const thumbnail = await encodeThumbnail(bytes, thumbnailSize)
  return {
    contentHash: createHash('sha256').update(bytes).digest(),
    bytes: bytes.byteLength,
    format: format.data,
    width: metadata.autoOrient.width,
    height: metadata.autoOrient.height,
    thumbnail,
  }
}
