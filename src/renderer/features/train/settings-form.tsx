import { ErrorState, Stack } from '#renderer/ui/index.ts'
import { otherContradictions, useDraft } from './draft/use-draft.ts'
import { LearningCard } from './learning/learning-card.tsx'
import { NetworkCard } from './network/network-card.tsx'
import { PhotoCard } from './photo/photo-card.tsx'
import { PresetCard } from './presets/preset-card.tsx'
import { text } from './text.ts'

/**
 * Every setting of a run, in the order in which a photo meets them. Of photos that are split
 * already, no share is kept for validation.
 */
export function SettingsForm({ isSplit = false }: { readonly isSplit?: boolean }) {
  const others = otherContradictions(useDraft(({ reading }) => reading))
  return (
    <Stack gap={4}>
      {others.length > 0 && (
        <ErrorState compact title={text.contradiction} text={others.join(' ')} />
      )}
      <PresetCard />
      <PhotoCard isSplit={isSplit} />
      <NetworkCard />
      <LearningCard />
    </Stack>
  )
}
