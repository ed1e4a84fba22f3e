import { settingNames } from '#shared/words/setting-names.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { Grid } from '#renderer/ui/index.ts'
import type { Draft } from '../draft/draft.ts'
import { useContradiction, useDraft, usePresetDraft } from '../draft/use-draft.ts'
import { choiceNotes } from '../fields/choice-notes.ts'
import { ChoiceSetting } from '../fields/choice-setting.tsx'
import { MoreSettings } from '../fields/more-settings.tsx'
import { FIELD_WIDTH } from '../fields/setting-group.tsx'
import { text } from '../text.ts'

/** The output's activation; a single neuron's is the neuron's own. */
const outputOf = ({ model, models }: Draft) =>
  model === 'neuron' ? undefined : models[model].output

/** How the network ends, and where its weights begin. */
export function MoreNetworkSettings() {
  const { draft, change } = useDraft()
  const { model, models, initialisation } = draft
  const contradiction = useContradiction('model.output')
  const output = outputOf(draft)
  const preset = usePresetDraft()
  return (
    <MoreSettings
      about={model === 'neuron' ? text.neuronAbout : text.networkAbout}
      settings={{ output, initialisation }}
      defaults={{
        output: outputOf({ ...preset, model }),
        initialisation: preset.initialisation,
      }}
      contradicted={contradiction !== undefined}
    >
      <Grid columnWidth={FIELD_WIDTH} gap={4}>
        {model !== 'neuron' && output !== undefined && (
          <ChoiceSetting
            label={settingNames.output}
            info={text.outputInfo}
            error={contradiction}
            names={specNames.output}
            notes={choiceNotes.output}
            value={output}
            onValueChange={(value) =>
              change({ models: { ...models, [model]: { ...models[model], output: value } } })
            }
          />
        )}
        <ChoiceSetting
          label={settingNames.initialisation}
          info={text.initialisationInfo}
          names={specNames.initialisation}
          notes={choiceNotes.initialisation}
          value={initialisation}
          onValueChange={(value) => change({ initialisation: value })}
        />
      </Grid>
    </MoreSettings>
  )
}
