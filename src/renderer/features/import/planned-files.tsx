import { useState } from 'react'
import type { ImportPreview, PlannedFile } from '#shared/domain/import-preview.ts'
import { matchLabelPattern, parseLabelPattern } from '#shared/domain/label-pattern.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { type Column, DataTable, Pager, SearchField, Stack } from '#renderer/ui/index.ts'
import { text } from './text.ts'

const PAGE = 100

/** Every file that would come in, by page, with the label it would get. */
export function PlannedFiles({ preview }: { readonly preview: ImportPreview }) {
  const [offset, setOffset] = useState(0)
  const [search, setSearch] = useState('')
  const { data } = useAnswer(
    'imports.plannedFiles',
    { offset, limit: PAGE, text: search.slice(0, 200) },
    { keepPrevious: true },
  )
  return (
    <Stack gap={2}>
      <SearchField
        label={text.search}
        value={search}
        onValueChange={(next) => {
          setSearch(next)
          setOffset(0)
        }}
      />
      <DataTable
        caption={text.table}
        columns={columnsOf(preview)}
        rows={data?.files ?? preview.first}
        rowKey={({ path }) => path}
        maxHeight={220}
        empty={text.noneFound}
      />
      <Pager
        offset={offset}
        limit={PAGE}
        total={data?.total ?? preview.files}
        onOffset={setOffset}
      />
    </Stack>
  )
}

function columnsOf({ reading, splits, known }: ImportPreview): readonly Column<PlannedFile>[] {
  const parsed = reading.by === 'pattern' ? parseLabelPattern(reading.pattern) : undefined
  const pattern = parsed && 'pattern' in parsed ? parsed.pattern : undefined
  return [
    {
      key: 'file',
      header: text.file,
      cell: ({ path }) => {
        const found = pattern && matchLabelPattern(pattern, path)
        return found ? (
          <Marked text={path.normalize('NFC')} start={found.start} length={found.label.length} />
        ) : (
          path
        )
      },
    },
    {
      key: 'label',
      header: text.label,
      cell: ({ label }) => label ?? text.noLabel,
      width: '26%',
    },
    ...(splits.length > 0
      ? [
          {
            key: 'split',
            header: text.splitColumn,
            cell: ({ split }: PlannedFile) => (split === null ? '' : text.splits[split]),
            width: '14%',
          },
        ]
      : []),
    ...(known > 0
      ? [
          {
            key: 'known',
            header: text.newOrKnown,
            cell: (file: PlannedFile) => (file.known ? text.isKnown : text.isNew),
            width: '10%',
          },
        ]
      : []),
  ]
}

/** A path in which the part that became the label stands out. */
function Marked({
  text: whole,
  start,
  length,
}: {
  readonly text: string
  readonly start: number
  readonly length: number
}) {
  return (
    <>
      {whole.slice(0, start)}
      <mark>{whole.slice(start, start + length)}</mark>
      {whole.slice(start + length)}
    </>
  )
}
