import { useEffect } from 'react'
import { useBeginFrom } from '#renderer/engine/begin-from.ts'
import { useDraft } from '../draft/use-draft.ts'

/** What the run begins from, if not from weights of its own; fills the form with it once. */
export function useBeginning() {
  const { from, isNew, taken, forget } = useBeginFrom()
  const fill = useDraft((draft) => draft.fill)
  useEffect(() => {
    if (!from || !isNew) return
    fill(from.spec)
    taken()
  }, [from, isNew, fill, taken])
  return {
    from,
    forget,
    /** For `runs.start`. */
    input: from ? { forkFrom: { runId: from.runId, step: from.step } } : {},
  }
}
