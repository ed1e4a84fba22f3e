import { opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { ProblemError } from '#shared/contract/problem.ts'
import { systemErrorCode } from '#engine/files/system-error.ts'
import { throwIfCancelled } from '../tasks.ts'

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

export interface ListingOptions {
  /** Files and folders that alone are listed, by relative path; everything when left out. */
  readonly only?: readonly string[] | undefined
  readonly signal?: AbortSignal | undefined
  /** Told now and then how many files were found so far. */
  readonly onFound?: ((files: number) => void) | undefined
}

/** Entries after which others get their turn, a wish to stop among them. */
const AT_ONCE = 500

/**
 * Every file in a folder and its sub-folders; hidden ones and links to folders are passed over.
 * @throws ProblemError FOLDER_NOT_FOUND, FOLDER_NOT_READABLE, CANCELLED
 */
export async function listFolder(
  folder: string,
  { only, signal, onFound }: ListingOptions = {},
): Promise<Listing> {
  const files: string[] = []
  const closedFolders: string[] = []
  let seen = 0

  async function rest(): Promise<void> {
    onFound?.(files.length)
    await setImmediate()
    if (signal) throwIfCancelled(signal)
  }

  async function walk(relative: string): Promise<void> {
    for await (const entry of await opendir(join(folder, relative))) {
      if (++seen % AT_ONCE === 0) await rest()
      if (isHidden(entry.name)) continue
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(join(folder, path))))) {
        files.push(path)
      } else if (entry.isDirectory() && !isProject(entry.name)) {
        await enter(path)
      }
    }
  }

  async function enter(path: string): Promise<void> {
    try {
      await walk(path)
    } catch (error) {
      if (error instanceof ProblemError) throw error
      closedFolders.push(path)
    }
  }

  /** What a person named counts even where it is hidden, or a link to a folder. */
  async function take(path: string): Promise<void> {
    if (++seen % AT_ONCE === 0) await rest()
    const about = await stat(join(folder, path)).catch(() => undefined)
    if (about?.isFile()) files.push(path)
    else if (about?.isDirectory()) await enter(path)
  }

  try {
    if (only) {
      await (await opendir(folder)).close()
      for (const path of only) await take(path)
    } else await walk('')
  } catch (error) {
    throw error instanceof ProblemError ? error : folderProblem(folder, error)
  }
  return { files: files.sort(), closedFolders: closedFolders.sort() }
}

/** @throws ProblemError FOLDER_NOT_FOUND, FOLDER_NOT_READABLE */
export async function requireFolder(folder: string): Promise<void> {
  try {
    await (await opendir(folder)).close()
  } catch (error) {
    throw folderProblem(folder, error)
  }
}

/** Whether a folder can be opened and holds anything: where a drive is not connected, it does not. */
export async function holdsAnything(folder: string): Promise<boolean> {
  try {
    await using entries = await opendir(folder)
    return (await entries.read()) !== null
  } catch {
    return false
  }
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
