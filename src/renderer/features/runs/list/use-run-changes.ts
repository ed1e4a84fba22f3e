import type { Run } from '#shared/domain/run.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { runTitle } from '#shared/words/run-title.ts'
import { useNotify } from '#renderer/ui/index.ts'
import { text } from './text.ts'

/** Deletes runs, with a way back, and restores them. */
export function useRunChanges(): {
  readonly remove: (run: Run) => void
  readonly restore: (runId: number) => void
} {
  const notify = useNotify()
  const tellProblem = useTellProblem()
  const deletion = useCall('runs.delete')
  const restoration = useCall('runs.restore')
  const restore = (runId: number) =>
    restoration.mutate({ runId }, { onError: tellProblem(text.notRestored) })
  return {
    restore,
    remove: (run) =>
      deletion.mutate(
        { runId: run.id },
        {
          onSuccess: () =>
            notify({
              title: text.deleted(runTitle(run)),
              action: { label: text.undo, onAction: () => restore(run.id) },
            }),
          onError: tellProblem(text.notDeleted),
        },
      ),
  }
}
