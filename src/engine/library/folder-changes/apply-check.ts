import { setImmediate } from 'node:timers/promises'
import {
  type AppliedChanges,
  type ChangeCounts,
  type ChangeKind,
  NO_CHANGES,
} from '#shared/domain/folder-changes.ts'
import type { FoundSample, PresenceChange } from '#engine/database/presence-repository.ts'
import type { LabelledFile } from '../import/detect-layout.ts'
import { recordListing } from '../import/import-folder.ts'
import type { OpenProject } from '../project/open-project.ts'
import { type TaskProgress, throwIfCancelled } from '../tasks.ts'
import type { FolderCheck } from './check-folder.ts'
import { factsOfAll, sameFacts } from './file-facts.ts'
import type { Change } from './match-contents.ts'

export interface Applied extends AppliedChanges {
  /** The import that added files became; undefined where none was added. */
  readonly importId: number | undefined
}

/**
 * Takes over what a check found, but for files that are no longer as it found them. Facts first,
 * then new files as an import: broken off in between, the next check finds the rest.
 * @throws ProblemError CANCELLED
 */
export async function applyCheck(
  project: OpenProject,
  check: FolderCheck,
  { signal, report }: TaskProgress,
): Promise<Applied> {
  const { folder, changes } = check
  let done = 0
  const paths = changes.map(({ path }) => path)
  const facts = await factsOfAll(folder, paths, signal, () => report(++done, paths.length))
  throwIfCancelled(signal)
  const standing = changes.filter((change, index) => sameFacts(change.facts, facts[index]))
  const added = standing.filter(({ kind }) => kind === 'added')

  await applyFacts(
    project,
    standing,
    added.flatMap(({ path, facts: now }) => {
      // Of an import that was undone: it is read again where it holds something else by now.
      const row = check.withdrawn.get(path)
      return row && !sameFacts(now, { bytes: row.bytes ?? -1, modifiedAt: row.modifiedAt ?? -1 })
        ? [row.id]
        : []
    }),
  )
  const files = added.flatMap(({ path }): LabelledFile[] => {
    const planned = check.planned.get(path)
    return planned ? [planned] : []
  })
  const importId =
    files.length === 0 ? undefined : recordListing(project, { layout: check.layout, files })
  return { applied: countKinds(standing), leftOut: changes.length - standing.length, importId }
}

/** Files that are changed in one transaction: a small part of a second. */
const AT_ONCE = 1000

/**
 * Takes over facts of the disk: what is gone, elsewhere, there again, or something else now. They do
 * not depend on one another, so others get their turn in between; broken off, the next check finds
 * the rest.
 */
export async function applyFacts(
  project: OpenProject,
  changes: readonly Change[],
  alsoChanged: readonly number[] = [],
): Promise<void> {
  const idsOf = (wanted: ChangeKind) =>
    changes.flatMap(({ kind, row }) => (kind === wanted && row ? [row.id] : []))
  const found = changes.flatMap(({ kind, path, row, facts, unread }): FoundSample[] =>
    (kind === 'moved' || kind === 'returned') && row && facts
      ? [{ id: row.id, path, unread, ...facts }]
      : [],
  )
  const missing = idsOf('gone')
  const changed = [...idsOf('changed'), ...alsoChanged]
  if (missing.length + found.length + changed.length === 0) return
  for (const some of slicesOf(missing)) await apply({ missing: some })
  for (const some of slicesOf(found)) await apply({ found: some })
  for (const some of slicesOf(changed)) await apply({ changed: some })
  project.samples.settleDuplicates()

  async function apply(change: Partial<PresenceChange>): Promise<void> {
    project.presence.apply({ missing: [], found: [], changed: [], ...change })
    await setImmediate()
  }
}

const slicesOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, slice) =>
    items.slice(slice * AT_ONCE, (slice + 1) * AT_ONCE),
  )

export function countKinds(changes: readonly Change[]): ChangeCounts {
  const counts = { ...NO_CHANGES }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}
