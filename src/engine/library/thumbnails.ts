import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { Decoder } from '#engine/decoding/decoder.ts'
import { systemErrorCode } from '#engine/files/system-error.ts'
import { writeAtomically } from '#engine/files/write-atomically.ts'
import { toUnreadable } from '#engine/images/unreadable.ts'
import type { OpenProject } from './project/open-project.ts'
import { requireSample } from './require-sample.ts'

/** Pixels of a grid's thumbnail; made for every photo while it is imported. */
export const TILE_SIZE = 256

/** Larger ones are looked at singly: made anew each time, they do not fill the disk. */
const STORED = 1024

/** Two levels of folders keep each one small. */
function thumbnailPath(project: OpenProject, contentHash: Uint8Array, size: number): string {
  const hash = Buffer.from(contentHash).toString('hex')
  return join(project.paths.thumbnails, hash.slice(0, 2), `${hash}-${size}.webp`)
}

/** @throws ProblemError DISK */
export async function storeThumbnail(
  project: OpenProject,
  contentHash: Uint8Array,
  size: number,
  webp: Uint8Array,
): Promise<void> {
  const path = thumbnailPath(project, contentHash, size)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeAtomically(path, webp)
  } catch (error) {
    throw new ProblemError(
      'DISK',
      `Downhill cannot write to the project's folder ${project.path}. Check that the disk is not full and that you may write there.`,
      { path, code: systemErrorCode(error) ?? '' },
    )
  }
}

/**
 * A sample's thumbnail, from the cache or made anew. Where its file is not there, the one that was
 * made when it was read, which may be smaller.
 * @throws ProblemError NOT_FOUND, PHOTO_UNREADABLE, DISK
 */
export async function readThumbnail(
  project: OpenProject,
  decoder: Decoder,
  { sampleId, size }: { readonly sampleId: number; readonly size: number },
): Promise<Uint8Array> {
  const sample = requireSample(project.samples.get(sampleId))
  const cached = await readFile(thumbnailPath(project, sample.contentHash, size)).catch(() => null)
  if (cached) return cached
  const file = join(project.photoFolder, sample.path)
  try {
    const webp = await decoder.thumbnail(file, size)
    if (size <= STORED) await storeThumbnail(project, sample.contentHash, size, webp)
    return webp
  } catch (error) {
    if (error instanceof ProblemError) throw error
    const { reason, message } = toUnreadable(error)
    const smaller =
      reason === 'missing' &&
      (await readFile(thumbnailPath(project, sample.contentHash, TILE_SIZE)).catch(() => null))
    if (smaller) return smaller
    throw new ProblemError('PHOTO_UNREADABLE', `${file}: ${message}`, { file })
  }
}
