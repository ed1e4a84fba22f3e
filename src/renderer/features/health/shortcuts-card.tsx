import type { HealthReport, Shortcut } from '#shared/domain/health.ts'
import { Badge, Card, type Column, DataTable, formatPercent, InfoTip } from '#renderer/ui/index.ts'
import { text } from './text.ts'

const columns: readonly Column<Shortcut>[] = [
  { key: 'property', header: text.property, cell: ({ feature }) => text.features[feature] },
  {
    key: 'guessed',
    header: text.guessed,
    numeric: true,
    cell: ({ accuracy }) => formatPercent(accuracy),
  },
  {
    key: 'interval',
    header: text.interval,
    numeric: true,
    cell: ({ interval: [low, high] }) => text.range(low, high),
  },
  {
    key: 'verdict',
    header: text.verdict,
    cell: ({ tells }) => (
      <Badge tone={tells ? 'warn' : 'neutral'}>{tells ? text.tells : text.harmless}</Badge>
    ),
  },
]

/** Whether labels can be told from what has nothing to do with what the photos show. */
export function ShortcutsCard({ report }: { readonly report: HealthReport }) {
  const { shortcuts, majorityShare } = report
  const found = shortcuts.filter(({ tells }) => tells)
  const description =
    shortcuts.length === 0
      ? text.tooFew
      : found.length === 0
        ? text.notFound
        : text.found(found.map(({ feature }) => feature))
  return (
    <Card
      title={text.shortcuts}
      description={description}
      actions={<InfoTip label={text.shortcuts}>{text.shortcutsInfo}</InfoTip>}
    >
      {shortcuts.length > 0 && (
        <>
          <DataTable
            caption={text.shortcuts}
            hideCaption
            columns={columns}
            rows={shortcuts}
            rowKey={({ feature }) => feature}
          />
          <p>{text.baseline(majorityShare)}</p>
        </>
      )}
    </Card>
  )
}
