import { settingNames } from '#shared/words/setting-names.ts'
import { Switch } from '#renderer/ui/index.ts'
import type { Draft } from '../draft/draft.ts'
import { useDraft } from '../draft/use-draft.ts'
import { NumberSetting } from '../fields/number-setting.tsx'
import { SettingGroup } from '../fields/setting-group.tsx'
import { text } from '../text.ts'

/** When the run ends, and with which weights. */
export function EndSettings() {
  const { draft, change } = useDraft()
  const { earlyStopping, keepBest } = draft
  const set = (settings: Partial<Draft['earlyStopping']>) =>
    change({ earlyStopping: { ...earlyStopping, ...settings } })
  return (
    <SettingGroup title={text.endGroup}>
      <Switch
        label={settingNames.keepBest}
        description={text.keepBestNote}
        checked={keepBest}
        onCheckedChange={(on) => change({ keepBest: on })}
      />
      <Switch
        label={settingNames.earlyStopping}
        description={text.earlyStoppingNote}
        checked={earlyStopping.on}
        onCheckedChange={(on) => set({ on })}
      />
      {earlyStopping.on && (
        <>
          <NumberSetting
            name="stopPatience"
            value={earlyStopping.patienceEpochs}
            onValueChange={(patienceEpochs) => set({ patienceEpochs })}
          />
          <NumberSetting
            name="minimumImprovement"
            value={earlyStopping.minimumImprovement}
            onValueChange={(minimumImprovement) => set({ minimumImprovement })}
          />
        </>
      )}
    </SettingGroup>
  )
}
