import { accuracyText, gapText, intervalText } from '#shared/words/comparisons/accuracy-words.ts'
import { accuracySpread } from '#shared/words/comparisons/width-story.ts'
import {
  Button,
  Card,
  type Column,
  DataTable,
  formatInteger,
  formatPercent,
  noNumber,
  Row,
} from '#renderer/ui/index.ts'
import { text } from './text.ts'
import type { WidthRow } from './width-rows.ts'

interface WidthTableProps {
  readonly rows: readonly WidthRow[]
  readonly seeds: number
  readonly onOpenRun: (runId: number) => void
}

/** What each width came to, with its number of weights and the ways to its runs. */
export function WidthTable({ rows, seeds, onOpenRun }: WidthTableProps) {
  const range = (split: 'train' | 'validation', header: string): readonly Column<WidthRow>[] =>
    seeds < 2
      ? []
      : [
          {
            key: `${split} range`,
            header,
            info: text.columns.rangeInfo,
            numeric: true,
            cell: (row) => rangeText(row, split),
          },
        ]
  const columns: readonly Column<WidthRow>[] = [
    {
      key: 'units',
      header: text.columns.units,
      cell: ({ units }) => formatInteger(units),
    },
    {
      key: 'weights',
      header: text.columns.weights,
      info: text.columns.weightsInfo,
      numeric: true,
      cell: ({ weights }) => (weights === undefined ? noNumber : formatInteger(weights)),
    },
    {
      key: 'train',
      header: text.columns.train,
      numeric: true,
      cell: ({ typical, state }) =>
        typical ? accuracyText(typical.trained.train) : text.states[state],
    },
    ...range('train', text.columns.trainRange),
    {
      key: 'validation',
      header: text.columns.validation,
      numeric: true,
      cell: ({ typical }) => (typical ? accuracyText(typical.trained.validation) : noNumber),
    },
    {
      key: 'interval',
      header: text.columns.interval,
      info: text.columns.intervalInfo,
      numeric: true,
      cell: ({ typical }) => (typical ? intervalText(typical.trained.validation) : noNumber),
    },
    ...range('validation', text.columns.validationRange),
    {
      key: 'gap',
      header: text.columns.gap,
      info: text.columns.gapInfo,
      numeric: true,
      cell: ({ typical }) => (typical ? gapText(typical.trained) : noNumber),
    },
    {
      key: 'runs',
      header: text.columns.run,
      cell: ({ units, runIds }) => (
        <Row gap={0}>
          {runIds.map((runId) => (
            <Button
              key={runId}
              size="small"
              variant="quiet"
              aria-label={text.openRun(units, runId)}
              onClick={() => onOpenRun(runId)}
            >
              {text.run(runId)}
            </Button>
          ))}
        </Row>
      ),
    },
  ]
  return (
    <Card flush title={text.table}>
      <DataTable
        caption={text.table}
        columns={columns}
        rows={rows}
        rowKey={({ units }) => String(units)}
      />
    </Card>
  )
}

function rangeText(row: WidthRow, split: 'train' | 'validation'): string {
  const spread = accuracySpread(row, split)
  return spread ? `${formatPercent(spread.lowest)} to ${formatPercent(spread.highest)}` : noNumber
}
