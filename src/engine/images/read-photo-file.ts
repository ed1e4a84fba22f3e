import { open, stat } from 'node:fs/promises'
import { UnreadablePhoto } from './unreadable.ts'

/** Larger files are no photos; reading them would only fill memory. */
const MAX_FILE_BYTES = 512 * 1024 * 1024

/**
 * A photo file's bytes.
 * @throws UnreadablePhoto empty, tooLarge, notAnImage; or the system's own error
 */
export async function readPhotoFile(path: string): Promise<Uint8Array> {
  // Looked at before it is opened: opening a pipe waits for somebody who writes into it.
  const kind = await stat(path)
  if (!kind.isFile() && !kind.isDirectory()) {
    throw new UnreadablePhoto('notAnImage', 'This is a device or a pipe, not a photo.')
  }
  await using file = await open(path)
  const { size } = await file.stat()
  if (size === 0) throw new UnreadablePhoto('empty', 'The file is empty.')
  if (size > MAX_FILE_BYTES) {
    throw new UnreadablePhoto('tooLarge', 'The file is larger than 512 MB.')
  }
  return await file.readFile()
}
