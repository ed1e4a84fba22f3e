import {
  Copy,
  Download,
  FolderPlus,
  Grid2x2,
  Pencil,
  Play,
  Rows3,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useState } from 'react'

import {
  Badge,
  Button,
  Dialog,
  Disclosure,
  IconButton,
  InfoTip,
  Kbd,
  Menu,
  Popover,
  Row,
  seriesColourNames,
  Stack,
  Tabs,
  TextField,
  Tooltip,
  useNotify,
} from '../ui/index.ts'
import { longName, Specimen } from './specimen.tsx'

export function Buttons() {
  return (
    <Specimen title="Buttons">
      <Row>
        <Button variant="primary" icon={Play} shortcut="mod+enter">
          Start training
        </Button>
        <Button icon={FolderPlus}>Import photos</Button>
        <Button variant="quiet">Skip</Button>
        <Button variant="danger" icon={Trash2}>
          Delete run
        </Button>
      </Row>
      <Row>
        <Button size="small">Small</Button>
        <Button>Medium</Button>
        <Button size="large" variant="primary" icon={Play}>
          Large
        </Button>
        <Button size="large">Large</Button>
      </Row>
      <Row>
        <Button variant="primary" busy>
          Starting
        </Button>
        <Button busy>Importing</Button>
        <Button disabled>Disabled</Button>
        <Button variant="primary" disabledReason="Give at least two labels to photos first.">
          Start training
        </Button>
        <Button variant="quiet" disabled>
          Quiet
        </Button>
      </Row>
      <Row>
        <IconButton icon={Undo2} label="Undo" shortcut="mod+z" />
        <IconButton icon={Grid2x2} label="Show as tiles" pressed />
        <IconButton icon={Rows3} label="Show as rows" pressed={false} />
        <IconButton icon={Download} label="Export" variant="secondary" />
        <IconButton icon={Trash2} label="Delete" size="small" />
        <IconButton icon={Copy} label="Copying" busy />
        <IconButton icon={Pencil} label="Rename" disabled />
        <Kbd keys="mod+shift+z" />
      </Row>
      <div style={{ width: 220 }}>
        <Button icon={FolderPlus} fullWidth>
          {longName}
        </Button>
      </div>
    </Specimen>
  )
}

export function Popups() {
  const notify = useNotify()
  const [showNames, setShowNames] = useState(true)
  const [name, setName] = useState('Birds of the garden')
  const [colour, setColour] = useState('0')
  return (
    <Specimen title="Popups and notices">
      <Row>
        <Tooltip content="Every photo of the project" shortcut="mod+a">
          <Button>Tooltip</Button>
        </Tooltip>
        <Menu
          trigger={<Button>Menu</Button>}
          entries={[
            { label: 'Rename…', icon: Pencil, shortcut: 'F2', onSelect: ignore },
            { label: 'Duplicate as a new run', icon: Copy, onSelect: ignore },
            { label: 'Export model…', icon: Download, onSelect: ignore, disabled: true },
            { kind: 'separator' },
            {
              kind: 'toggle',
              label: 'Show file names',
              checked: showNames,
              onCheckedChange: setShowNames,
            },
            { kind: 'separator' },
            {
              kind: 'choices',
              label: 'Colour',
              value: colour,
              onValueChange: setColour,
              options: seriesColourNames.map((colourName, index) => ({
                value: String(index),
                label: colourName,
                colour: index,
              })),
            },
            { kind: 'separator' },
            { label: 'Delete', icon: Trash2, danger: true, shortcut: 'Del', onSelect: ignore },
          ]}
        />
        <Popover trigger={<Button>Popover</Button>} title="Rename the project">
          <TextField label="Name" value={name} onValueChange={setName} />
        </Popover>
        <Dialog
          trigger={<Button>Dialog</Button>}
          title="Download a pretrained backbone?"
          description="MobileNet V2 lets a run start from what it learnt on a million photos."
          actions={
            <>
              <Button variant="quiet">Not now</Button>
              <Button variant="primary" icon={Download}>
                Download 9.1 MB
              </Button>
            </>
          }
        >
          <Disclosure summary="Where it comes from">
            The source and the checksum are shown here before anything is fetched.
          </Disclosure>
        </Dialog>
        <InfoTip label="About overfitting">
          <p>
            A model that knows its own photos by heart does worse on new ones. The gap between the
            two curves shows it.
          </p>
        </InfoTip>
      </Row>
      <Row>
        <Button
          onClick={() =>
            notify({ title: '12 photos removed', action: { label: 'Undo', onAction: ignore } })
          }
        >
          Notice with undo
        </Button>
        <Button
          onClick={() => notify({ title: 'Model exported', text: 'birds.onnx', tone: 'good' })}
        >
          Good notice
        </Button>
        <Button
          onClick={() =>
            notify({
              title: 'The folder could not be read',
              text: `${longName} is on a drive that is gone. Connect it and import again.`,
              tone: 'bad',
            })
          }
        >
          Bad notice
        </Button>
      </Row>
      <Stack gap={1}>
        <Disclosure summary="Advanced settings">Folded away until it is needed.</Disclosure>
        <Disclosure summary="Open from the start" defaultOpen>
          <Row>
            <Badge>Draft</Badge>
            <Badge tone="accent">Current</Badge>
            <Badge tone="good">Done</Badge>
            <Badge tone="warn">Within noise</Badge>
            <Badge tone="bad">Stopped by an error</Badge>
          </Row>
        </Disclosure>
      </Stack>
    </Specimen>
  )
}

export function TabsSpecimen() {
  const [tab, setTab] = useState<'curves' | 'settings' | 'log'>('curves')
  return (
    <Specimen title="Tabs">
      <Tabs
        label="Parts of the run"
        value={tab}
        onValueChange={setTab}
        tabs={[
          { value: 'curves', label: 'Curves', content: 'The loss, step by step.' },
          { value: 'settings', label: 'Settings', note: '12', content: 'What the run was told.' },
          { value: 'log', label: 'Checkpoints', disabled: true, content: null },
        ]}
      />
    </Specimen>
  )
}

function ignore() {
  // The gallery only shows.
}
