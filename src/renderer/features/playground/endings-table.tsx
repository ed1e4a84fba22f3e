import { descentNumber, descentNumbers } from '#shared/words/descent-words.ts'
import { DataTable, formatInteger, noNumber } from '#renderer/ui/index.ts'
import type { Ending } from './compare-walks.ts'
import { text } from './text.ts'

/** Where each of several walks ended, and what became of it. */
export function EndingsTable({ endings }: { readonly endings: readonly Ending[] }) {
  const dimensions = endings[0]?.reading.last.position.length ?? 1
  return (
    <DataTable
      caption={text.comparison}
      columns={[
        { key: 'name', header: text.optimizer, cell: ({ name }) => name },
        {
          key: 'place',
          header: text.ends,
          numeric: true,
          cell: ({ reading }) => descentNumbers(reading.last.position),
        },
        {
          key: 'value',
          header: text.value(dimensions),
          numeric: true,
          cell: ({ reading }) => descentNumber(reading.last.value),
        },
        {
          key: 'settled',
          header: text.settledAt,
          numeric: true,
          cell: ({ settledAt }) => (settledAt === undefined ? noNumber : formatInteger(settledAt)),
        },
        {
          key: 'outcome',
          header: text.outcome,
          cell: ({ reading }) => text.outcomes[reading.outcome],
        },
      ]}
      rows={endings}
      rowKey={({ name }) => name}
    />
  )
}
