import { ClassifyPage } from '../features/classify/classify-page.tsx'
import { DuplicatesPage } from '../features/duplicates/duplicates-page.tsx'
import { ExperimentsPage } from '../features/experiments/experiments-page.tsx'
import { ExperimentPage } from '../features/experiments/frame/experiment-page.tsx'
import { HealthPage } from '../features/health/health-page.tsx'
import { LearnPage } from '../features/learn/learn-page.tsx'
import { PhotosPage } from '../features/photos/photos-page.tsx'
import { PlaygroundPage } from '../features/playground/playground-page.tsx'
import { ComparePage } from '../features/runs/compare/compare-page.tsx'
import { RunPage } from '../features/runs/run-page.tsx'
import { RunsPage } from '../features/runs/runs-page.tsx'
import { SplitsPage } from '../features/splits/splits-page.tsx'
import { StartPage } from '../features/start/start-page.tsx'
import { TrainPage } from '../features/train/train-page.tsx'
import { bridge } from '../engine/bridge.ts'
import { DropTarget } from '../ui/index.ts'
import { setRate, setSpec, useExperimentSettings } from './experiment-settings.ts'
import { useImportRequest } from './import-request.ts'
import { learnPlaces } from './learn-places.ts'
import { type Screen, useNavigation } from './screen.ts'
import { text } from './text.ts'
import { useChooseFolders } from './use-choose-folders.ts'
import { useOpenExperiment } from './use-open-experiment.ts'
import type { Undo } from './use-undo.ts'

/** The page of a screen, told where its actions lead; pages do not know each other. */
export function ScreenView({ screen, undo }: { readonly screen: Screen; readonly undo: Undo }) {
  const { go } = useNavigation()
  const openRun = (runId: number) => go({ name: 'run', runId })
  const openExperiment = useOpenExperiment()
  const train = () => go({ name: 'train' })
  const classifyWith = (runId: number) => go({ name: 'classify', runId })
  const experimentSettings = useExperimentSettings()
  const chooseFolders = useChooseFolders()
  const { ask } = useImportRequest()
  const importFiles = (files: readonly File[]) =>
    ask(files.map((file) => bridge().pathOf(file)).filter((path) => path !== ''))
  switch (screen.name) {
    case 'start':
      return (
        <StartPage
          onChooseFolder={chooseFolders}
          onDrop={importFiles}
          onOpened={() => go({ name: 'photos' })}
        />
      )
    case 'photos':
      return (
        <DropTarget hint={text.dropPhotos} onDrop={importFiles}>
          <PhotosPage
            onTrain={train}
            onHealth={() => go({ name: 'health' })}
            onDuplicates={() => go({ name: 'duplicates' })}
            onSplits={() => go({ name: 'splits' })}
            onChooseFolder={chooseFolders}
            onUndo={undo.undo}
            onRedo={undo.redo}
          />
        </DropTarget>
      )
    case 'splits':
      return <SplitsPage onBack={() => go({ name: 'photos' })} />
    case 'health':
      return (
        <HealthPage
          onBack={() => go({ name: 'photos' })}
          onDuplicates={(kind) => go({ name: 'duplicates', kind, from: 'health' })}
        />
      )
    case 'duplicates':
      return (
        <DuplicatesPage
          kind={screen.kind}
          onBack={() => go({ name: screen.from ?? 'photos' })}
          onUndo={undo.undo}
        />
      )
    case 'train':
      return <TrainPage onStarted={openRun} />
    case 'runs':
      return (
        <RunsPage
          onOpenRun={openRun}
          onCompare={(runIds) => go({ name: 'compare', runIds })}
          onTrain={train}
        />
      )
    case 'compare':
      return (
        <ComparePage
          runIds={screen.runIds}
          onBack={() => go({ name: 'runs' })}
          onOpenRun={openRun}
        />
      )
    case 'run':
      return (
        <RunPage
          key={screen.runId}
          runId={screen.runId}
          onBack={() => go({ name: 'runs' })}
          onOpenExperiment={openExperiment}
          onClassify={classifyWith}
          onTrain={train}
        />
      )
    case 'experiments':
      return (
        <ExperimentsPage
          onOpen={(kind, id) => go({ name: 'experiment', kind, experimentId: id ?? null })}
          onPlayground={() => go({ name: 'playground' })}
        />
      )
    case 'experiment':
      return (
        <ExperimentPage
          key={screen.kind}
          kind={screen.kind}
          experimentId={screen.experimentId}
          settings={experimentSettings}
          onShow={(experimentId) => go({ ...screen, experimentId })}
          onBack={() => go({ name: 'experiments' })}
          onOpenRun={openRun}
          onUseRate={(rate, spec) => {
            setRate(rate, spec)
            train()
          }}
          onUseSpec={(spec) => {
            setSpec(spec)
            train()
          }}
        />
      )
    case 'playground':
      return <PlaygroundPage onBack={() => go({ name: 'experiments' })} />
    case 'classify':
      return <ClassifyPage initialRunId={screen.runId} onTrain={train} />
    case 'learn':
      return (
        <LearnPage
          idea={screen.idea}
          onIdea={(idea) => go({ name: 'learn', idea })}
          onPlace={(place) => go(learnPlaces[place])}
        />
      )
  }
}
