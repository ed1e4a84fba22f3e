import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import { createProject, openProject, type OpenProject } from '../../project/open-project.ts'
import { applyCheck } from '../apply-check.ts'
import { checkFolder, type FolderCheck } from '../check-folder.ts'
import { hashFile } from '../hash-file.ts'

const progress = { signal: new AbortController().signal, report: () => undefined }

/** A project of files of any content: what counts here is that they have one. */
export const openPlain = (path: string, photoFolder: string): Promise<OpenProject> =>
  existsSync(join(path, 'project.sqlite'))
    ? openProject(path)
    : createProject(path, { photoFolder, layout: 'folderPerLabel' })

export const checkPlain = (project: OpenProject): Promise<FolderCheck> =>
  checkFolder(project, {}, progress)

/** Checks, takes everything over, and "reads" what is pending. */
export async function followPlain(project: OpenProject): Promise<FolderCheck> {
  const check = await checkPlain(project)
  await applyCheck(project, check, progress)
  await readPlain(project)
  return check
}

async function readPlain({ samples, photoFolder }: OpenProject): Promise<void> {
  for (const { id, path } of samples.pending()) {
    const file = await hashFile(join(photoFolder, path), progress.signal)
    if (!file) {
      samples.markUnreadable(id, 'missing', 'The file is no longer there.')
      continue
    }
    samples.markReady(id, {
      contentHash: Buffer.from(file.hash, 'hex'),
      ...{ bytes: file.bytes, modifiedAt: file.modifiedAt, format: 'jpeg', width: 4, height: 3 },
      ...{ takenAt: null, perceptualHash: null, meanColour: Uint8Array.of(1, 2, 3) },
    })
  }
  samples.settleDuplicates()
}

const PlainRow = z.object({
  id: z.int(),
  path: z.string(),
  state: z.string(),
  hash: Bytes.nullable().transform((hash) => hash && Buffer.from(hash).toString('hex')),
  label: z.string().nullable(),
  missing: z.int().transform((value) => value === 1),
})
export type PlainRow = z.infer<typeof PlainRow>

/** All files that the project knows, with their labels. */
export const rowsOf = ({ database }: OpenProject): readonly PlainRow[] =>
  database.all(
    PlainRow,
    `SELECT samples.id, path, state, content_hash AS hash, labels.name AS label, missing
     FROM samples LEFT JOIN labels ON labels.id = label_id WHERE withdrawn = 0 ORDER BY samples.id`,
  )
