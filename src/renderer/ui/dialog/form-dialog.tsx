import { type ReactNode, useId } from 'react'

import { Button } from '../button/button.tsx'
import { Dialog } from './dialog.tsx'

export type FormDialogProps = {
  title: string
  /** What its two buttons say. */
  save: string
  cancel: string
  /** It is being saved. */
  busy?: boolean | undefined
  /** What is typed cannot be saved. */
  invalid?: boolean | undefined
  onSave: () => void
  onClose: () => void
  /** The fields. */
  children: ReactNode
}

/** Fields that are saved together, by a button or Enter, or not at all. */
export function FormDialog(props: FormDialogProps) {
  const { title, save, cancel, busy = false, invalid = false, onSave, onClose, children } = props
  const form = useId()
  return (
    <Dialog
      open
      title={title}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button variant="primary" type="submit" form={form} busy={busy} disabled={invalid}>
            {save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!invalid) onSave()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
