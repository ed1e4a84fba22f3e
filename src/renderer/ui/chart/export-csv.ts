import { type ReactNode } from 'react'

import { csvText, type CsvValue } from './csv.ts'
import { type ChartTable } from './chart-table.ts'

/** A chart's table as a CSV file, numbers as they are and not as they are shown. */
export function tableBytes<RowData>({ columns, rows }: ChartTable<RowData>): Uint8Array {
  const header = columns.map(({ header: name, unit }) =>
    unit === undefined ? name : `${name} (${unit})`,
  )
  const fields = rows.map((row) =>
    columns.map((column) => (column.value ? column.value(row) : plain(column.cell(row)))),
  )
  return new TextEncoder().encode(csvText(header, fields))
}

/** What a cell shows, where it is no more than a text or a number. */
const plain = (cell: ReactNode): CsvValue =>
  typeof cell === 'string' || typeof cell === 'number' ? cell : null
