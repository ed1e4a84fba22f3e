import { createHash } from 'node:crypto'
import type { Metadata } from 'sharp'
import { PhotoFormat } from '#shared/domain/sample.ts'
import { isBmp } from './bmp/bmp-header.ts'
import { exifDate } from './exif-date.ts'
import { explainDecoding } from './explain-decoding.ts'
import type { InspectedPhoto } from './inspected-photo.ts'
import { look } from './look.ts'
import { openPhoto } from './sharp.ts'
import { UnreadablePhoto } from './unreadable.ts'

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
  const photo = openPhoto(bytes)
  const metadata = await photo.metadata()
  const format = isBmp(bytes) ? 'bmp' : formatOf(metadata)
  return {
    contentHash: createHash('sha256').update(bytes).digest(),
    bytes: bytes.byteLength,
    format,
    width: metadata.autoOrient.width,
    height: metadata.autoOrient.height,
    // A TIFF is what EXIF is written in.
    takenAt: exifDate(format === 'tiff' ? bytes : metadata.exif),
    ...(await look(photo, thumbnailSize)),
  }
}

/** @throws UnreadablePhoto unsupported */
function formatOf({ format, compression }: Metadata): PhotoFormat {
  const known = PhotoFormat.safeParse(FORMAT_NAMES[format] ?? format)
  if (known.success && !(format === 'heif' && compression === 'hevc')) return known.data
  throw new UnreadablePhoto(
    'unsupported',
    format === 'heif'
      ? 'This is a HEIC photo, which Downhill cannot decode. Save it as JPEG to use it.'
      : `Downhill does not read ${format.toUpperCase()} files.`,
  )
}
