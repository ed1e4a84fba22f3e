import { createHash } from 'node:crypto'
import type { Split } from '#shared/domain/split.ts'

/** A photo that a run used: what it holds, what for, and what it shows. */
export interface UsedPhoto {
  readonly contentHash: Uint8Array
  readonly split: Split
  readonly label: string
}

/**
 * SHA-256 over the photos of a run, in hexadecimal digits: over one line for each photo, its content
 * hash, its split and its label as JSON with tabs between, sorted, each line ending with a newline.
 * Neither the photos' names nor their order change it.
 */
export function dataHash(photos: Iterable<UsedPhoto>): string {
  const lines = Array.from(photos, ({ contentHash, split, label }) =>
    [Buffer.from(contentHash).toString('hex'), split, `${JSON.stringify(label)}\n`].join('\t'),
  )
  // By code units, the same in every language.
  lines.sort()
  return createHash('sha256').update(lines.join('')).digest('hex')
}
