import { Ellipsis, FolderOpen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { type Experiment, isOver } from '#shared/domain/experiments/experiment.ts'
import { EXPERIMENT_NAMES, experimentTitle } from '#shared/words/experiment-title.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import {
  Button,
  Card,
  type Column,
  DataTable,
  ErrorState,
  formatMoment,
  IconButton,
  Menu,
  Pager,
} from '#renderer/ui/index.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { text } from '../text.ts'
import { useExperimentChanges } from './use-experiment-changes.ts'

const ON_PAGE = 20

/** The experiments that are kept, the latest first; nothing where there are none. */
export function KeptTable({ onOpen }: { readonly onOpen: (experiment: Experiment) => void }) {
  const [offset, setOffset] = useState(0)
  const answer = useAnswer('experiments.list', { offset, limit: ON_PAGE }, { keepPrevious: true })
  const { remove } = useExperimentChanges()
  if (answer.error) {
    return (
      <ErrorState
        compact
        title={text.keptFailed}
        text={problemText(answer.error).message}
        onRetry={() => void answer.refetch()}
      />
    )
  }
  if (!answer.data || answer.data.total === 0) return null
  const { experiments, total } = answer.data
  const columns: readonly Column<Experiment>[] = [
    {
      key: 'experiment',
      header: text.columns.experiment,
      cell: (experiment) => (
        <Button variant="quiet" onClick={() => onOpen(experiment)}>
          {experimentTitle(experiment)}
        </Button>
      ),
    },
    {
      key: 'kind',
      header: text.columns.kind,
      cell: ({ settings }) => EXPERIMENT_NAMES[settings.kind],
    },
    { key: 'when', header: text.columns.when, cell: ({ createdAt }) => formatMoment(createdAt) },
    { key: 'state', header: text.columns.state, cell: ({ state }) => text.states[state] },
    {
      key: 'actions',
      header: text.columns.actions,
      hideHeader: true,
      width: '1px',
      cell: (experiment) => (
        <Menu
          trigger={<IconButton icon={Ellipsis} label={text.moreOf(experimentTitle(experiment))} />}
          entries={[
            { label: text.openThis, icon: FolderOpen, onSelect: () => onOpen(experiment) },
            {
              label: text.delete,
              icon: Trash2,
              danger: true,
              disabled: !isOver(experiment.state),
              onSelect: () => remove(experiment),
            },
          ]}
        />
      ),
    },
  ]
  return (
    <Card flush title={text.latest}>
      <DataTable
        caption={text.latest}
        columns={columns}
        rows={experiments}
        rowKey={({ id }) => String(id)}
      />
      <Pager offset={offset} limit={ON_PAGE} total={total} onOffset={setOffset} />
    </Card>
  )
}
