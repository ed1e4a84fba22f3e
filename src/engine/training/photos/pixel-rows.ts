import { open } from 'node:fs/promises'
import { ProblemError } from '#shared/contract/problem.ts'
import { unborrowableBytes } from '../graph/unborrowable.ts'

/** A file of decoded photos, open for reading. */
export interface PixelRows {
  /** uint8 values [rows, rowBytes], in the order given. @throws ProblemError DISK */
  readonly read: (rows: Uint32Array) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** @throws ProblemError DISK when the file cannot be opened */
export async function openPixelRows(path: string, rowBytes: number): Promise<PixelRows> {
  const file = await open(path).catch(() => {
    throw damaged(path)
  })
  return {
    async read(rows) {
      const pixels = unborrowableBytes(rows.length * rowBytes)
      for (const { row, index, count } of stretches(rows)) {
        const target = pixels.subarray(index * rowBytes, (index + count) * rowBytes)
        const { bytesRead } = await file.read(target, 0, target.length, row * rowBytes)
        if (bytesRead !== target.length) throw damaged(path)
      }
      return pixels
    },
    close: () => file.close(),
  }
}

/** Reads rows of a file that is not needed again. @throws ProblemError DISK */
export async function readPixelRows(
  path: string,
  rowBytes: number,
  rows: Uint32Array,
): Promise<Uint8Array> {
  const file = await openPixelRows(path, rowBytes)
  try {
    return await file.read(rows)
  } finally {
    await file.close()
  }
}

/** Rows that lie one behind the other in the file are read at once. */
function* stretches(rows: Uint32Array) {
  let start = 0
  for (let index = 1; index <= rows.length; index++) {
    if (rows[index] === (rows[index - 1] ?? 0) + 1) continue
    yield { row: rows[start] ?? 0, index: start, count: index - start }
    start = index
  }
}

const damaged = (path: string): ProblemError =>
  new ProblemError(
    'DISK',
    'The cache of decoded photos is damaged. Delete the folder “cache” in the project’s folder and train again.',
    { path },
  )
