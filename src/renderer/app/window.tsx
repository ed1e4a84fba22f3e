import { Monitor, Moon, Sun } from 'lucide-react'
import { type ComponentProps, memo, useState } from 'react'
import type { Theme } from '#shared/contract/desktop-contract.ts'
import type { Task } from '#shared/domain/task.ts'
import { useProject, useTask } from '../engine/current.ts'
import { useAnswer, useCall } from '../engine/queries.ts'
import { AppShell, IconButton, Menu, type StatusBarProps } from '../ui/index.ts'
import { ImportDialog } from '../features/import/import-dialog.tsx'
import { useImportRequest } from './import-request.ts'
import { PageBoundary } from './page-boundary.tsx'
import { ProjectMenu } from './project-menu.tsx'
import { ScreenView } from './screen-view.tsx'
import { type Screen, useNavigation } from './screen.ts'
import { screenOf, stageOf, stagesOf, type StageId } from './stages.ts'
import { text } from './text.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useAppEvents } from './use-app-events.ts'
import { useUndo } from './use-undo.ts'

/** The frame around every page. */
export function Window() {
  const { screen, go } = useNavigation()
  const project = useProject()
  const stages = stagesOf(project, useTask())
  const status = useStatus()
  const undo = useUndo()
  useShortcuts(stages, undo)
  useAppEvents(undo)
  return (
    <AppShell<StageId | 'start'>
      stages={stages}
      current={stageOf(screen)}
      onNavigate={(stage) => go(stage === 'start' ? { name: 'start' } : screenOf(stage))}
      railHeader={<ProjectMenu project={project} />}
      railFooter={<ThemeMenu />}
      status={status}
    >
      <Pages screen={project || screen.name === 'learn' ? screen : START} undo={undo} />
    </AppShell>
  )
}

const START: Screen = { name: 'start' }

/** Drawn again when another page or another undo is wanted, not at each word of how far a task is. */
const Pages = memo(function Pages({ screen, undo }: ComponentProps<typeof ScreenView>) {
  return (
    <PageBoundary page={screen.name}>
      <ScreenView screen={screen} undo={undo} />
      <ImportRequest />
    </PageBoundary>
  )
})

/** The question of what is to come in, above whichever page it was asked on. */
function ImportRequest() {
  const { go } = useNavigation()
  const { paths, end } = useImportRequest()
  if (!paths) return null
  return (
    <ImportDialog
      key={paths.join('\n')}
      paths={paths}
      onClose={end}
      onOpened={() => {
        end()
        go({ name: 'photos' })
      }}
    />
  )
}

function useStatus(): StatusBarProps {
  const { go } = useNavigation()
  const task = useTask()
  const engine = useAnswer('desktop.engineState', {}).data
  const cancel = useCall('tasks.cancel')
  const state =
    engine === undefined || engine.library === 'starting'
      ? 'starting'
      : engine.library !== 'ready'
        ? 'lost'
        : engine.trainer === 'starting'
          ? 'starting'
          : task
            ? 'busy'
            : 'ready'
  return {
    engine: state,
    bytesSent: 0,
    privacyInfo: text.privacy,
    ...(task
      ? {
          task: {
            name: task.title,
            done: task.done,
            total: task.total > 0 ? task.total : undefined,
            secondsLeft: task.secondsLeft ?? undefined,
            onOpen: () => go({ name: pageOf(task.kind) }),
            onCancel: () => cancel.mutate({ taskId: task.id }),
          },
        }
      : {}),
  }
}

/** The page that shows a task. */
function pageOf(kind: Task['kind']): 'photos' | 'experiments' | 'runs' {
  if (kind === 'import' || kind === 'checkFolder') return 'photos'
  return kind === 'experiment' ? 'experiments' : 'runs'
}

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const
const THEMES = ['system', 'light', 'dark'] as const

function ThemeMenu() {
  const [theme, setTheme] = useState<Theme>('system')
  const { mutate } = useCall('desktop.setTheme')
  return (
    <Menu
      side="top"
      align="start"
      trigger={<IconButton icon={THEME_ICONS[theme]} label={text.theme} />}
      entries={THEMES.map((choice) => ({
        label: text.themes[choice],
        icon: THEME_ICONS[choice],
        onSelect: () => {
          setTheme(choice)
          mutate({ theme: choice })
        },
      }))}
    />
  )
}
