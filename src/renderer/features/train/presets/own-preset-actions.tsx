import { Pencil, Trash2 } from 'lucide-react'
import type { Preset } from '#shared/domain/preset.ts'
import { desktop } from '#renderer/engine/client.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { Button, useNotify } from '#renderer/ui/index.ts'
import { PresetNameForm } from './preset-name-form.tsx'
import { presetText as text } from './preset-text.ts'

interface OwnPresetActionsProps {
  /** The one that is chosen. */
  readonly preset: Preset
  readonly onChanged: () => Promise<void>
}

/** Renames or deletes a preset of one's own; what was deleted can be had back. */
export function OwnPresetActions({ preset, onChanged }: OwnPresetActionsProps) {
  const { id, name } = preset
  const notify = useNotify()
  const tellProblem = useTellProblem()
  const rename = useCall('presets.rename')
  const remove = useCall('presets.delete')
  // By then this preset is gone, and these buttons with it.
  const bringBack = async (gone: Preset) => {
    try {
      await desktop().call('presets.save', gone)
      await onChanged()
    } catch (error) {
      tellProblem(text.notRestored(gone.name))(error)
    }
  }
  return (
    <>
      <PresetNameForm
        key={id}
        trigger={
          <Button size="small" variant="quiet" icon={Pencil}>
            {text.rename}
          </Button>
        }
        title={text.renameTitle(name)}
        submit={text.rename}
        firstName={name}
        error={rename.error ? problemText(rename.error).message : undefined}
        busy={rename.isPending}
        onType={rename.reset}
        onSubmit={(next, done) =>
          rename.mutate(
            { id, name: next },
            {
              onSuccess: () => void onChanged().then(done),
            },
          )
        }
      />
      <Button
        size="small"
        variant="quiet"
        icon={Trash2}
        busy={remove.isPending}
        onClick={() =>
          remove.mutate(
            { id },
            {
              onSuccess(gone) {
                notify({
                  title: text.deleted(gone.name),
                  action: { label: text.undoDelete, onAction: () => void bringBack(gone) },
                })
                void onChanged()
              },
              onError: tellProblem(text.notDeleted(name)),
            },
          )
        }
      >
        {text.delete}
      </Button>
    </>
  )
}
