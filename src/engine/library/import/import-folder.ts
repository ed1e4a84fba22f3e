import { join } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { FoundFile } from '#engine/database/samples-repository.ts'
import type { Decoder } from '#engine/decoding/decoder.ts'
import { toUnreadable, UnreadablePhoto } from '#engine/images/unreadable.ts'
import { countText } from '../count-text.ts'
import { factsOf } from '../folder-changes/file-facts.ts'
import { updateNearGroups } from '../near-duplicates/update-near-groups.ts'
import { forEachParallel } from '../parallel.ts'
import type { OpenProject } from '../project/open-project.ts'
import { type TaskProgress, throwIfCancelled } from '../tasks.ts'
import { storeThumbnail, TILE_SIZE } from '../thumbnails.ts'
import type { DetectedLayout } from './detect-layout.ts'
import { requireFolder } from './list-folder.ts'

/**
 * Records the files of a listing that are new, with their labels, as one entry of the journal;
 * files of an import that was undone come back. Gives the import's id.
 */
export function recordListing(project: OpenProject, { files }: DetectedLayout): number {
  const importId = project.project.addImport(project.photoFolder, files.length)
  project.journal.record('import', (writer) => {
    const idOf = new Map(project.labels.all().map(({ name, id }) => [name, id]))
    for (const name of [...new Set(files.flatMap(({ label }) => label ?? []))].sort()) {
      if (!idOf.has(name)) idOf.set(name, writer.addLabel(name))
    }
    const found: FoundFile[] = files.map(({ path, label, split }) => ({
      path,
      split,
      labelId: label === null ? null : (idOf.get(label) ?? null),
    }))
    project.samples.add(importId, found)
    // Before the new ones are noted, which else would be written once more.
    const returned = writer.setSamples('withdrawn', 0, {
      // The plus keeps SQLite from looking up every path where nothing was withdrawn.
      sql: 'withdrawn = 1 AND missing = 0 AND +path IN (SELECT value FROM json_each(:paths))',
      parameters: { paths: JSON.stringify(files.map(({ path }) => path)) },
    })
    const added = writer.addedSamples({
      sql: 'import_id = :importId',
      parameters: { importId },
    })
    return `Found ${countText(added + returned, 'file')} in ${project.photoFolder}`
  })
  return importId
}

/**
 * Reads every pending file of the project: each becomes ready or unreadable. What was read stays
 * read when this is cancelled or killed, and the next import goes on from there. Where the folder
 * itself goes away meanwhile, the rest stays pending.
 * @throws ProblemError CANCELLED, FOLDER_NOT_FOUND, FOLDER_NOT_READABLE
 */
export async function readPendingPhotos(
  project: OpenProject,
  decoder: Decoder,
  { signal, report }: TaskProgress,
): Promise<void> {
  const pending = project.samples.pending()
  let done = 0
  report(0, pending.length)
  await forEachParallel(pending, signal, async ({ id, path }) => {
    const file = join(project.photoFolder, path)
    // Before it is read: what is written to it meanwhile then looks changed.
    const facts = await factsOf(file)
    const read = await decoder.inspect(file, TILE_SIZE, signal).catch((error: unknown) => {
      // A decoder that cannot be started is not the photo's fault.
      if (error instanceof ProblemError && !signal.aborted) throw error
      return toUnreadable(error)
    })
    // What was being read when it was cancelled stays pending.
    if (signal.aborted) return
    if (read instanceof UnreadablePhoto) {
      if (read.reason === 'missing') await requireFolder(project.photoFolder)
      project.samples.markUnreadable(id, read.reason, read.message, facts ?? undefined)
    } else {
      await storeThumbnail(project, read.contentHash, TILE_SIZE, read.thumbnail)
      project.samples.markReady(id, { ...read, modifiedAt: facts?.modifiedAt ?? null })
    }
    report(++done)
  })
  project.samples.settleDuplicates()
  throwIfCancelled(signal)
  await updateNearGroups(project)
}
