import type { ChangeKind } from '#shared/domain/folder-changes.ts'
import type { KnownFile } from '#engine/database/presence-repository.ts'
import type { Compared, ListedFile, Suspect } from './compare-facts.ts'
import type { Looked } from './file-facts.ts'

/** A file that is not what the project knows of it. */
export interface Change {
  readonly kind: ChangeKind
  /** Where it is, or was when it is gone. */
  readonly path: string
  /** What stands at this path. */
  readonly facts: Looked
  /** The sample that it is; undefined for a file that is added. */
  readonly row: KnownFile | undefined
  /** Nothing was read of it yet. */
  readonly unread: boolean
}

export interface Matched {
  readonly changes: readonly Change[]
  /** Files whose time alone changed. */
  readonly touched: readonly Suspect[]
}

export const hashOf = ({ contentHash }: KnownFile): string | undefined =>
  contentHash === null ? undefined : Buffer.from(contentHash).toString('hex')

/** Sizes of what may have another place now. Only files of these sizes need to be read. */
export function sizesInQuestion({ absent, missing, suspects }: Compared): ReadonlySet<number> {
  const rows = [...absent, ...missing, ...suspects.map(({ row }) => row)]
  return new Set(rows.flatMap(({ contentHash, bytes }) => (contentHash ? (bytes ?? []) : [])))
}

/**
 * Says what became of the files that do not look as they did. A sample is its content: where that
 * is found, there the sample is, whatever stood there before.
 * @param contents the hashes of files whose size is in question, by path
 */
export function matchContents(compared: Compared, contents: ReadonlyMap<string, string>): Matched {
  const isTouched = ({ row, path }: Suspect) =>
    row.contentHash !== null && hashOf(row) === contents.get(path)
  const touched = compared.suspects.filter(isTouched)
  const displaced = compared.suspects.filter((suspect) => !isTouched(suspect))
  const files: readonly ListedFile[] = [...displaced, ...compared.unknown]
  const changes: Change[] = compared.unread.map(({ path, facts, row }) => ({
    ...{ kind: 'returned', path, facts, row, unread: true },
  }))

  const homeless = groupByContent([
    ...compared.absent,
    ...displaced.map(({ row }) => row),
    ...compared.missing,
  ])
  const placed = new Set<KnownFile>()
  const taken = new Set<string>()
  function place(row: KnownFile, { path, facts }: ListedFile): void {
    placed.add(row)
    taken.add(path)
    const kind = row.missing ? 'returned' : 'moved'
    changes.push({ kind, path, facts, row, unread: row.contentHash === null })
  }

  // First what is where it was, so that a copy does not take its place.
  const neverRead = new Map<string, KnownFile>()
  for (const row of compared.missing) if (row.contentHash === null) neverRead.set(row.path, row)
  for (const file of files) {
    const alike = homeless.get(contents.get(file.path) ?? '')
    const same = alike?.find((row) => row.missing && row.path === file.path)
    if (same) place(same, file)
  }
  for (const file of compared.unknown) {
    const row = neverRead.get(file.path)
    if (row && !taken.has(file.path)) place(row, file)
  }
  for (const file of files) {
    if (taken.has(file.path)) continue
    const row = homeless.get(contents.get(file.path) ?? '')?.find((each) => !placed.has(each))
    if (row) place(row, file)
  }

  for (const { path, facts, row } of displaced) {
    if (taken.has(path)) {
      if (!placed.has(row)) changes.push({ kind: 'gone', path, facts, row, unread: false })
    } else if (placed.has(row)) {
      changes.push({ kind: 'added', path, facts, row: undefined, unread: true })
    } else changes.push({ kind: 'changed', path, facts, row, unread: true })
  }
  for (const { path, facts } of compared.unknown) {
    if (!taken.has(path)) {
      changes.push({ kind: 'added', path, facts, row: undefined, unread: true })
    }
  }
  for (const row of compared.absent) {
    if (!placed.has(row)) {
      changes.push({ kind: 'gone', path: row.path, facts: null, row, unread: false })
    }
  }
  return { changes, touched }
}

/** Rows by what they hold; of the same content first those that count, then those missing longest. */
function groupByContent(rows: readonly KnownFile[]): ReadonlyMap<string, readonly KnownFile[]> {
  const groups = new Map<string, KnownFile[]>()
  for (const row of rows) {
    const hash = hashOf(row)
    if (hash === undefined) continue
    const group = groups.get(hash) ?? []
    group.push(row)
    groups.set(hash, group)
  }
  for (const group of groups.values()) group.sort((a, b) => rank(a) - rank(b) || a.id - b.id)
  return groups
}

const rank = ({ missing, state }: KnownFile): number =>
  (missing ? 2 : 0) + (state === 'duplicate' ? 1 : 0)
