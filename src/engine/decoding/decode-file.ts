import { decodePixels } from '#engine/images/decode-pixels.ts'
import { inspectPhoto } from '#engine/images/inspect-photo.ts'
import { readPhotoFile } from '#engine/images/read-photo-file.ts'
import { encodeThumbnail } from '#engine/images/thumbnail.ts'
import type { DecodeRequest } from './messages.ts'

/**
 * Reads a file and does with it what is asked.
 * @throws UnreadablePhoto, or the system's own error
 */
export async function decodeFile(request: DecodeRequest): Promise<unknown> {
  const bytes = await readPhotoFile(request.path)
  switch (request.kind) {
    case 'inspect':
      return inspectPhoto(bytes, request.thumbnailSize)
    case 'pixels':
      return decodePixels(bytes, request.input)
    case 'thumbnail':
      return encodeThumbnail(bytes, request.size)
  }
}
