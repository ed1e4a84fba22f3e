import { ChartLine, Play, SearchX } from 'lucide-react'
import { useEffect } from 'react'
import { useProject } from '#renderer/engine/current.ts'
import { Answered } from '#renderer/engine/answered.tsx'
import { useAnswer } from '#renderer/engine/queries.ts'
import { Button, EmptyState, Page, Pager, Stack } from '#renderer/ui/index.ts'
import { DiskLine } from './list/disk-line.tsx'
import { RunsCard } from './list/runs-card.tsx'
import { RunsToolbar } from './list/runs-toolbar.tsx'
import { text as listText } from './list/text.ts'
import { useRunsView } from './list/use-runs-view.ts'
import { text } from './text.ts'

/** Runs of a page. */
const LISTED = 50

interface RunsPageProps {
  readonly onOpenRun: (runId: number) => void
  readonly onCompare: (runIds: readonly number[]) => void
  readonly onTrain: () => void
}

/** All runs of the project: to find one again, to keep order among them, to compare some. */
export function RunsPage({ onOpenRun, onCompare, onTrain }: RunsPageProps) {
  const project = useProject()
  const view = useRunsView(project?.path ?? '')
  const { tag, ofExperiments, offset, chosen, want, choose } = view
  const answer = useAnswer(
    'runs.list',
    {
      offset,
      limit: LISTED,
      text: view.text,
      ofExperiments,
      ...(tag === undefined ? {} : { tag }),
    },
    { keepPrevious: true },
  )
  const isFiltered = view.text.trim() !== '' || tag !== undefined || ofExperiments
  const hasExperiments = project !== null && project.experiments > 0
  const total = answer.isPlaceholderData ? undefined : answer.data?.total
  useEffect(() => {
    // The last run of the last page was deleted.
    if (total !== undefined && offset > 0 && offset >= total) want({ offset: 0 })
  })
  const train = (
    <Button variant="primary" icon={Play} onClick={onTrain}>
      {text.train}
    </Button>
  )
  return (
    <Page title={text.title} subtitle={text.subtitle} actions={train}>
      <Answered answer={answer} failed={text.listFailed} loading={text.title} shape="rows">
        {({ total: count, runs, tags }) => (
          <Stack gap={3}>
            {(count > 0 || isFiltered || hasExperiments) && (
              <RunsToolbar
                view={view}
                tags={tags}
                hasExperiments={hasExperiments}
                onCompare={() => onCompare(chosen)}
              />
            )}
            {count === 0 && isFiltered && (
              <EmptyState
                icon={SearchX}
                title={listText.noMatchTitle}
                text={listText.noMatch}
                actions={
                  <Button onClick={() => want({ text: '', tag: undefined, ofExperiments: false })}>
                    {listText.showAll}
                  </Button>
                }
              />
            )}
            {count === 0 && !isFiltered && (
              <EmptyState
                icon={ChartLine}
                title={text.emptyTitle}
                text={text.empty}
                actions={train}
              />
            )}
            {runs.length > 0 && (
              <RunsCard
                caption={text.title}
                runs={runs}
                chosen={chosen}
                onChoose={choose}
                onOpen={onOpenRun}
              />
            )}
            <Pager
              offset={offset}
              limit={LISTED}
              total={count}
              onOffset={(next) => want({ offset: next })}
            />
            <DiskLine />
          </Stack>
        )}
      </Answered>
    </Page>
  )
}
