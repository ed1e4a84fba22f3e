import { Tags } from 'lucide-react'
import { Answered } from '#renderer/engine/answered.tsx'
import { useProject } from '#renderer/engine/current.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { EmptyState, Page, Stack } from '#renderer/ui/index.ts'
import { BalanceCard } from './balance-card.tsx'
import { type DuplicateKind, LookCard } from './look-card.tsx'
import { ShortcutsCard } from './shortcuts-card.tsx'
import { text } from './text.ts'

interface HealthPageProps {
  readonly onBack: () => void
  readonly onDuplicates: (kind: DuplicateKind) => void
}

/** What is good to know of the open project's photos before a network learns from them. */
export function HealthPage({ onBack, onDuplicates }: HealthPageProps) {
  const project = useProject()
  const answer = useAnswer('health.report', {}, { keepPrevious: true })
  if (!project) return null
  return (
    <Page title={text.title} subtitle={text.subtitle} back={{ label: text.back, onBack }}>
      <Answered answer={answer} failed={text.failed} loading={text.loading}>
        {(report) => (
          <Stack gap={4}>
            {report.photos === 0 ? (
              <EmptyState compact icon={Tags} title={text.empty} text={text.emptyText} />
            ) : (
              <>
                <BalanceCard report={report} labels={project.dataset.labels} />
                <ShortcutsCard report={report} />
              </>
            )}
            <LookCard report={report} onDuplicates={onDuplicates} />
          </Stack>
        )}
      </Answered>
    </Page>
  )
}
