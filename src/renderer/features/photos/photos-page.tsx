import { Copy, FolderOpen, FolderSync, HeartPulse, ImageOff, Play, Split, Tags } from 'lucide-react'
import { type ProjectSummary, usedLabels } from '#shared/domain/project.ts'
import { useProject, useTask } from '#renderer/engine/current.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { Button, EmptyState, IconButton, Page, Progress, Row, Stack } from '#renderer/ui/index.ts'
import { ChangesDialog } from './folder-changes/changes-dialog.tsx'
import { FolderBanner } from './folder-changes/folder-banner.tsx'
import { useFolderView } from './folder-changes/folder-view.ts'
import { text as folderText } from './folder-changes/text.ts'
import { PhotoBrowser } from './photo-browser.tsx'
import { text } from './text.ts'
import { UnreadableFiles } from './unreadable-files.tsx'

interface PhotosPageProps {
  readonly onTrain: () => void
  readonly onHealth: () => void
  readonly onDuplicates: () => void
  readonly onSplits: () => void
  readonly onChooseFolder: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** What the project holds: labels with their counts, the photos, and what could not be read. */
export function PhotosPage(props: PhotosPageProps) {
  const { onTrain, onHealth, onDuplicates, onSplits, onChooseFolder, onUndo, onRedo } = props
  const project = useProject()
  const checkFolder = useFolderView(({ checkAnew }) => checkAnew)
  if (!project) return null
  const { dataset } = project
  const labelled = usedLabels(dataset)
  const reading = dataset.pending > 0
  const readable = dataset.ready + dataset.excluded + dataset.missing
  const nothingReadable = readable === 0 && !reading

  return (
    <Page
      fill
      width="full"
      title={text.title}
      subtitle={`${dataset.folder} · ${text.layouts[dataset.layout]}`}
      actions={
        <>
          <IconButton icon={FolderSync} label={folderText.check} onClick={checkFolder} />
          <Button icon={Copy} onClick={onDuplicates}>
            {dataset.conflicts > 0 ? text.duplicatesIn(dataset.conflicts) : text.duplicates}
          </Button>
          <Button icon={Split} onClick={onSplits}>
            {text.splitsPage}
          </Button>
          <Button icon={HeartPulse} onClick={onHealth}>
            {text.health}
          </Button>
          <Button variant="primary" icon={Play} disabled={labelled.length < 2} onClick={onTrain}>
            {text.train}
          </Button>
        </>
      }
    >
      <ChangesDialog />
      <FolderBanner />
      {nothingReadable || dataset.unreadable > 0 || reading || labelled.length < 2 ? (
        <Stack gap={3}>
          <ReadingProgress project={project} />
          <LabelNotice
            labels={labelled.map(({ label }) => label.name)}
            quiet={reading || nothingReadable}
          />
          <UnreadableFiles key={project.path} count={dataset.unreadable} open={nothingReadable} />
        </Stack>
      ) : null}
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
        readable > 0 && (
          <PhotoBrowser key={project.path} project={project} onUndo={onUndo} onRedo={onRedo} />
        )
      )}
    </Page>
  )
}

/** How far reading is; or, when it was stopped, how to go on. */
function ReadingProgress({ project }: { readonly project: ProjectSummary }) {
  const task = useTask()
  const cancel = useCall('tasks.cancel')
  const read = useCall('projects.open')
  const { pending } = project.dataset
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
        onClick={() => read.mutate({ path: project.path })}
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
