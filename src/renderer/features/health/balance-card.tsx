import { type HealthReport, IMBALANCE } from '#shared/domain/health.ts'
import type { LabelCount } from '#shared/domain/project.ts'
import { Card, ProbabilityBar, Stack } from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface BalanceCardProps {
  readonly report: HealthReport
  readonly labels: readonly LabelCount[]
}

/** How many photos each label has, and what can be done where that is uneven. */
export function BalanceCard({ report, labels }: BalanceCardProps) {
  const labelOf = new Map(labels.map(({ label }) => [label.id, label]))
  const nameOf = (labelId: number | undefined) => labelOf.get(labelId ?? 0)?.name ?? ''
  const [largest] = report.labels
  const smallest = report.labels.at(-1)
  const times = (largest?.photos ?? 0) / Math.max(1, smallest?.photos ?? 0)
  return (
    <Card
      title={text.balance}
      description={
        times > IMBALANCE
          ? text.balanceText(nameOf(largest?.labelId), nameOf(smallest?.labelId), times)
          : text.balanced
      }
    >
      <Stack gap={2}>
        {report.labels.map(({ labelId, photos }) => (
          <ProbabilityBar
            key={labelId}
            name={`${nameOf(labelId)} · ${text.count(photos)}`}
            probability={photos / report.photos}
            index={labelOf.get(labelId)?.colour ?? null}
          />
        ))}
      </Stack>
    </Card>
  )
}
