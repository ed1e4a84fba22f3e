import { lstat, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileFacts } from '#engine/database/samples-repository.ts'
import { systemErrorCode } from '#engine/files/system-error.ts'

/**
 * What the disk says of a file: its size, and when it was last written to. Null where it is not
 * there; undefined where it cannot be looked at, is a link that leads nowhere, or is no file.
 */
export type Looked = FileFacts | null | undefined

export async function factsOf(file: string): Promise<Looked> {
  try {
    const about = await stat(file)
    return about.isFile() ? { bytes: about.size, modifiedAt: Math.floor(about.mtimeMs) } : undefined
  } catch {
    return lstat(file).then(
      () => undefined,
      (error: unknown) => (isAbsent(systemErrorCode(error)) ? null : undefined),
    )
  }
}

const isAbsent = (code: string | undefined): boolean => code === 'ENOENT' || code === 'ENOTDIR'

export const sameFacts = (a: Looked, b: Looked): boolean =>
  a && b ? a.bytes === b.bytes && a.modifiedAt === b.modifiedAt : a === b

/** Files that are asked about at a time: a network drive answers each one late. */
const WIDTH = 32

/**
 * The facts of files of a folder, in their order. Begins no further one when aborted; what was not
 * asked is undefined.
 * @param onDone told after each file
 */
export async function factsOfAll(
  folder: string,
  paths: readonly string[],
  signal: AbortSignal,
  onDone: () => void = () => undefined,
): Promise<readonly Looked[]> {
  const facts = Array.from({ length: paths.length }, (): Looked => undefined)
  let next = 0
  async function worker(): Promise<void> {
    while (next < paths.length && !signal.aborted) {
      const index = next++
      facts[index] = await factsOf(join(folder, paths[index] ?? ''))
      onDone()
    }
  }
  await Promise.all(Array.from({ length: Math.min(WIDTH, paths.length) }, worker))
  return facts
}
