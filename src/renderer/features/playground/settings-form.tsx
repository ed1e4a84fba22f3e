import { LandscapeName, landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { descentOptimizers } from '#shared/words/descent-words.ts'
import { settingNames } from '#shared/words/setting-names.ts'
import { Grid, NumberField, Select, Stack } from '#renderer/ui/index.ts'
import { ownNumbers, ownRules } from './own-numbers.ts'
import { optimizerKinds, type Settings } from './settings.ts'
import { axisNames, text } from './text.ts'

/** Pixels that a short number needs. */
const NARROW = 96

interface SettingsFormProps {
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
  /** All optimizers walk, each with its own numbers as they are. */
  readonly all: boolean
}

/** What is walked on, by which optimizer, and from where. */
export function SettingsForm({ settings, onChange, all }: SettingsFormProps) {
  const { landscape, optimizer, own, start } = settings
  const change = (part: Partial<Settings>) => onChange({ ...settings, ...part })
  const { view } = landscapes[landscape]
  return (
    <Stack gap={3}>
      <Select
        label={text.landscape}
        value={landscape}
        options={LandscapeName.options.map((name) => ({
          value: name,
          label: text.landscapes[name],
          description: text.formula(landscapes[name].start, landscapes[name].formula),
        }))}
        onValueChange={(name) => change({ landscape: name, start: landscapes[name].start })}
      />
      {!all && (
        <Select
          label={text.optimizer}
          value={optimizer}
          options={optimizerKinds.map((kind) => ({
            value: kind,
            label: descentOptimizers[kind],
          }))}
          onValueChange={(kind) => change({ optimizer: kind })}
        />
      )}
      <NumberField
        label={settingNames.learningRate}
        value={settings.learningRate}
        above={0}
        max={100}
        step="logarithmic"
        onValueChange={(learningRate) => change({ learningRate })}
      />
      {!all && ownNumbers(optimizer).length > 0 && (
        <Grid columnWidth={NARROW} gap={3}>
          {ownNumbers(optimizer).map(([name, field]) => (
            <NumberField
              key={`${optimizer} ${name}`}
              label={settingNames[name]}
              {...ownRules[name]}
              value={own[optimizer][field] ?? null}
              step={0.05}
              onValueChange={(value) =>
                change({ own: { ...own, [optimizer]: { ...own[optimizer], [field]: value } } })
              }
            />
          ))}
        </Grid>
      )}
      <Grid columnWidth={NARROW} gap={3}>
        <NumberField
          label={text.noise}
          info={text.noiseInfo}
          value={settings.noise}
          min={0}
          max={100}
          step={0.5}
          onValueChange={(noise) => change({ noise })}
        />
        <NumberField
          label={settingNames.seed}
          value={settings.seed}
          min={0}
          max={0xffffffff}
          integer
          onValueChange={(seed) => change({ seed })}
        />
        {view.map(([min, max], axis) => (
          <NumberField
            key={`${landscape} ${axis}`}
            label={text.start(axisNames[axis] ?? '')}
            value={start[axis] ?? null}
            min={min}
            max={max}
            step={0.1}
            onValueChange={(value) =>
              change({ start: start.map((each, i) => (i === axis ? value : each)) })
            }
          />
        ))}
      </Grid>
    </Stack>
  )
}
