import { ClassifyPage } from '../features/classify/classify-page.tsx'
import { HealthPage } from '../features/health/health-page.tsx'
import { PhotosPage } from '../features/photos/photos-page.tsx'
import { RunPage } from '../features/runs/run-page.tsx'
import { RunsPage } from '../features/runs/runs-page.tsx'
import { StartPage } from '../features/start/start-page.tsx'
import { TrainPage } from '../features/train/train-page.tsx'
import { type Screen, useNavigation } from './screen.ts'
import type { Undo } from './use-undo.ts'

/** The page of a screen, told where its actions lead; pages do not know each other. */
export function ScreenView({ screen, undo }: { readonly screen: Screen; readonly undo: Undo }) {
  const { go } = useNavigation()
  const openRun = (runId: number) => go({ name: 'run', runId })
  const train = () => go({ name: 'train' })
  const classifyWith = (runId: number) => go({ name: 'classify', runId })
  switch (screen.name) {
    case 'start':
      return <StartPage onOpened={() => go({ name: 'photos' })} />
    case 'photos':
      return (
        <PhotosPage
          onTrain={train}
          onHealth={() => go({ name: 'health' })}
          onChooseFolder={() => go({ name: 'start' })}
          onUndo={undo.undo}
          onRedo={undo.redo}
        />
      )
    case 'health':
      return <HealthPage onBack={() => go({ name: 'photos' })} />
    case 'train':
      return <TrainPage onStarted={openRun} />
    case 'runs':
      return <RunsPage onOpenRun={openRun} onTrain={train} />
    case 'run':
      return (
        <RunPage
          key={screen.runId}
          runId={screen.runId}
          onBack={() => go({ name: 'runs' })}
          onClassify={classifyWith}
          onTrain={train}
        />
      )
    case 'classify':
      return <ClassifyPage initialRunId={screen.runId} onTrain={train} />
  }
}
