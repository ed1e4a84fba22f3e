import { open, rename, rm } from 'node:fs/promises'
import { ProblemError } from '#shared/contract/problem.ts'

let counter = 0

/**
 * Writes a file that a person asked for, whole or not at all: to a temporary name beside it,
 * flushed to the disk, then renamed.
 * @throws ProblemError DISK
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}-${counter++}.tmp`
  try {
    {
      await using file = await open(temporary, 'w')
      await file.writeFile(bytes)
      await file.sync()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new ProblemError(
      'DISK',
      `${path} could not be written. Choose another folder, or make room on the disk.`,
      { path, cause: error instanceof Error ? error.message : String(error) },
    )
  }
}
