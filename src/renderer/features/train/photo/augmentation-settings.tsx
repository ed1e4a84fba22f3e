import { augmentationAmounts, augmentationSwitches } from '#shared/words/own-settings.ts'
import { settingNames } from '#shared/words/setting-names.ts'
import { Grid, Stack, Switch } from '#renderer/ui/index.ts'
import type { Draft } from '../draft/draft.ts'
import { useDraft } from '../draft/use-draft.ts'
import { NumberSetting } from '../fields/number-setting.tsx'
import { FIELD_WIDTH } from '../fields/setting-group.tsx'
import { text } from '../text.ts'

/** How far training photos are changed at each step. */
export function AugmentationSettings() {
  const { draft, change } = useDraft()
  const { augmentation } = draft
  const set = (amounts: Partial<Draft['augmentation']>) =>
    change({ augmentation: { ...augmentation, ...amounts } })
  return (
    <Stack gap={4}>
      <p>{text.augmentationHint}</p>
      <Grid columnWidth={FIELD_WIDTH} gap={4}>
        {augmentationSwitches.map((flip) => (
          <Switch
            key={flip}
            label={settingNames[flip]}
            checked={augmentation[flip]}
            onCheckedChange={(on) => set({ [flip]: on })}
          />
        ))}
        {augmentationAmounts.map(([name, amount]) => (
          <NumberSetting
            key={name}
            name={name}
            value={augmentation[amount]}
            onValueChange={(value) => set({ [amount]: value })}
          />
        ))}
      </Grid>
    </Stack>
  )
}
