import { createHash } from 'node:crypto'

/** A photo as a report names it, each half as 16 hexadecimal digits. */
export interface PhotoKey {
  /** Of what the file holds. */
  readonly content: string
  /** Of its path, so that a report tells a changed photo from a missing one without naming it. */
  readonly path: string
}

/** Bytes of each half: among millions of photos no two are taken for each other. */
const HALF = 8

/** The beginning of a content hash. */
export const contentKey = (contentHash: Uint8Array): string =>
  Buffer.from(contentHash).toString('hex', 0, HALF)

export const pathKey = (path: string): string =>
  createHash('sha256').update(path).digest().toString('hex', 0, HALF)

interface KeyedPhoto {
  readonly contentHash: Uint8Array
  readonly path: string
}

/** Photos in their order, 16 bytes each, as base64. */
export const packPhotos = (photos: readonly KeyedPhoto[]): string =>
  Buffer.from(
    photos.map(({ contentHash, path }) => contentKey(contentHash) + pathKey(path)).join(''),
    'hex',
  ).toString('base64')

/** @returns undefined for what is not whole */
export function unpackPhotos(packed: string): readonly PhotoKey[] | undefined {
  const bytes = Buffer.from(packed, 'base64')
  if (bytes.length % (2 * HALF) !== 0) return undefined
  return Array.from({ length: bytes.length / (2 * HALF) }, (_, index) => {
    const start = index * 2 * HALF
    return {
      content: bytes.toString('hex', start, start + HALF),
      path: bytes.toString('hex', start + HALF, start + 2 * HALF),
    }
  })
}
