import { settingNames } from '#shared/words/setting-names.ts'
import { scheduleSettings } from '#shared/words/own-settings.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { useContradiction, useDraft } from '../draft/use-draft.ts'
import { choiceNotes } from '../fields/choice-notes.ts'
import { ChoiceSetting } from '../fields/choice-setting.tsx'
import { NumberSetting } from '../fields/number-setting.tsx'
import { OwnNumbers } from '../fields/own-numbers.tsx'
import { SettingGroup } from '../fields/setting-group.tsx'
import { text } from '../text.ts'
import { ScheduleCurve } from './schedule-curve.tsx'

/** How the learning rate changes over the run. */
export function ScheduleSettings() {
  const { draft, change, reading } = useDraft()
  const { spec } = reading
  const lowest = useContradiction('schedule.lowest')
  const { schedule, schedules } = draft
  return (
    <SettingGroup title={text.scheduleGroup} picture={spec && <ScheduleCurve spec={spec} />}>
      <ChoiceSetting
        label={settingNames.schedule}
        info={text.scheduleInfo}
        names={specNames.schedule}
        notes={choiceNotes.schedule}
        value={schedule}
        onValueChange={(kind) => change({ schedule: kind })}
      />
      <OwnNumbers
        key={schedule}
        numbers={scheduleSettings[schedule]}
        settings={schedules[schedule]}
        errors={{ lowest }}
        onChange={(settings) => change({ schedules: { ...schedules, [schedule]: settings } })}
      />
      <NumberSetting
        name="warmUpEpochs"
        value={draft.warmUpEpochs}
        onValueChange={(warmUpEpochs) => change({ warmUpEpochs })}
      />
    </SettingGroup>
  )
}
