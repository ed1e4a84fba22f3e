import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import type { FileFacts } from '#engine/database/samples-repository.ts'

/** Bytes read at a time: about a millisecond of hashing, so that calls in between are answered. */
const SLICE = 1024 * 1024

/** A file's content, and what the disk said of it while it was read. */
export interface HashedFile extends FileFacts {
  /** SHA-256, as hexadecimal digits. */
  readonly hash: string
}

/**
 * Reads a file to tell its content. Undefined where it cannot be read, was written to meanwhile, or
 * `signal` aborted.
 */
export async function hashFile(file: string, signal: AbortSignal): Promise<HashedFile | undefined> {
  try {
    await using handle = await open(file)
    const before = await handle.stat()
    if (!before.isFile()) return undefined
    const hash = createHash('sha256')
    const slice = Buffer.allocUnsafe(Math.min(SLICE, Math.max(1, before.size)))
    for (;;) {
      if (signal.aborted) return undefined
      const { bytesRead } = await handle.read(slice, 0, slice.length, null)
      if (bytesRead === 0) break
      hash.update(slice.subarray(0, bytesRead))
      await setImmediate()
    }
    const after = await handle.stat()
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) return undefined
    return {
      hash: hash.digest('hex'),
      bytes: after.size,
      modifiedAt: Math.floor(after.mtimeMs),
    }
  } catch {
    return undefined
  }
}
