import { settingNames } from '#shared/words/setting-names.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { Grid } from '#renderer/ui/index.ts'
import { useContradiction, useDraft } from '../draft/use-draft.ts'
import { choiceNotes } from '../fields/choice-notes.ts'
import { ChoiceSetting } from '../fields/choice-setting.tsx'
import { FIELD_WIDTH } from '../fields/setting-group.tsx'
import { text } from '../text.ts'

// The neuron's output is what it activates to, and a tanh would be neither label.
const { tanh: _tanh, ...names } = specNames.activation

/** The single neuron has an activation and nothing else. */
export function NeuronSettings() {
  const { draft, change } = useDraft()
  const { models } = draft
  return (
    <Grid columnWidth={FIELD_WIDTH} gap={4}>
      <ChoiceSetting
        label={settingNames.activation}
        info={text.activationInfo}
        error={useContradiction('model.activation')}
        names={names}
        notes={choiceNotes.activation}
        value={models.neuron.activation}
        onValueChange={(activation) => change({ models: { ...models, neuron: { activation } } })}
      />
    </Grid>
  )
}
