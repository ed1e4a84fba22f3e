import type { Activation } from '#shared/domain/activation.ts'
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
import { BlockRows } from './block-rows.tsx'
import { HiddenLayers } from './hidden-layers.tsx'

type Convolutional = DraftModels['convolutional']

/** Blocks, how they join the layers behind, and those layers. */
export function ConvolutionalSettings() {
  const { draft, change } = useDraft()
  const { models } = draft
  const { blocks, join, hidden, dropout } = models.convolutional
  const set = (settings: Partial<Convolutional>) =>
    change({ models: { ...models, convolutional: { ...models.convolutional, ...settings } } })
  return (
    <>
      <BlockRows blocks={blocks} onChange={(rows) => set({ blocks: rows })} />
      <Grid columnWidth={FIELD_WIDTH} gap={4}>
        <ChoiceSetting
          label={settingNames.activation}
          info={text.activationInfo}
          names={specNames.activation}
          notes={choiceNotes.activation}
          value={commonActivation(models.convolutional)}
          placeholder={text.activationMixed}
          onValueChange={(activation) =>
            set({ activation, blocks: blocks.map((block) => ({ ...block, activation })) })
          }
        />
        <ChoiceSetting
          label={settingNames.join}
          info={text.joinInfo}
          names={specNames.join}
          notes={choiceNotes.join}
          value={join}
          onValueChange={(value) => set({ join: value })}
        />
      </Grid>
      <HiddenLayers
        hidden={hidden}
        onChange={(layers) => set({ hidden: layers })}
        none={text.noHeadLayers}
      />
      {hidden.length > 0 && (
        <Grid columnWidth={FIELD_WIDTH} gap={4}>
          <NumberSetting
            name="dropout"
            value={dropout}
            onValueChange={(value) => set({ dropout: value })}
          />
        </Grid>
      )}
    </>
  )
}

/** The activation of every block and layer; null where they differ. */
function commonActivation({ blocks, hidden, activation }: Convolutional): Activation | null {
  const all = new Set(blocks.map((block) => block.activation))
  if (hidden.length > 0) all.add(activation)
  const [first] = all
  return all.size === 1 && first !== undefined ? first : null
}
