import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import { systemErrorCode } from '#engine/files/system-error.ts'

/** What operating systems leave in folders. Nobody means these when they open a folder of photos. */
const SYSTEM_FILES = new Set(['thumbs.db', 'desktop.ini', 'icon\r'])
const isHidden = (name: string) => name.startsWith('.') || SYSTEM_FILES.has(name.toLowerCase())

/** A project's own folder is not photos, even when it lies among them. */
const isProject = (name: string) => name.endsWith('.downhill')

export interface Listing {
  /** Relative paths with `/`, sorted. */
  readonly files: readonly string[]
  /** Sub-folders that could not be opened. */
  readonly closedFolders: readonly string[]
}

/**
 * Every file in a folder and its sub-folders; hidden ones and links to folders are passed over.
 * @throws ProblemError FOLDER_NOT_FOUND, FOLDER_NOT_READABLE
 */
export async function listFolder(folder: string): Promise<Listing> {
  const files: string[] = []
  const closedFolders: string[] = []

  async function walk(relative: string): Promise<void> {
    for await (const entry of await opendir(join(folder, relative))) {
      if (isHidden(entry.name)) continue
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(join(folder, path))))) {
        files.push(path)
      } else if (entry.isDirectory() && !isProject(entry.name)) {
        try {
          await walk(path)
        } catch {
          closedFolders.push(path)
        }
      }
    }
  }

  try {
    await walk('')
  } catch (error) {
    throw folderProblem(folder, error)
  }
  return { files: files.sort(), closedFolders: closedFolders.sort() }
}

/** A link whose target is missing counts as a file too, so that it is listed as missing. */
const leadsToFile = (link: string): Promise<boolean> =>
  stat(link).then(
    (target) => target.isFile(),
    () => true,
  )

function folderProblem(folder: string, error: unknown): ProblemError {
  const code = systemErrorCode(error) ?? ''
  if (code === 'ENOENT') {
    return new ProblemError(
      'FOLDER_NOT_FOUND',
      `The folder ${folder} is not there. If it is on a drive, connect the drive; otherwise choose another folder.`,
      { folder },
    )
  }
  if (code === 'ENOTDIR') {
    return new ProblemError(
      'FOLDER_NOT_FOUND',
      `${folder} is a file, not a folder. Choose the folder that holds your photos.`,
      { folder },
    )
  }
  return new ProblemError(
    'FOLDER_NOT_READABLE',
    `You have no permission to read the folder ${folder}. Change its permissions or choose another folder.`,
    { folder, code },
  )
}
