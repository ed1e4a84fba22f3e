import { liesInOneOf } from '#shared/domain/only.ts'
import type { KnownFile } from '#engine/database/presence-repository.ts'
import type { FileFacts } from '#engine/database/samples-repository.ts'

/** A file of the folder; without facts where the disk would not say anything of it. */
export interface ListedFile {
  readonly path: string
  readonly facts: FileFacts | undefined
}

/** A file where the project knows one, with another size or time. */
export interface Suspect extends ListedFile {
  readonly row: KnownFile
}

/** What can be said without reading any file. */
export interface Compared {
  /** Files that look as they did. */
  readonly alike: readonly Suspect[]
  readonly suspects: readonly Suspect[]
  /** Files that were not there when they were to be read, and are there now. */
  readonly unread: readonly Suspect[]
  /** Files where the project knows none. */
  readonly unknown: readonly ListedFile[]
  /** What the project knows and the folder does not list. */
  readonly absent: readonly KnownFile[]
  /** What was missing before. */
  readonly missing: readonly KnownFile[]
  /** Of imports that were undone: as if unknown, but their rows are there. */
  readonly withdrawn: ReadonlyMap<string, KnownFile>
  /** Known files in folders that cannot be opened, of which nothing can be said. */
  readonly closed: number
}

/** Compares a listing with what the project knows, by path, size and time. */
export function compareFacts(
  known: readonly KnownFile[],
  files: readonly ListedFile[],
  closedFolders: readonly string[],
): Compared {
  const there = new Map<string, KnownFile>()
  const withdrawn = new Map<string, KnownFile>()
  const missing: KnownFile[] = []
  for (const row of known) {
    if (row.withdrawn) {
      if (!row.missing) withdrawn.set(row.path, row)
    } else if (row.missing) missing.push(row)
    else there.set(row.path, row)
  }

  const alike: Suspect[] = []
  const suspects: Suspect[] = []
  const unread: Suspect[] = []
  const unknown: ListedFile[] = []
  for (const file of files) {
    const row = there.get(file.path)
    there.delete(file.path)
    if (!row) unknown.push(file)
    else if (wasNotThere(row) && file.facts) unread.push({ ...file, row })
    else if (looksAlike(row, file.facts)) alike.push({ ...file, row })
    else suspects.push({ ...file, row })
  }

  const closed = new Set(closedFolders)
  const absent = [...there.values()].filter(({ path }) => !liesInOneOf(closed, path))
  return {
    ...{ alike, suspects, unread, unknown, absent, missing, withdrawn },
    closed: there.size - absent.length,
  }
}

function looksAlike(row: KnownFile, facts: FileFacts | undefined): boolean {
  // What was never read will be, and what cannot be looked at says nothing.
  if (row.state === 'pending' || !facts) return true
  const { bytes, modifiedAt } = row
  return (
    (bytes ?? facts.bytes) === facts.bytes && (modifiedAt ?? facts.modifiedAt) === facts.modifiedAt
  )
}

const wasNotThere = ({ state, reason }: KnownFile): boolean =>
  state === 'unreadable' && reason === 'missing'
