import { useMemo, useState } from 'react'
import type { DescentSpec } from '#shared/domain/descent.ts'
import { Card, classNames, Page, SegmentedControl } from '#renderer/ui/index.ts'
import styles from './playground-page.module.css'
import { FIRST_SETTINGS, optimizerKinds, type Settings, specOf } from './settings.ts'
import { SettingsForm } from './settings-form.tsx'
import { text } from './text.ts'
import { AllWalks, OneWalk } from './walk-panel.tsx'

const cx = classNames(styles)

type Mode = 'one' | 'all'
type Specs = readonly [DescentSpec, ...DescentSpec[]]

/** Optimizers going downhill on functions of one or two numbers. */
export function PlaygroundPage({ onBack }: { readonly onBack: () => void }) {
  const [mode, setMode] = useState<Mode>('one')
  const [settings, setSettings] = useState(FIRST_SETTINGS)
  const complete = useMemo(() => specsOf(settings, mode), [settings, mode])
  // While a field is wrong, the picture stays as it was.
  const [specs, setSpecs] = useState(complete)
  if (complete && complete !== specs) setSpecs(complete)
  const Walks = mode === 'one' ? OneWalk : AllWalks
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle}
      back={{ label: text.back, onBack }}
      actions={
        <SegmentedControl
          label={text.mode}
          hideLabel
          value={mode}
          options={[
            { value: 'one', label: text.one },
            { value: 'all', label: text.all },
          ]}
          onValueChange={setMode}
        />
      }
    >
      <div className={cx('columns')}>
        {specs && (
          <Walks
            specs={specs}
            blocked={complete ? undefined : text.fixFields}
            onStart={(start) => setSettings({ ...settings, start })}
          />
        )}
        <Card title={text.settings}>
          <SettingsForm settings={settings} all={mode === 'all'} onChange={setSettings} />
        </Card>
      </div>
    </Page>
  )
}

function specsOf(settings: Settings, mode: Mode): Specs | undefined {
  const kinds = mode === 'one' ? [settings.optimizer] : optimizerKinds
  const specs = kinds.map((kind) => specOf(settings, kind))
  const [first, ...others] = specs.filter((spec) => spec !== undefined)
  return first && others.length === specs.length - 1 ? [first, ...others] : undefined
}
