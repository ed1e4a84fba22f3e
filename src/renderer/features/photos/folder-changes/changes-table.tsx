import { useState } from 'react'
import type { ChangedFile, ChangeKind } from '#shared/domain/folder-changes.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { type Column, DataTable, Pager, Stack } from '#renderer/ui/index.ts'
import { text } from './text.ts'

/** Files of one page: as many as one looks through. */
const PAGE = 100

const file: Column<ChangedFile> = { key: 'file', header: text.file, cell: ({ path }) => path }
const from: Column<ChangedFile> = {
  key: 'from',
  header: text.from,
  cell: ({ path, from: before }) => before ?? path,
  width: '30%',
}
const label: Column<ChangedFile> = {
  key: 'label',
  header: text.label,
  cell: ({ label: name }) => name ?? text.noLabel,
  width: '20%',
}
const folderSays: Column<ChangedFile> = {
  key: 'folderSays',
  header: text.folderSays,
  cell: ({ folderLabel }) => folderLabel ?? text.noLabel,
  width: '16%',
}

const COLUMNS: Readonly<Record<ChangeKind, readonly Column<ChangedFile>[]>> = {
  added: [file, label],
  changed: [file, label],
  gone: [file, label],
  moved: [file, from, label, folderSays],
  returned: [file, from, label],
}

/** The files of one kind of change, by page. */
export function ChangesTable({
  kind,
  checkedAt,
}: {
  readonly kind: ChangeKind
  /** Tells one check's files from another's. */
  readonly checkedAt: string
}) {
  const [offset, setOffset] = useState(0)
  const { data } = useAnswer(
    'folder.changedFiles',
    { kind, offset, limit: PAGE },
    { keepPrevious: true },
  )
  const total = data?.total ?? 0
  return (
    <Stack gap={2}>
      <p>{text.kindHints[kind]}</p>
      <DataTable
        key={checkedAt}
        caption={text.kindNames[kind]}
        columns={COLUMNS[kind]}
        rows={data?.files ?? []}
        rowKey={({ path, from: before }) => `${path}\n${before ?? ''}`}
        maxHeight={280}
      />
      <Pager offset={offset} limit={PAGE} total={total} onOffset={setOffset} />
    </Stack>
  )
}
