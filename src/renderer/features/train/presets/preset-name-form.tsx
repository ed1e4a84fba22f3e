import { type ReactElement, useState } from 'react'
import { MAX_PRESET_NAME } from '#shared/domain/preset.ts'
import { Button, Popover, Stack, TextField } from '#renderer/ui/index.ts'
import { presetText as text } from './preset-text.ts'

interface PresetNameFormProps {
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly title: string
  readonly submit: string
  readonly firstName: string
  /** Why the name was refused. */
  readonly error: string | undefined
  readonly busy: boolean
  /** The name is being typed: what was wrong with the one before does not matter. */
  readonly onType: () => void
  /** Calls back when that is done. */
  readonly onSubmit: (name: string, done: () => void) => void
}

/** Asks for a preset's name, in a small panel beside its button. */
export function PresetNameForm(props: PresetNameFormProps) {
  const { trigger, title, submit, firstName, error, busy, onType, onSubmit } = props
  const [open, setOpen] = useState(false)
  const [name, setName] = useState(firstName)
  const show = (next: boolean) => {
    setOpen(next)
    if (!next) return
    onType()
    setName(firstName)
  }
  return (
    <Popover open={open} onOpenChange={show} trigger={trigger} title={title} align="start">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '' && !busy) onSubmit(name.trim(), () => setOpen(false))
        }}
      >
        <Stack gap={3}>
          <TextField
            autoFocus
            label={text.name}
            maxLength={MAX_PRESET_NAME}
            value={name}
            error={error}
            onValueChange={(next) => {
              onType()
              setName(next)
            }}
          />
          <Button type="submit" variant="primary" busy={busy} disabled={name.trim() === ''}>
            {submit}
          </Button>
        </Stack>
      </form>
    </Popover>
  )
}
