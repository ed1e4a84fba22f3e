import { useAnswer } from '#renderer/engine/queries.ts'
import { type Column, DataTable, Disclosure } from '#renderer/ui/index.ts'
import type { UnreadableFile } from '#shared/domain/sample.ts'
import { text } from './text.ts'

/** Files named here; more would be a list nobody reads. */
const LISTED = 500

const columns: readonly Column<UnreadableFile>[] = [
  { key: 'file', header: text.file, cell: ({ path }) => path, width: '45%' },
  { key: 'why', header: text.why, cell: ({ explanation }) => explanation },
]

/** The files that could not be read, each with its reason. */
export function UnreadableFiles({
  count,
  open,
}: {
  readonly count: number
  readonly open: boolean
}) {
  const answer = useAnswer(
    'samples.unreadable',
    { offset: 0, limit: LISTED },
    { enabled: count > 0, keepPrevious: true },
  )
  if (count === 0) return null
  const files = answer.data?.files ?? []
  return (
    <Disclosure summary={text.unreadable(count)} defaultOpen={open}>
      <p>{text.unreadableHint}</p>
      <DataTable
        caption={text.unreadable(count)}
        columns={columns}
        rows={files}
        rowKey={({ path }) => path}
        maxHeight={220}
      />
      {count > files.length && files.length > 0 && <p>{text.andMore(count - files.length)}</p>}
    </Disclosure>
  )
}
