import { ArrowLeft, Tags } from 'lucide-react'
import { useProject } from '#renderer/engine/current.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { Button, EmptyState, ErrorState, LoadingState, Page, Stack } from '#renderer/ui/index.ts'
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
  const report = answer.data
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle}
      actions={
        <Button icon={ArrowLeft} onClick={onBack}>
          {text.back}
        </Button>
      }
    >
      {answer.error ? (
        <ErrorState
          title={text.failed}
          text={problemText(answer.error).message}
          onRetry={() => void answer.refetch()}
        />
      ) : !report ? (
        <LoadingState label={text.loading} />
      ) : (
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
    </Page>
  )
}
