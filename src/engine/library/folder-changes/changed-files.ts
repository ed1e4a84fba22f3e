import {
  CHANGED_ROWS,
  type ChangedFile,
  ChangeKind,
  type FolderChanges,
} from '#shared/domain/folder-changes.ts'
import type { OpenProject } from '../project/open-project.ts'
import { countKinds } from './apply-check.ts'
import type { FolderCheck } from './check-folder.ts'
import type { Change } from './match-contents.ts'

interface Page {
  readonly offset: number
  readonly limit: number
}

/** What a check found, ready to be told by page: of each kind, by path. */
export interface ToldCheck {
  readonly summary: FolderChanges
  readonly page: (
    kind: ChangeKind,
    page: Page,
  ) => { readonly total: number; readonly files: readonly ChangedFile[] }
}

export function tellCheck(project: OpenProject, check: FolderCheck): ToldCheck {
  const byKind = Map.groupBy(check.changes, ({ kind }) => kind)
  for (const changes of byKind.values()) changes.sort((a, b) => (a.path < b.path ? -1 : 1))

  const page: ToldCheck['page'] = (kind, { offset, limit }) => {
    const changes = byKind.get(kind) ?? []
    const names = new Map(project.labels.all().map(({ id, name }) => [id, name]))
    return {
      total: changes.length,
      files: changes.slice(offset, offset + limit).map((change) => rowOf(change, names, check)),
    }
  }
  const { folder, at, files, unchanged, changes, empty } = check
  return {
    page,
    summary: {
      ...{ folder, at, files, unchanged, empty },
      counts: countKinds(changes),
      first: ChangeKind.options.flatMap(
        (kind) => page(kind, { offset: 0, limit: CHANGED_ROWS }).files,
      ),
    },
  }
}

function rowOf(
  { kind, path, row }: Change,
  names: ReadonlyMap<number, string>,
  { planned }: FolderCheck,
): ChangedFile {
  const now = kind === 'gone' ? undefined : planned.get(path)
  const folderLabel = now?.label ?? null
  return {
    ...{ kind, path, folderLabel },
    from: row && row.path !== path ? row.path : null,
    label: row ? (names.get(row.labelId ?? 0) ?? null) : folderLabel,
    split: row ? row.split : (now?.split ?? null),
  }
}
