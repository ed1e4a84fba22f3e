import { problemText } from '#renderer/engine/problem-text.ts'
import { Button, Card, ErrorState, RadioGroup, Row } from '#renderer/ui/index.ts'
import { useDraft } from '../draft/use-draft.ts'
import { OwnPresetActions } from './own-preset-actions.tsx'
import { describeSpec } from './own-preset-text.ts'
import { presetText as text } from './preset-text.ts'
import { PRESETS } from './presets.ts'
import { SavePreset } from './save-preset.tsx'
import { builtInStarts, type Start, startAt } from './start.ts'
import { useOwnPresets } from './use-own-presets.ts'
import { usePresetChanges } from './use-preset-changes.ts'

/** The least width of a preset's card, in pixels. */
const CARD_WIDTH = 230

/** Three ways to begin, and those that a person saved; everything else is one step away. */
export function PresetCard() {
  const start = useDraft((state) => state.start)
  const begin = useDraft((state) => state.begin)
  const changes = usePresetChanges()
  const { presets, setAside, error, retry, refresh } = useOwnPresets()
  const chosen = presets.find(({ id }) => id === start.id)
  const choose = (id: string) => {
    const own = presets.find((preset) => preset.id === id)
    const next: Start | undefined = own
      ? startAt(own)
      : builtInStarts.find((each) => each.id === id)
    if (next) begin(next)
  }
  return (
    <Card title={text.title}>
      {setAside !== null && (
        <ErrorState compact title={text.damaged} text={text.damagedText(setAside)} />
      )}
      {error && (
        <ErrorState
          compact
          title={text.notRead}
          text={problemText(error).message}
          onRetry={retry}
        />
      )}
      <RadioGroup
        label={text.title}
        hideLabel
        appearance="cards"
        columnWidth={CARD_WIDTH}
        value={start.id}
        onValueChange={choose}
        options={[
          ...PRESETS.map((value) => ({ value, ...text.presets[value] })),
          ...presets.map(({ id, name, spec }) => ({
            value: id,
            label: name,
            description: describeSpec(spec),
          })),
        ]}
      />
      <Row gap={2}>
        <SavePreset count={presets.length} onSaved={refresh} />
        {chosen && <OwnPresetActions preset={chosen} onChanged={refresh} />}
        {changes > 0 && (
          <>
            <span>{text.changed(changes)}</span>
            <Button size="small" variant="quiet" onClick={() => begin(start)}>
              {text.back}
            </Button>
          </>
        )}
      </Row>
    </Card>
  )
}
