import { Tags } from 'lucide-react'
import { Split } from '#shared/domain/split.ts'
import type { Label } from '#shared/domain/label.ts'
import type { SplitSummary } from '#shared/domain/split-summary.ts'
import { Answered } from '#renderer/engine/answered.tsx'
import { useProject } from '#renderer/engine/current.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { Card, EmptyState, Grid, Page, Stack } from '#renderer/ui/index.ts'
import { SettingsCard } from './settings-card.tsx'
import { SplitTable } from './split-table.tsx'
import { text } from './text.ts'

/** Which photos are learned from and which judge: how they are split, and splitting them. */
export function SplitsPage({ onBack }: { readonly onBack: () => void }) {
  const project = useProject()
  const answer = useAnswer('splits.summary', {}, { keepPrevious: true })
  if (!project) return null
  const labels = project.dataset.labels.map(({ label }) => label)
  return (
    <Page title={text.title} subtitle={text.subtitle} back={{ label: text.back, onBack }}>
      <Answered answer={answer} failed={text.failed} loading={text.loading}>
        {(summary) =>
          summary.table.labels.length === 0 ? (
            <EmptyState icon={Tags} title={text.emptyTitle} text={text.empty} />
          ) : (
            <Stack gap={4}>
              <SettingsCard key={JSON.stringify(summary.settings)} settings={summary.settings} />
              <TableCard summary={summary} labels={labels} />
            </Stack>
          )
        }
      </Answered>
    </Page>
  )
}

function TableCard({
  summary,
  labels,
}: {
  readonly summary: SplitSummary
  readonly labels: readonly Label[]
}) {
  const { table, origin, together, apart, unlabelled, conflicts } = summary
  const notes = [
    ...(together.groups > 0 ? [text.together(together.groups, together.photos)] : []),
    ...(apart.groups > 0 ? [text.apart(apart.groups)] : []),
    ...(unlabelled > 0 ? [text.unlabelled(unlabelled)] : []),
    ...(conflicts > 0 ? [text.conflicts(conflicts)] : []),
  ]
  return (
    <Card title={text.split} description={text.origins[origin ?? 'none']}>
      <Stack gap={3}>
        <SplitTable table={table} labels={labels} />
        <Grid columnWidth={220} gap={3}>
          {Split.options.map((split) => (
            <p key={split}>
              <strong>{text.names[split]}</strong> {text.why[split]}
            </p>
          ))}
        </Grid>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <FewPhotos summary={summary} labels={labels} />
      </Stack>
    </Card>
  )
}

/** Labels whose accuracy would rest on too few photos, in words. */
function FewPhotos({
  summary: { table, origin },
  labels,
}: {
  readonly summary: SplitSummary
  readonly labels: readonly Label[]
}) {
  const nameOf = new Map(labels.map(({ id, name }) => [id, name]))
  const few = table.labels.flatMap(({ labelId, counts }) =>
    (['validation', 'test'] as const).flatMap((split) => {
      const { photos, few: isFew, marginAt90 } = counts[split]
      return isFew && photos > 0
        ? [
            text.fewHint(
              nameOf.get(labelId) ?? '',
              text.names[split].toLowerCase(),
              photos,
              marginAt90,
            ),
          ]
        : []
    }),
  )
  if (origin === null || few.length === 0) return null
  return (
    <>
      <h3>{text.fewTitle}</h3>
      <ul>
        {few.slice(0, 12).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </>
  )
}
