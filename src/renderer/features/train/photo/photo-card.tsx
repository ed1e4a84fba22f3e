import { settingNames } from '#shared/words/setting-names.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { Card, Grid, SegmentedControl } from '#renderer/ui/index.ts'
import { AugmentationPreview } from '../augmentation-preview/augmentation-preview.tsx'
import { BecomingInput } from '../becoming-input/becoming-input.tsx'
import { useDraft, usePresetDraft } from '../draft/use-draft.ts'
import { optionsOf } from '../fields/choice-setting.tsx'
import { MoreSettings } from '../fields/more-settings.tsx'
import { NumberSetting } from '../fields/number-setting.tsx'
import { FIELD_WIDTH } from '../fields/setting-group.tsx'
import { text } from '../text.ts'
import { AugmentationSettings } from './augmentation-settings.tsx'

/** How photos become what the network sees, and which of them judge it. */
export function PhotoCard({ isSplit }: { readonly isSplit: boolean }) {
  const { draft, change } = useDraft()
  const preset = usePresetDraft()
  const { input, augmentation, validationShare } = draft
  return (
    <Card title={text.photo} description={text.photoHint}>
      <Grid columnWidth={FIELD_WIDTH} gap={4}>
        <NumberSetting
          name="imageSize"
          value={input.imageSize}
          onValueChange={(imageSize) => change({ input: { ...input, imageSize } })}
        />
        <SegmentedControl
          label={settingNames.colour}
          value={input.colour}
          onValueChange={(colour) => change({ input: { ...input, colour } })}
          options={optionsOf(specNames.colour)}
        />
        <NumberSetting
          name="validationShare"
          value={validationShare}
          disabled={isSplit}
          onValueChange={(share) => change({ validationShare: share })}
        />
      </Grid>
      {isSplit && <p>{text.usesSplit}</p>}
      <BecomingInput />
      <MoreSettings
        about={text.augmentationAbout}
        settings={augmentation}
        defaults={preset.augmentation}
      >
        <AugmentationSettings />
      </MoreSettings>
      <AugmentationPreview />
    </Card>
  )
}
