import { open, rename, rm } from 'node:fs/promises'

let counter = 0

/**
 * Writes a file so that a reader finds the old content or the new, whole, whatever is killed when:
 * to a temporary name beside it, flushed to the disk, then renamed.
 * @param content whole, or in pieces that are made while they are written
 */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array | Iterable<Uint8Array>,
): Promise<void> {
  const temporary = `${path}.${process.pid}-${counter++}.tmp`
  try {
    {
      await using file = await open(temporary, 'w')
      await file.writeFile(content)
      await file.sync()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
