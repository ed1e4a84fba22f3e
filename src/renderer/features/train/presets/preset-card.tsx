import { Button, Card, RadioGroup, Row } from '#renderer/ui/index.ts'
import { useDraft } from '../draft/use-draft.ts'
import { presetText as text } from './preset-text.ts'
import { PRESETS } from './presets.ts'
import { usePresetChanges } from './use-preset-changes.ts'

/** Three ways to begin; everything else is one step away. */
export function PresetCard() {
  const { preset, choosePreset } = useDraft()
  const changes = usePresetChanges()
  return (
    <Card title={text.title}>
      <RadioGroup
        label={text.title}
        hideLabel
        appearance="cards"
        value={preset}
        onValueChange={choosePreset}
        options={PRESETS.map((value) => ({ value, ...text.presets[value] }))}
      />
      {changes > 0 && (
        <Row gap={3}>
          <span>{text.changed(changes)}</span>
          <Button size="small" variant="quiet" onClick={() => choosePreset(preset)}>
            {text.back}
          </Button>
        </Row>
      )}
    </Card>
  )
}
