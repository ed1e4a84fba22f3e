import { type Column } from '../data-table/data-table.tsx'
import { type CsvValue } from './csv.ts'

/** One of the quantities that a chart's table lists. */
export type ChartColumn<RowData> = Column<RowData> & {
  /** What its numbers count, for a file: `s`, `images/s`. */
  readonly unit?: string | undefined
  /** The number itself, for a file; what the cell shows unless it is given. */
  readonly value?: ((row: RowData) => CsvValue) | undefined
}

/** What a chart shows, as rows. */
export type ChartTable<RowData> = {
  readonly columns: readonly ChartColumn<RowData>[]
  readonly rows: readonly RowData[]
  readonly rowKey: (row: RowData) => string
}
