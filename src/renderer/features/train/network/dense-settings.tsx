import { settingNames } from '#shared/words/setting-names.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { Grid } from '#renderer/ui/index.ts'
import type { DraftModels } from '../draft/draft.ts'
import { useDraft } from '../draft/use-draft.ts'
import { choiceNotes } from '../fields/choice-notes.ts'
import { ChoiceSetting } from '../fields/choice-setting.tsx'
import { NumberSetting } from '../fields/number-setting.tsx'
import { FIELD_WIDTH } from '../fields/setting-group.tsx'
import { text } from '../text.ts'
import { HiddenLayers } from './hidden-layers.tsx'

/** Hidden layers, and what all of them do. */
export function DenseSettings() {
  const { draft, change } = useDraft()
  const { models } = draft
  const { hidden, activation, dropout } = models.dense
  const set = (settings: Partial<DraftModels['dense']>) =>
    change({ models: { ...models, dense: { ...models.dense, ...settings } } })
  return (
    <>
      <HiddenLayers
        hidden={hidden}
        onChange={(layers) => set({ hidden: layers })}
        none={text.noLayers}
      />
      <Grid columnWidth={FIELD_WIDTH} gap={4}>
        <ChoiceSetting
          label={settingNames.activation}
          info={text.activationInfo}
          names={specNames.activation}
          notes={choiceNotes.activation}
          value={activation}
          onValueChange={(value) => set({ activation: value })}
        />
        <NumberSetting
          name="dropout"
          value={dropout}
          onValueChange={(value) => set({ dropout: value })}
        />
      </Grid>
    </>
  )
}
