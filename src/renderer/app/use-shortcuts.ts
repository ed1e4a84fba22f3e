import { useEffect } from 'react'
import type { Stage } from '../ui/index.ts'
import { useNavigation } from './screen.ts'
import { screenOf, type StageId } from './stages.ts'
import { isTyping, type Undo } from './use-undo.ts'

/** Ctrl or Cmd with 1, 2, 3 … opens a stage, with D duplicates; with Z and Y undoes and redoes. */
export function useShortcuts(stages: readonly Stage<StageId>[], { undo, redo }: Undo): void {
  const { go } = useNavigation()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const step = stepOf(event)
      if (step && !isTyping()) {
        event.preventDefault()
        if (step === 'undo') undo()
        else redo()
        return
      }
      if (event.shiftKey) return
      if (event.key.toLowerCase() === 'd' && stages[0]?.disabledReason === undefined) {
        event.preventDefault()
        go({ name: 'duplicates' })
        return
      }
      const stage = /^[1-9]$/.test(event.key) ? stages[Number(event.key) - 1] : undefined
      if (!stage || stage.disabledReason !== undefined) return
      event.preventDefault()
      go(screenOf(stage.id))
    }
    // Before all others: what is done here must be known as done when the menu's keys are looked at.
    const capture = { capture: true }
    window.addEventListener('keydown', onKeyDown, capture)
    return () => window.removeEventListener('keydown', onKeyDown, capture)
  }, [stages, go, undo, redo])
}

/** Ctrl+Y, and Ctrl or Cmd with Shift+Z, make what was undone again. */
function stepOf({ key, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  const pressed = key.toLowerCase()
  if (pressed === 'z') return shiftKey ? 'redo' : 'undo'
  return pressed === 'y' && !shiftKey ? 'redo' : undefined
}
