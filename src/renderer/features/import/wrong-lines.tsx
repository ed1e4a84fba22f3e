import { useState } from 'react'
import type { WrongLine } from '#shared/domain/import-preview.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { type Column, DataTable, formatInteger, Pager, Stack } from '#renderer/ui/index.ts'
import { text } from './text.ts'

const PAGE = 100

const columns: readonly Column<WrongLine>[] = [
  {
    key: 'line',
    header: text.line,
    cell: ({ line }) => formatInteger(line),
    numeric: true,
    width: '72px',
  },
  { key: 'text', header: text.written, cell: (line) => line.text, width: '40%' },
  { key: 'why', header: text.why, cell: ({ reason }) => reason },
]

/** Lines of the list that say nothing about a file, each with the reason. */
export function WrongLines({ total }: { readonly total: number }) {
  const [offset, setOffset] = useState(0)
  const { data } = useAnswer('imports.wrongLines', { offset, limit: PAGE }, { keepPrevious: true })
  return (
    <Stack gap={2}>
      <DataTable
        caption={text.wrongLines(total)}
        columns={columns}
        rows={data?.lines ?? []}
        rowKey={({ line }) => String(line)}
        maxHeight={160}
      />
      <Pager offset={offset} limit={PAGE} total={total} onOffset={setOffset} />
    </Stack>
  )
}
