import { ImagePlus, Play, Tags } from 'lucide-react'
import { useState } from 'react'
import { MAX_PHOTOS_PER_CALL } from '#shared/contract/engine-contract.ts'
import type { Label } from '#shared/domain/label.ts'
import type { LabelCount } from '#shared/domain/project.ts'
import type { Run } from '#shared/domain/run.ts'
import { bridge } from '#renderer/engine/bridge.ts'
import { useProject } from '#renderer/engine/current.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer, useCall } from '#renderer/engine/queries.ts'
import {
  Button,
  DropTarget,
  EmptyState,
  ErrorState,
  Grid,
  LoadingState,
  Page,
  Select,
  Stack,
  useNotify,
} from '#renderer/ui/index.ts'
import { PredictionCard } from './prediction-card.tsx'
import { text } from './text.ts'

interface ClassifyPageProps {
  /** The run to begin with; the latest when null. */
  readonly initialRunId: number | null
  readonly onTrain: () => void
}

/** Photos in, probabilities out. */
export function ClassifyPage({ initialRunId, onTrain }: ClassifyPageProps) {
  const project = useProject()
  const answer = useAnswer('runs.list', { offset: 0, limit: 200 }, { keepPrevious: true })
  const [chosen, setChosen] = useState(initialRunId)
  const choose = useCall('desktop.choosePhotos')
  const classify = useCall('photos.classify')
  const notify = useNotify()
  // That of an experiment is on no list.
  const wanted = useAnswer(
    'runs.get',
    { runId: initialRunId ?? 1 },
    { enabled: initialRunId !== null },
  )
  if (answer.isPending || (chosen !== null && wanted.isPending))
    return <LoadingState label={text.title} shape="rows" />

  const listed: readonly Run[] = answer.data?.runs ?? []
  const other = wanted.data?.run
  const runs = [
    ...(other && !listed.some(({ id }) => id === other.id) ? [other] : []),
    ...listed,
  ].filter((run) => run.hasWeights)
  const run = runs.find(({ id }) => id === chosen) ?? runs[0]
  if (!run) {
    return (
      <Page title={text.title}>
        <EmptyState
          icon={Tags}
          title={text.noRunTitle}
          text={text.noRun}
          actions={
            <Button variant="primary" icon={Play} onClick={onTrain}>
              {text.train}
            </Button>
          }
        />
      </Page>
    )
  }

  const classifyPaths = (all: readonly string[]) => {
    const paths = all.filter((path) => path !== '').slice(0, MAX_PHOTOS_PER_CALL)
    if (all.length > paths.length && paths.length === MAX_PHOTOS_PER_CALL) {
      notify({
        title: text.tooManyTitle,
        text: text.tooMany(all.length, MAX_PHOTOS_PER_CALL),
        tone: 'warn',
      })
    }
    if (paths.length > 0) classify.mutate({ runId: run.id, paths })
  }
  const colours = coloursOf(run.labels, project?.dataset.labels ?? [])

  return (
    <DropTarget
      hint={text.dropNow}
      onDrop={(files) => classifyPaths(files.map((file) => bridge().pathOf(file)))}
    >
      <Page
        title={text.title}
        subtitle={text.subtitle}
        actions={
          <Button
            variant="primary"
            icon={ImagePlus}
            busy={classify.isPending}
            onClick={() => choose.mutate({}, { onSuccess: ({ paths }) => classifyPaths(paths) })}
          >
            {text.choose}
          </Button>
        }
      >
        <Stack gap={4}>
          <Grid columnWidth={360}>
            <Select
              label={text.network}
              value={String(run.id)}
              onValueChange={(id) => {
                setChosen(Number(id))
                classify.reset()
              }}
              options={runs.map((each) => ({ value: String(each.id), label: text.option(each) }))}
            />
          </Grid>
          {classify.isError && (
            <ErrorState compact title={text.failed} text={problemText(classify.error).message} />
          )}
          {classify.isPending && <LoadingState label={text.working} shape="rows" count={3} />}
          {classify.data?.predictions.map((prediction, index) => (
            <PredictionCard
              key={`${index} ${prediction.path}`}
              prediction={prediction}
              colours={colours}
            />
          ))}
          {classify.isIdle && (
            <EmptyState icon={ImagePlus} title={text.dropHint} text={text.dropMore} />
          )}
        </Stack>
      </Page>
    </DropTarget>
  )
}

/** Each label's colour by its name in the run: the one that it has now, where it is still there. */
function coloursOf(
  recorded: readonly Label[],
  now: readonly LabelCount[],
): ReadonlyMap<string, number> {
  const current = new Map(now.map(({ label }) => [label.id, label.colour]))
  return new Map(recorded.map(({ id, name, colour }) => [name, current.get(id) ?? colour]))
}
