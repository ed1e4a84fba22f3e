import { settingNames } from '#shared/words/setting-names.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { SegmentedControl } from '#renderer/ui/index.ts'
import { useContradiction, useDraft } from '../draft/use-draft.ts'
import { choiceNotes } from '../fields/choice-notes.ts'
import { optionsOf } from '../fields/choice-setting.tsx'
import { NumberSetting } from '../fields/number-setting.tsx'
import { SettingGroup } from '../fields/setting-group.tsx'
import { text } from '../text.ts'

/** What is added to the loss, how photos count in it, and how far its gradient may go. */
export function LossSettings() {
  const { draft, change } = useDraft()
  const { clipping, classWeights } = draft
  const contradiction = useContradiction('gradientClipping')
  return (
    <SettingGroup title={text.lossGroup}>
      <SegmentedControl
        label={settingNames.clipping}
        info={text.clippingInfo}
        error={contradiction}
        description={choiceNotes.clipping[clipping.by]}
        value={clipping.by}
        onValueChange={(by) => change({ clipping: { ...clipping, by } })}
        options={optionsOf(specNames.clipping)}
      />
      {clipping.by !== 'none' && (
        <NumberSetting
          name="clippingLimit"
          value={clipping.limit}
          onValueChange={(limit) => change({ clipping: { ...clipping, limit } })}
        />
      )}
      <SegmentedControl
        label={settingNames.classWeights}
        info={text.classWeightsInfo}
        description={choiceNotes.classWeights[classWeights]}
        value={classWeights}
        onValueChange={(value) => change({ classWeights: value })}
        options={optionsOf(specNames.classWeights)}
      />
      <NumberSetting
        name="labelSmoothing"
        value={draft.labelSmoothing}
        onValueChange={(labelSmoothing) => change({ labelSmoothing })}
      />
      <NumberSetting
        name="weightDecay"
        value={draft.weightDecay}
        onValueChange={(weightDecay) => change({ weightDecay })}
      />
    </SettingGroup>
  )
}
