import { accuracyText, gapText, intervalText } from '#shared/words/comparisons/accuracy-words.ts'
import {
  Button,
  Card,
  ColourDot,
  type Column,
  DataTable,
  formatInteger,
  noNumber,
  Row,
} from '#renderer/ui/index.ts'
import { text } from './text.ts'
import type { VariantRun } from './variant-runs.ts'

interface VariantsTableProps {
  readonly runs: readonly VariantRun[]
  readonly onOpenRun: (runId: number) => void
}

/** What each training came to, with the way to its run. */
export function VariantsTable({ runs, onOpenRun }: VariantsTableProps) {
  const isSeeded = new Set(runs.map(({ seed }) => seed)).size > 1
  const columns: readonly Column<VariantRun>[] = [
    {
      key: 'name',
      header: text.columns.variant,
      cell: ({ name, colour, seed }) => (
        <Row>
          <ColourDot index={colour} />
          {isSeeded ? text.withSeed(name, seed) : name}
        </Row>
      ),
    },
    {
      key: 'train',
      header: text.columns.train,
      numeric: true,
      cell: ({ result, state }) => (result ? accuracyText(result.train) : text.states[state]),
    },
    {
      key: 'validation',
      header: text.columns.validation,
      numeric: true,
      cell: ({ result }) => (result ? accuracyText(result.validation) : noNumber),
    },
    {
      key: 'interval',
      header: text.columns.interval,
      info: text.columns.intervalInfo,
      numeric: true,
      cell: ({ result }) => (result ? intervalText(result.validation) : noNumber),
    },
    {
      key: 'gap',
      header: text.columns.gap,
      info: text.columns.gapInfo,
      numeric: true,
      cell: ({ result }) => (result ? gapText(result) : noNumber),
    },
    {
      key: 'epochs',
      header: text.columns.epochs,
      numeric: true,
      cell: ({ result, epochs }) => {
        const epoch = result?.epoch ?? epochs.at(-1)?.epoch
        return epoch === undefined ? noNumber : formatInteger(epoch)
      },
    },
    {
      key: 'run',
      header: text.columns.run,
      hideHeader: true,
      width: '1px',
      cell: ({ runId, name }) =>
        runId !== null && (
          <Button
            size="small"
            variant="quiet"
            aria-label={text.openRun(name, runId)}
            onClick={() => onOpenRun(runId)}
          >
            {text.run(runId)}
          </Button>
        ),
    },
  ]
  return (
    <Card flush title={text.variants}>
      <DataTable caption={text.variants} columns={columns} rows={runs} rowKey={({ key }) => key} />
    </Card>
  )
}
