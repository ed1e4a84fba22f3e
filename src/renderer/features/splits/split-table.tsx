import type { Label } from '#shared/domain/label.ts'
import type { JudgedBy, SplitCounts, SplitTable as Table } from '#shared/domain/split-summary.ts'
import { Badge, type Column, DataTable, LabelChip, Row } from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface SplitRow {
  /** Undefined: of all labels together. */
  readonly label: Label | undefined
  readonly counts: SplitCounts
}

const columns: readonly Column<SplitRow>[] = [
  {
    key: 'label',
    header: text.label,
    cell: ({ label }) => (label ? <LabelChip name={label.name} index={label.colour} /> : text.all),
  },
  {
    key: 'train',
    header: text.names.train,
    numeric: true,
    cell: ({ counts: { train } }) => text.count(train.photos, train.pinned),
  },
  {
    key: 'validation',
    header: text.names.validation,
    numeric: true,
    info: text.marginInfo,
    cell: ({ counts }) => <Judging judged={counts.validation} />,
  },
  {
    key: 'test',
    header: text.names.test,
    numeric: true,
    info: text.marginInfo,
    cell: ({ counts }) => <Judging judged={counts.test} />,
  },
  {
    key: 'none',
    header: text.none,
    numeric: true,
    cell: ({ counts }) => text.count(counts.none, 0),
  },
]

/** How many photos of each label stand in each split. */
export function SplitTable({
  table,
  labels,
}: {
  readonly table: Table
  readonly labels: readonly Label[]
}) {
  const labelOf = new Map(labels.map((label) => [label.id, label]))
  const rows: readonly SplitRow[] = [
    ...table.labels.map(({ labelId, counts }) => ({ label: labelOf.get(labelId), counts })),
    { label: undefined, counts: table.all },
  ]
  return (
    <DataTable
      caption={text.table}
      columns={columns}
      rows={rows}
      rowKey={({ label }) => String(label?.id ?? 'all')}
      maxHeight={360}
    />
  )
}

function Judging({ judged: { photos, pinned, marginAt90, few } }: { readonly judged: JudgedBy }) {
  return (
    <Row gap={2} justify="end">
      {few && photos > 0 && <Badge tone="warn">{text.few}</Badge>}
      {photos > 0 && <span>{text.margin(marginAt90)}</span>}
      <span>{text.count(photos, pinned)}</span>
    </Row>
  )
}
