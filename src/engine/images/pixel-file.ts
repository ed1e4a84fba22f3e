import { type FileHandle, mkdir, open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemErrorCode } from '#engine/files/system-error.ts'

/** Bytes of a content hash (SHA-256). */
const KEY_BYTES = 32
const ROWS = 'rows.u8'
const KEYS = 'keys.sha256'

/**
 * Decoded photos of one input size on disk, each once, found by content hash. Two files grow side
 * by side: `rows.u8` holds one photo's pixels after the other, `keys.sha256` their hashes in the
 * same order. A row counts only when both parts are whole, so a kill between two writes loses that
 * row alone. It is a cache: deleting the folder costs time, nothing else.
 */
export interface PixelFile {
  /** Where the rows lie, for the trainer. */
  readonly path: string
  /** Row of a photo, or undefined when it is not there yet. */
  readonly rowOf: (contentHash: Uint8Array) => number | undefined
  /** The pixels of a row that `rowOf` gave. */
  readonly read: (row: number) => Promise<Uint8Array>
  readonly append: (contentHash: Uint8Array, pixels: Uint8Array) => Promise<number>
  readonly close: () => Promise<void>
}

/** Opens or makes the cache in `folder` for rows of `rowBytes` bytes. */
export async function openPixelFile(folder: string, rowBytes: number): Promise<PixelFile> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, ROWS)
  const rows = await openForUpdate(path)
  const keys = await openForUpdate(join(folder, KEYS))

  const whole = Math.min(
    Math.floor((await rows.stat()).size / rowBytes),
    Math.floor((await keys.stat()).size / KEY_BYTES),
  )
  await rows.truncate(whole * rowBytes)
  await keys.truncate(whole * KEY_BYTES)

  const index = new Map<string, number>()
  const known = Buffer.alloc(whole * KEY_BYTES)
  await keys.read(known, 0, known.length, 0)
  for (let row = 0; row < whole; row++) {
    index.set(known.toString('hex', row * KEY_BYTES, (row + 1) * KEY_BYTES), row)
  }

  let next = whole
  // Appends from parallel decoders are written one after the other, so that rows stay in step.
  let lastWrite: Promise<unknown> = Promise.resolve()
  const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex')

  return {
    path,
    rowOf: (contentHash) => index.get(hex(contentHash)),
    async read(row) {
      const pixels = new Uint8Array(rowBytes)
      await rows.read(pixels, 0, rowBytes, row * rowBytes)
      return pixels
    },
    append(contentHash, pixels) {
      const write = lastWrite.then(async () => {
        const row = index.get(hex(contentHash)) ?? next
        if (row < next) return row
        await rows.write(pixels, 0, rowBytes, row * rowBytes)
        await keys.write(contentHash, 0, KEY_BYTES, row * KEY_BYTES)
        index.set(hex(contentHash), row)
        next += 1
        return row
      })
      lastWrite = write.catch(() => undefined)
      return write
    },
    async close() {
      await lastWrite
      await Promise.all([rows.close(), keys.close()])
    },
  }
}

/**
 * The content hashes, in hexadecimal, of the photos that the cache in `folder` holds. It only reads,
 * so that it may be asked while photos are appended; a cache that is not there holds none.
 */
export async function pixelFileKeys(
  folder: string,
  rowBytes: number,
): Promise<ReadonlySet<string>> {
  try {
    const keys = await readFile(join(folder, KEYS))
    const rows = await stat(join(folder, ROWS))
    const whole = Math.min(Math.floor(rows.size / rowBytes), Math.floor(keys.length / KEY_BYTES))
    return new Set(
      Array.from({ length: whole }, (_, row) =>
        keys.toString('hex', row * KEY_BYTES, (row + 1) * KEY_BYTES),
      ),
    )
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return new Set()
    throw error
  }
}

async function openForUpdate(path: string): Promise<FileHandle> {
  // 'a' makes a missing file without emptying an existing one; 'r+' then writes anywhere in it.
  await (await open(path, 'a')).close()
  return open(path, 'r+')
}
