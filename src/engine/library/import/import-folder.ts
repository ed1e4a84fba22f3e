import { join } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { FoundFile } from '#engine/database/samples-repository.ts'
import { inspectPhoto } from '#engine/images/inspect-photo.ts'
import { readPhotoFile } from '#engine/images/read-photo-file.ts'
import { toUnreadable } from '#engine/images/unreadable.ts'
import { forEachParallel } from '../parallel.ts'
import type { OpenProject } from '../project/open-project.ts'
import { type TaskProgress, throwIfCancelled } from '../tasks.ts'
import { storeThumbnail, TILE_SIZE } from '../thumbnails.ts'
import type { DetectedLayout } from './detect-layout.ts'

/** Records the files of a listing that are new, with their labels; gives the import's id. */
export function recordListing(project: OpenProject, { files }: DetectedLayout): number {
  const names = [...new Set(files.flatMap(({ label }) => label ?? []))].sort()
  const idOf = new Map(project.labels.ensure(names).map((label) => [label.name, label.id]))
  const importId = project.project.addImport(project.photoFolder, files.length)
  const found: FoundFile[] = files.map(({ path, label }) => ({
    path,
    labelId: label === null ? null : (idOf.get(label) ?? null),
  }))
  project.samples.add(importId, found)
  return importId
}

/**
 * Reads every pending file of the project: each becomes ready or unreadable. What was read stays
 * read when this is cancelled or killed, and the next import goes on from there.
 * @throws ProblemError CANCELLED
 */
export async function readPendingPhotos(
  project: OpenProject,
  { signal, report }: TaskProgress,
): Promise<void> {
  const pending = project.samples.pending()
  let done = 0
  report(0, pending.length)
  await forEachParallel(pending, signal, async ({ id, path }) => {
    try {
      const photo = await inspectPhoto(
        await readPhotoFile(join(project.photoFolder, path)),
        TILE_SIZE,
      )
      await storeThumbnail(project, photo.contentHash, TILE_SIZE, photo.thumbnail)
      project.samples.markReady(id, photo)
    } catch (error) {
      // A full disk or a broken database is not the photo's fault.
      if (error instanceof ProblemError) throw error
      const { reason, message } = toUnreadable(error)
      project.samples.markUnreadable(id, reason, message)
    }
    report(++done)
  })
  throwIfCancelled(signal)
}
