import { setImmediate } from 'node:timers/promises'
import { join } from 'node:path'
import type { KnownFile } from '#engine/database/presence-repository.ts'
import type { LabelledFile } from '../import/detect-layout.ts'
import { listFolder, type Listing } from '../import/list-folder.ts'
import { planImport } from '../import/plan-import.ts'
import type { OpenProject } from '../project/open-project.ts'
import { type TaskProgress, throwIfCancelled } from '../tasks.ts'
import { type Compared, compareFacts, type ListedFile } from './compare-facts.ts'
import { factsOfAll, type Looked } from './file-facts.ts'
import { hashFile } from './hash-file.ts'
import { type Change, matchContents, sizesInQuestion } from './match-contents.ts'
import { proveByContent } from './prove-by-content.ts'

/** How a folder differs from what its project knows of it. */
export interface FolderCheck {
  readonly folder: string
  readonly at: string
  /** Files in the folder. */
  readonly files: number
  readonly unchanged: number
  readonly changes: readonly Change[]
  /** What an import would make of each changed file now, by path. */
  readonly planned: ReadonlyMap<string, LabelledFile>
  readonly layout: OpenProject['layout']
  /** Rows of imports that were undone, by path. */
  readonly withdrawn: ReadonlyMap<string, KnownFile>
  /** Photos of the project whose content is in the folder, of how many. */
  readonly found: number
  readonly of: number
  readonly empty: boolean
}

export interface CheckOptions {
  /** The folder to look into, when it is not the project's: nothing is believed there at first. */
  readonly elsewhere?: string
}

/** Rows read from the database, and facts written to it, at a time. */
const PAGE = 2000

/**
 * Compares a project's folder with what the project knows of it. Only what looks different is read,
 * and of new files those that may have been elsewhere before. Nothing changes, but that the times of
 * unchanged files are noted.
 * @throws ProblemError FOLDER_NOT_FOUND, FOLDER_NOT_READABLE, CANCELLED, and what `planImport` throws
 */
export async function checkFolder(
  project: OpenProject,
  { elsewhere }: CheckOptions,
  { signal, report }: TaskProgress,
): Promise<FolderCheck> {
  const folder = elsewhere ?? project.photoFolder
  const reading = project.project.reading()
  const listing = await listFolder(folder, {
    ...{ only: reading.only, signal },
    onFound: (files) => report(files, 0),
  })
  await setImmediate()
  const plan = await planImport(folder, listing, reading)
  const paths = plan.files.map(({ path }) => path)
  const known = await knownFiles(project, signal)

  let done = 0
  let total = paths.length
  const tell = () => report(++done, total)
  const facts = await factsOfAll(folder, paths, signal, tell)
  throwIfCancelled(signal)
  const files = stillThere(paths, facts)
  const read = (some: readonly ListedFile[]) => {
    total += some.length
    return contentsOf(folder, some, signal, tell)
  }

  const seen = compareFacts(known, files, listing.closedFolders)
  await setImmediate()
  const compared = elsewhere === undefined ? seen : await proveByContent(seen, read)
  const { changes, touched } = matchContents(compared, await read(inQuestion(compared)))
  await setImmediate()
  throwIfCancelled(signal)
  if (elsewhere === undefined) await noteFacts(project, [...compared.alike, ...touched], signal)

  const alike = [...compared.alike, ...touched]
  const photos = known.filter(({ contentHash, withdrawn }) => contentHash && !withdrawn)
  const isFound = ({ kind, unread }: Change) => (kind === 'moved' || kind === 'returned') && !unread
  return {
    ...{ folder, changes, layout: plan.layout, withdrawn: compared.withdrawn },
    at: new Date().toISOString(),
    files: paths.length,
    unchanged: alike.length + compared.closed,
    planned: plannedOf(changes, plan.files),
    found: alike.filter(({ row }) => row.contentHash).length + changes.filter(isFound).length,
    of: photos.length,
    empty: paths.length === 0 && known.some(({ missing, withdrawn }) => !missing && !withdrawn),
  }
}

/**
 * Samples whose files an import is about to find at other paths, or again; of what stands where the
 * project knows it, nothing is looked at.
 */
export async function findMoves(
  project: OpenProject,
  listing: Listing,
  coming: readonly LabelledFile[],
): Promise<readonly Change[]> {
  const { signal } = new AbortController()
  const known = await knownFiles(project, signal)
  const listed = [...listing.files, ...listing.closedFolders].map((path) => ({
    path,
    facts: undefined,
  }))
  const seen = compareFacts(known, listed, listing.closedFolders)
  const sizes = sizesInQuestion(seen)
  if (sizes.size === 0) return []
  const wanted = new Set(coming.map(({ path }) => path))
  const paths = seen.unknown.flatMap(({ path }) => (wanted.has(path) ? [path] : []))
  const facts = await factsOfAll(project.photoFolder, paths, signal)
  const compared = { ...seen, unknown: stillThere(paths, facts) }
  const contents = await contentsOf(project.photoFolder, inQuestion(compared), signal)
  return matchContents(compared, contents).changes.filter(
    ({ kind }) => kind === 'moved' || kind === 'returned',
  )
}

function plannedOf(
  changes: readonly Change[],
  files: readonly LabelledFile[],
): ReadonlyMap<string, LabelledFile> {
  const changed = new Set(changes.map(({ path }) => path))
  return new Map(files.flatMap((file) => (changed.has(file.path) ? [[file.path, file]] : [])))
}

/** Files with their facts, without those that went away since they were listed. */
const stillThere = (paths: readonly string[], facts: readonly Looked[]): readonly ListedFile[] =>
  paths.flatMap((path, index) => {
    const looked = facts[index]
    return looked === null ? [] : [{ path, facts: looked }]
  })

async function knownFiles(project: OpenProject, signal: AbortSignal): Promise<KnownFile[]> {
  const known: KnownFile[] = []
  for (;;) {
    const page = project.presence.files({ after: known.at(-1)?.id ?? 0, limit: PAGE })
    if (page.length === 0) return known
    for (const row of page) known.push(row)
    await setImmediate()
    throwIfCancelled(signal)
  }
}

function inQuestion(compared: Compared): readonly ListedFile[] {
  const sizes = sizesInQuestion(compared)
  return [...compared.suspects, ...compared.unknown].filter(
    ({ facts }) => facts !== undefined && sizes.has(facts.bytes),
  )
}

/** The content of files, as far as they can be read and stay what they were. */
async function contentsOf(
  folder: string,
  files: readonly ListedFile[],
  signal: AbortSignal,
  onDone: () => void = () => undefined,
): Promise<ReadonlyMap<string, string>> {
  const contents = new Map<string, string>()
  for (const { path, facts } of files) {
    if (signal.aborted) break
    const file = await hashFile(join(folder, path), signal)
    if (file && file.bytes === facts?.bytes && file.modifiedAt === facts.modifiedAt) {
      contents.set(path, file.hash)
    }
    onDone()
  }
  return contents
}

/** Notes times that were not known, or are others now, so that these files are not read again. */
async function noteFacts(
  project: OpenProject,
  alike: Compared['alike'],
  signal: AbortSignal,
): Promise<void> {
  const news = alike.flatMap(({ row, facts }) =>
    facts && row.state !== 'pending' && row.modifiedAt !== facts.modifiedAt
      ? [[row.id, facts] as const]
      : [],
  )
  for (let from = 0; from < news.length; from += PAGE) {
    throwIfCancelled(signal)
    project.presence.note(new Map(news.slice(from, from + PAGE)))
    await setImmediate()
  }
}
