import { BookmarkPlus } from 'lucide-react'
import { MAX_PRESETS } from '#shared/domain/preset.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { Button } from '#renderer/ui/index.ts'
import { useDraft } from '../draft/use-draft.ts'
import { PresetNameForm } from './preset-name-form.tsx'
import { presetText as text } from './preset-text.ts'
import { startAt } from './start.ts'

interface SavePresetProps {
  /** How many there are already. */
  readonly count: number
  readonly onSaved: () => Promise<void>
}

/** Keeps what is set as a preset of one's own; the form has then begun there. */
export function SavePreset({ count, onSaved }: SavePresetProps) {
  const spec = useDraft(({ reading }) => reading.spec)
  const beganAt = useDraft((state) => state.beganAt)
  const save = useCall('presets.save')
  const reason =
    spec === undefined
      ? text.saveNeedsSpec
      : count >= MAX_PRESETS
        ? text.tooMany(MAX_PRESETS)
        : undefined
  if (reason !== undefined) {
    return (
      <Button size="small" icon={BookmarkPlus} disabledReason={reason}>
        {text.save}
      </Button>
    )
  }
  return (
    <PresetNameForm
      trigger={
        <Button size="small" icon={BookmarkPlus}>
          {text.save}
        </Button>
      }
      title={text.saveTitle}
      submit={text.saveSubmit}
      firstName=""
      error={save.error ? problemText(save.error).message : undefined}
      busy={save.isPending}
      onType={save.reset}
      onSubmit={(name, done) => {
        if (!spec) return
        save.mutate(
          { name, spec },
          {
            onSuccess: (preset) =>
              void onSaved().then(() => {
                beganAt(startAt(preset))
                done()
              }),
          },
        )
      }}
    />
  )
}
