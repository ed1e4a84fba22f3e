import { desktop } from '#renderer/engine/client.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import type { JournalEntry } from '#shared/domain/journal.ts'
import type { Selection } from '#shared/domain/sample-filter.ts'
import { useNotify } from '#renderer/ui/index.ts'
import { text } from './text.ts'

export interface Settle {
  readonly label: (sampleId: number, labelId: number) => void
  readonly leaveOut: (selection: Selection) => void
}

/** Changes photos, and says with the way back what was done. */
export function useSettle(onUndo: () => void): Settle {
  const tellProblem = useTellProblem()
  const notify = useNotify()
  const tell = (call: Promise<{ readonly entry: JournalEntry | null }>) =>
    void call.then(({ entry }) => {
      if (entry) notify({ title: entry.title, action: { label: text.undo, onAction: onUndo } })
    }, tellProblem(text.notChanged))
  return {
    label: (sampleId, labelId) =>
      tell(desktop().call('samples.assignLabel', { selection: { ids: [sampleId] }, labelId })),
    leaveOut: (selection) => tell(desktop().call('samples.exclude', { selection, excluded: true })),
  }
}
