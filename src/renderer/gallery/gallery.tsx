import {
  ChartLine,
  ChevronsUpDown,
  GraduationCap,
  Images,
  Moon,
  Play,
  Settings,
  Sun,
  Tags,
  Target,
} from 'lucide-react'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

import '../ui/base.css'
import {
  AppShell,
  Button,
  IconButton,
  NoticeProvider,
  Page,
  type Stage,
  TooltipProvider,
} from '../ui/index.ts'
import { Buttons, Popups, TabsSpecimen } from './actions.tsx'
import { Charts } from './charts.tsx'
import { Numbers, ProgressSpecimen, States, Tables, Tiles } from './content.tsx'
import { Choices, Fields } from './controls.tsx'
import { Drawings } from './drawings.tsx'
import { longName } from './specimen.tsx'

const stages: readonly Stage[] = [
  {
    id: 'photos',
    name: 'Photos',
    icon: Images,
    holds: '1,240 photos, 6 labels',
    shortcut: 'mod+1',
  },
  { id: 'train', name: 'Train', icon: Play, holds: 'Training run 4', shortcut: 'mod+2' },
  { id: 'runs', name: 'Runs', icon: ChartLine, holds: '3 runs', shortcut: 'mod+3' },
  { id: 'evaluate', name: 'Evaluate', icon: Target, missing: 'Needs a finished run' },
  {
    id: 'classify',
    name: 'Classify',
    icon: Tags,
    missing: 'Needs a run',
    disabledReason: 'Train a run first; then it can classify new photos.',
  },
  { id: 'learn', name: 'Learn', icon: GraduationCap, holds: '7 chapters' },
]

function Gallery() {
  const [stage, setStage] = useState('photos')
  const [dark, setDark] = useState(document.documentElement.dataset['theme'] === 'dark')
  const switchTheme = () => {
    document.documentElement.dataset['theme'] = dark ? 'light' : 'dark'
    setDark(!dark)
  }
  return (
    <AppShell
      stages={stages}
      current={stage}
      onNavigate={setStage}
      railHeader={
        <Button variant="quiet" trailingIcon={ChevronsUpDown}>
          {longName}
        </Button>
      }
      railFooter={
        <Button variant="quiet" icon={Settings}>
          Settings
        </Button>
      }
      status={{
        task: {
          name: 'Training run 4',
          done: 12,
          total: 240,
          secondsLeft: 80,
          onOpen: switchTheme,
          onCancel: switchTheme,
        },
        engine: 'busy',
        engineDetail: 'CPU, 8 threads',
        bytesSent: 0,
        privacyInfo: 'Counted at every door this app has to the network.',
      }}
    >
      <Page
        title="Gallery of controls"
        subtitle="Every control in every state"
        actions={
          <IconButton
            icon={dark ? Sun : Moon}
            label={dark ? 'Light theme' : 'Dark theme'}
            variant="secondary"
            onClick={switchTheme}
          />
        }
      >
        <Buttons />
        <Fields />
        <Choices />
        <Numbers />
        <Charts />
        <Drawings />
        <Tables />
        <Tiles />
        <ProgressSpecimen />
        <States />
        <TabsSpecimen />
        <Popups />
      </Page>
    </AppShell>
  )
}

const theme = new URLSearchParams(location.search).get('theme')
if (theme !== null) document.documentElement.dataset['theme'] = theme

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <TooltipProvider>
        <NoticeProvider>
          <Gallery />
        </NoticeProvider>
      </TooltipProvider>
    </StrictMode>,
  )
}
