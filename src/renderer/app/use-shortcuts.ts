import { useEffect } from 'react'
import type { Stage } from '../ui/index.ts'
import { useNavigation } from './screen.ts'
import { screenOf, type StageId } from './stages.ts'

/** Ctrl or Cmd with 1, 2, 3 … opens a stage. */
export function useShortcuts(stages: readonly Stage<StageId>[]): void {
  const { go } = useNavigation()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      const stage = /^[1-9]$/.test(event.key) ? stages[Number(event.key) - 1] : undefined
      if (!stage || stage.disabledReason !== undefined) return
      event.preventDefault()
      go(screenOf(stage.id))
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [stages, go])
}
