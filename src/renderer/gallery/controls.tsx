import { Cpu, Search, Zap } from 'lucide-react'
import { useState } from 'react'

import {
  Checkbox,
  Grid,
  NumberField,
  RadioGroup,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  TextArea,
  TextField,
} from '../ui/index.ts'
import { longName, Specimen } from './specimen.tsx'

export function Fields() {
  const [name, setName] = useState('Garden birds')
  const [search, setSearch] = useState('')
  const [rate, setRate] = useState<number | null>(0.001)
  const [epochs, setEpochs] = useState<number | null>(600)
  const [batch, setBatch] = useState<number | null>(32)
  const [optimizer, setOptimizer] = useState<'adam' | 'sgd' | 'rmsprop' | null>('adam')
  return (
    <Specimen title="Fields">
      <Grid columnWidth={220}>
        <TextField
          label="Project name"
          value={name}
          onValueChange={setName}
          description="Also the name of its folder."
        />
        <TextField
          label="Search"
          hideLabel
          type="search"
          icon={Search}
          placeholder="Search file names"
          value={search}
          onValueChange={setSearch}
        />
        <TextField
          label="Label"
          value={longName}
          onValueChange={setName}
          error="This project has a label of that name already."
        />
        <TextField label="Disabled" value="Not now" onValueChange={setName} disabled />
        <TextArea label="Note" value={name} onValueChange={setName} rows={3} />
        <NumberField
          label="Learning rate"
          value={rate}
          onValueChange={setRate}
          min={1e-6}
          max={1}
          step="logarithmic"
          hint="1e-6 to 1"
          info="How far each weight moves against its gradient at every step."
        />
        <NumberField
          label="Epochs"
          value={epochs}
          onValueChange={setEpochs}
          min={1}
          max={500}
          integer
          hint="1 to 500"
          unit="epochs"
        />
        <NumberField
          label="Batch size"
          value={batch}
          onValueChange={setBatch}
          unit="photos"
          description="Photos per weight update."
        />
        <NumberField label="Seed" value={7} onValueChange={setBatch} disabled />
        <Select
          label="Optimizer"
          value={optimizer}
          onValueChange={setOptimizer}
          options={[
            { value: 'adam', label: 'Adam', description: 'A step of its own for every weight' },
            { value: 'sgd', label: 'SGD with momentum', description: 'The plain one' },
            { value: 'rmsprop', label: 'RMSprop', disabled: true },
          ]}
        />
        <Select
          label="Run to compare with"
          value={null}
          onValueChange={setOptimizer}
          options={[{ value: 'adam', label: longName }]}
          placeholder="Choose a run"
        />
        <Select
          label="Disabled"
          value="adam"
          onValueChange={setOptimizer}
          options={[{ value: 'adam', label: longName }]}
          disabled
          error="There is only one run."
        />
      </Grid>
    </Specimen>
  )
}

export function Choices() {
  const [model, setModel] = useState<'small' | 'pretrained' | 'own'>('pretrained')
  const [view, setView] = useState<'loss' | 'accuracy'>('loss')
  const [on, setOn] = useState(true)
  return (
    <Specimen title="Choices">
      <Grid columnWidth={260}>
        <RadioGroup
          label="Model"
          appearance="cards"
          value={model}
          onValueChange={setModel}
          options={[
            {
              value: 'small',
              label: 'Small network',
              icon: Zap,
              description: 'Learns from your photos alone. Minutes on this computer.',
            },
            {
              value: 'pretrained',
              label: 'Pretrained backbone',
              icon: Cpu,
              description: 'Starts from a million photos. Best for fewer than a thousand of yours.',
            },
            { value: 'own', label: 'Your own layers', disabled: true },
          ]}
        />
        <Stack>
          <RadioGroup
            label="Split by"
            value={view}
            onValueChange={setView}
            options={[
              { value: 'loss', label: 'Photo' },
              { value: 'accuracy', label: 'Folder', description: 'Keeps a series together.' },
            ]}
          />
          <SegmentedControl
            label="Curve"
            value={view}
            onValueChange={setView}
            options={[
              { value: 'loss', label: 'Loss' },
              { value: 'accuracy', label: 'Accuracy' },
            ]}
          />
        </Stack>
        <Stack gap={3}>
          <Switch
            label="Stop early"
            description="When the validation loss has not improved for five epochs."
            checked={on}
            onCheckedChange={setOn}
          />
          <Switch label="Logarithmic" checked={!on} onCheckedChange={(next) => setOn(!next)} />
          <Switch label="Disabled" checked disabled onCheckedChange={setOn} />
          <Checkbox label="Flip left to right" checked={on} onCheckedChange={setOn} />
          <Checkbox label="Some photos" checked={false} indeterminate onCheckedChange={setOn} />
          <Checkbox
            label="Turn a little"
            description="Up to 15 degrees either way."
            checked={false}
            onCheckedChange={setOn}
          />
          <Checkbox label="Disabled" checked disabled onCheckedChange={setOn} />
        </Stack>
      </Grid>
    </Specimen>
  )
}
