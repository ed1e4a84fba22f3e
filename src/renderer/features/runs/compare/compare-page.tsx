import { Columns2 } from 'lucide-react'
import { Answered } from '#renderer/engine/answered.tsx'
import { useAnswer } from '#renderer/engine/queries.ts'
import { Button, Card, EmptyState, Page, Stack } from '#renderer/ui/index.ts'
import { CurvesChart } from './curves-chart.tsx'
import { LookButton } from './look-button.tsx'
import { ResultsTable } from './results-table.tsx'
import { SettingsTable } from './settings-table.tsx'
import { text } from './text.ts'

interface ComparePageProps {
  readonly runIds: readonly number[]
  readonly onBack: () => void
  readonly onOpenRun: (runId: number) => void
}

/** Runs side by side: what differs between them, their curves, and which is better beyond chance. */
export function ComparePage({ runIds, onBack, onOpenRun }: ComparePageProps) {
  const answer = useAnswer('runs.compare', { runIds }, { keepPrevious: true })
  return (
    <Page
      title={text.title(answer.data?.runs.length ?? runIds.length)}
      subtitle={text.subtitle}
      back={{ label: text.back, onBack }}
    >
      <Answered answer={answer} failed={text.failed} loading={text.loading} shape="chart">
        {(comparison) =>
          comparison.runs.length === 0 ? (
            <EmptyState
              icon={Columns2}
              title={text.goneTitle}
              text={text.gone}
              actions={<Button onClick={onBack}>{text.back}</Button>}
            />
          ) : (
            <Stack gap={4}>
              {new Set(comparison.runs.map(({ judges }) => judges)).size > 1 && (
                <Card title={text.otherPhotosTitle}>
                  <p>{text.otherPhotos}</p>
                </Card>
              )}
              <Card
                flush
                title={text.results}
                description={text.resultsText}
                actions={
                  <LookButton comparison={comparison} onLooked={() => void answer.refetch()} />
                }
              >
                <ResultsTable comparison={comparison} onOpenRun={onOpenRun} />
              </Card>
              <CurvesChart runs={comparison.runs} />
              <SettingsTable runs={comparison.runs.map(({ run }) => run)} />
            </Stack>
          )
        }
      </Answered>
    </Page>
  )
}
