import { FolderOpen, Sparkles, X } from 'lucide-react'
import type { RecentProject } from '#shared/domain/project.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useAnswer, useCall } from '#renderer/engine/queries.ts'
import { useQueryClient } from '@tanstack/react-query'
import {
  Button,
  Card,
  classNames,
  DropTarget,
  ErrorState,
  formatMoment,
  Grid,
  IconButton,
  LoadingState,
  Page,
  Stack,
} from '#renderer/ui/index.ts'
import { SamplePictures } from './sample-pictures.tsx'
import styles from './start-page.module.css'
import { text } from './text.ts'
import { useOpenProject } from './use-open-project.ts'

const cx = classNames(styles)

interface StartPageProps {
  readonly onChooseFolder: () => void
  readonly onDrop: (files: readonly File[]) => void
  readonly onOpened: () => void
}

/** Where a person begins: a folder of photos, the sample, or a project from before. */
export function StartPage({ onChooseFolder, onDrop, onOpened }: StartPageProps) {
  const open = useOpenProject(onOpened)
  return (
    <DropTarget hint={text.dropNow} onDrop={onDrop}>
      <Page title={text.title} subtitle={text.subtitle} width="reading">
        <Stack gap={6}>
          <Grid columnWidth={320} gap={4}>
            <Card title={text.ownTitle}>
              <div className={cx('way')}>
                <p className={cx('hint')}>{text.openHint}</p>
                <p className={cx('hint')}>{text.dropHint}</p>
                <Button
                  variant="primary"
                  size="large"
                  icon={FolderOpen}
                  shortcut="mod+o"
                  disabled={open.busy}
                  onClick={onChooseFolder}
                >
                  {text.openFolder}
                </Button>
              </div>
            </Card>
            <Card title={text.sampleTitle}>
              <div className={cx('way')}>
                <SamplePictures />
                <p className={cx('hint')}>{text.sampleHint}</p>
                <Button size="large" icon={Sparkles} disabled={open.busy} onClick={open.openSample}>
                  {text.sample}
                </Button>
              </div>
            </Card>
          </Grid>
          <RecentProjects onOpen={open.openProject} />
        </Stack>
      </Page>
    </DropTarget>
  )
}

function RecentProjects({ onOpen }: { readonly onOpen: (path: string) => void }) {
  const recent = useAnswer('projects.recent', {})
  return (
    <Card title={text.recent} flush>
      {recent.isPending && <LoadingState label={text.recent} shape="rows" count={3} />}
      {recent.isError && (
        <ErrorState
          compact
          title={text.recent}
          text={problemText(recent.error).message}
          onRetry={() => void recent.refetch()}
        />
      )}
      {recent.data?.projects.length === 0 && <p className={cx('empty')}>{text.noRecent}</p>}
      <ul className={cx('list')}>
        {recent.data?.projects.map((project) => (
          <RecentRow key={project.path} project={project} onOpen={onOpen} />
        ))}
      </ul>
    </Card>
  )
}

function RecentRow({
  project,
  onOpen,
}: {
  readonly project: RecentProject
  readonly onOpen: (path: string) => void
}) {
  const cache = useQueryClient()
  const forget = useCall('projects.forget')
  const { name, path, photoFolder, openedAt, available } = project
  return (
    <li className={cx('row')}>
      <button
        type="button"
        className={cx('open')}
        disabled={!available}
        aria-label={text.open(name)}
        onClick={() => onOpen(path)}
      >
        <span className={cx('name')}>{name}</span>
        <span className={cx('where')}>
          {available ? text.photosIn(photoFolder) : `${text.missing}: ${path}`}
        </span>
        <span className={cx('when')}>{text.opened(formatMoment(openedAt))}</span>
      </button>
      <IconButton
        icon={X}
        label={text.forget(name)}
        size="small"
        onClick={() =>
          forget.mutate(
            { path },
            { onSuccess: () => void cache.invalidateQueries({ queryKey: ['projects.recent'] }) },
          )
        }
      />
    </li>
  )
}
