import { useCallback, useMemo } from 'react'
import { desktop } from '../engine/client.ts'
import { problemText } from '../engine/problem-text.ts'
import { useNotify } from '../ui/index.ts'
import { text } from './text.ts'

export interface Undo {
  readonly undo: () => void
  readonly redo: () => void
}

/** Takes the last change of the library back, or makes it again, and says which one that was. */
export function useUndo(): Undo {
  const notify = useNotify()
  const step = useCallback(
    // A name of its own: its notice offers the way back, which is the same function.
    function take(method: 'journal.undo' | 'journal.redo') {
      const undoes = method === 'journal.undo'
      desktop()
        .call(method, {})
        .then(
          ({ title }) =>
            notify({
              title: undoes ? text.undid(title) : text.redid(title),
              action: {
                label: undoes ? text.redo : text.undo,
                onAction: () => take(undoes ? 'journal.redo' : 'journal.undo'),
              },
            }),
          (error: unknown) => notify({ title: problemText(error).message }),
        )
    },
    [notify],
  )
  return useMemo(
    () => ({ undo: () => step('journal.undo'), redo: () => step('journal.redo') }),
    [step],
  )
}

/** Whether the person is typing, where undoing is about the typing. */
export function isTyping(): boolean {
  const element = document.activeElement
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

/** What the menu's Undo means while somebody types. */
export function undoTyping(step: 'undo' | 'redo'): void {
  // Deprecated, but there is no other way to a text field's own history.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand(step)
}
