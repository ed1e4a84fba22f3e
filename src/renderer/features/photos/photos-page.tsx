import { FolderOpen, ImageOff, Play, Tags } from 'lucide-react'
import { useState } from 'react'
import { type ProjectSummary, usedLabels } from '#shared/domain/project.ts'
import { useProject, useTask } from '#renderer/engine/current.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { Button, EmptyState, LabelChip, Page, Progress, Row, Stack } from '#renderer/ui/index.ts'
import { PhotoGrid } from './photo-grid.tsx'
import { text } from './text.ts'
import { UnreadableFiles } from './unreadable-files.tsx'
import type { LabelFilter } from './use-sample-pages.ts'

interface PhotosPageProps {
  readonly onTrain: () => void
  readonly onChooseFolder: () => void
}

/** What the project holds: labels with their counts, the photos, and what could not be read. */
export function PhotosPage({ onTrain, onChooseFolder }: PhotosPageProps) {
  const project = useProject()
  const [filter, setFilter] = useState<LabelFilter>(undefined)
  if (!project) return null
  const { dataset } = project
  const labelled = usedLabels(dataset)
  const reading = dataset.pending > 0
  const nothingReadable = dataset.ready === 0 && !reading
  const shown =
    filter === undefined
      ? dataset.ready
      : filter === null
        ? dataset.unlabelled
        : (labelled.find(({ label }) => label.id === filter)?.photos ?? 0)

  return (
    <Page
      fill
      width="full"
      title={text.title}
      subtitle={`${dataset.folder} · ${text.layouts[dataset.layout]}`}
      actions={
        <Button variant="primary" icon={Play} disabled={labelled.length < 2} onClick={onTrain}>
          {text.train}
        </Button>
      }
    >
      <Stack gap={3}>
        <ReadingProgress project={project} />
        <LabelNotice
          labels={labelled.map(({ label }) => label.name)}
          quiet={reading || nothingReadable}
        />
        {dataset.ready > 0 && (
          <Row gap={2}>
            <LabelChip
              name={text.all}
              index={null}
              count={dataset.ready}
              selected={filter === undefined}
              onClick={() => setFilter(undefined)}
            />
            {labelled.map(({ label, photos }) => (
              <LabelChip
                key={label.id}
                name={label.name}
                index={label.position}
                count={photos}
                selected={filter === label.id}
                onClick={() => setFilter(label.id)}
              />
            ))}
            {dataset.unlabelled > 0 && (
              <LabelChip
                name={text.unlabelled}
                index={null}
                count={dataset.unlabelled}
                selected={filter === null}
                onClick={() => setFilter(null)}
              />
            )}
          </Row>
        )}
        <UnreadableFiles key={project.path} count={dataset.unreadable} open={nothingReadable} />
      </Stack>
      {nothingReadable ? (
        <EmptyState
          icon={ImageOff}
          title={text.nothingTitle}
          text={text.nothing(dataset.folder)}
          actions={
            <Button icon={FolderOpen} onClick={onChooseFolder}>
              {text.otherFolder}
            </Button>
          }
        />
      ) : (
        <PhotoGrid
          key={`${project.path} ${String(filter)}`}
          total={shown}
          labelId={filter}
          labels={dataset.labels}
        />
      )}
    </Page>
  )
}

/** How far reading is; or, when it was stopped, how to go on. */
function ReadingProgress({ project }: { readonly project: ProjectSummary }) {
  const task = useTask()
  const cancel = useCall('tasks.cancel')
  const read = useCall('projects.openFolder')
  const { pending, folder } = project.dataset
  if (task?.kind === 'import') {
    return (
      <Progress
        label={text.reading}
        done={task.done}
        total={task.total > 0 ? task.total : undefined}
        secondsLeft={task.secondsLeft ?? undefined}
        action={
          <Button size="small" onClick={() => cancel.mutate({ taskId: task.id })}>
            {text.stop}
          </Button>
        }
      />
    )
  }
  if (pending === 0 || task) return null
  return (
    <Row gap={3} align="center">
      <span>{text.interrupted(pending)}</span>
      <Button
        size="small"
        busy={read.isPending}
        onClick={() => read.mutate({ folder, project: project.path })}
      >
        {text.goOn}
      </Button>
    </Row>
  )
}

/** Why these photos cannot be trained on yet. */
function LabelNotice({
  labels,
  quiet,
}: {
  readonly labels: readonly string[]
  readonly quiet: boolean
}) {
  if (quiet || labels.length >= 2) return null
  const [only] = labels
  return (
    <EmptyState
      compact
      icon={Tags}
      title={only === undefined ? text.noLabelsTitle : text.oneLabelTitle}
      text={only === undefined ? text.noLabels : text.oneLabel(only)}
    />
  )
}
