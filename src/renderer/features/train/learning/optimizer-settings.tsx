import { optimizerSettings } from '#shared/words/own-settings.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { useContradiction, useDraft } from '../draft/use-draft.ts'
import { OwnNumbers } from '../fields/own-numbers.tsx'
import { SettingGroup } from '../fields/setting-group.tsx'
import { text } from '../text.ts'

/** What the chosen optimizer has of its own; plain gradient descent has nothing. */
export function OptimizerSettings() {
  const { draft, change } = useDraft()
  const elite = useContradiction('optimizer.elite')
  const { optimizer, optimizers } = draft
  if (optimizerSettings[optimizer].length === 0) return null
  return (
    <SettingGroup title={text.optimizerGroup(specNames.optimizer[optimizer])}>
      <OwnNumbers
        key={optimizer}
        numbers={optimizerSettings[optimizer]}
        settings={optimizers[optimizer]}
        errors={{ elite }}
        onChange={(settings) => change({ optimizers: { ...optimizers, [optimizer]: settings } })}
      />
    </SettingGroup>
  )
}
