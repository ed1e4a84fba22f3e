import { ChartLine, Play } from 'lucide-react'
import type { Run } from '#shared/domain/run.ts'
import { learningText, networkText } from '#shared/words/spec-text.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import {
  Button,
  Card,
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  formatInteger,
  formatMoment,
  formatPercent,
  LoadingState,
  noNumber,
  Page,
} from '#renderer/ui/index.ts'
import { RunBadge } from './run-badge.tsx'
import { text } from './text.ts'

/** Runs shown at once. */
const LISTED = 200

const columns: readonly Column<Run>[] = [
  { key: 'run', header: text.columns.run, width: '80px', cell: ({ id }) => text.run(id) },
  { key: 'state', header: text.columns.state, cell: ({ state }) => <RunBadge state={state} /> },
  {
    key: 'accuracy',
    header: text.columns.accuracy,
    numeric: true,
    cell: ({ result }) =>
      result ? formatPercent(result.validation.correct / result.validation.photos) : noNumber,
  },
  {
    key: 'photos',
    header: text.columns.photos,
    numeric: true,
    cell: ({ trainPhotos, validationPhotos }) => formatInteger(trainPhotos + validationPhotos),
  },
  { key: 'network', header: text.columns.network, cell: ({ spec }) => networkText(spec) },
  { key: 'learning', header: text.columns.learning, cell: ({ spec }) => learningText(spec) },
  {
    key: 'created',
    header: text.columns.created,
    cell: ({ createdAt }) => formatMoment(createdAt),
  },
]

interface RunsPageProps {
  readonly onOpenRun: (runId: number) => void
  readonly onTrain: () => void
}

export function RunsPage({ onOpenRun, onTrain }: RunsPageProps) {
  const answer = useAnswer('runs.list', { offset: 0, limit: LISTED }, { keepPrevious: true })
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle}
      actions={
        <Button variant="primary" icon={Play} onClick={onTrain}>
          {text.train}
        </Button>
      }
    >
      {answer.isPending && <LoadingState label={text.title} shape="rows" />}
      {answer.isError && (
        <ErrorState
          title={text.listFailed}
          text={problemText(answer.error).message}
          onRetry={() => void answer.refetch()}
        />
      )}
      {answer.data?.runs.length === 0 && (
        <EmptyState
          icon={ChartLine}
          title={text.emptyTitle}
          text={text.empty}
          actions={
            <Button variant="primary" icon={Play} onClick={onTrain}>
              {text.train}
            </Button>
          }
        />
      )}
      {answer.data && answer.data.runs.length > 0 && (
        <Card flush>
          <DataTable
            caption={text.title}
            columns={columns}
            rows={answer.data.runs}
            rowKey={({ id }) => String(id)}
            onRowAction={({ id }) => onOpenRun(id)}
          />
        </Card>
      )}
    </Page>
  )
}
