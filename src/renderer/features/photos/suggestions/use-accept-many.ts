import { useCallback } from 'react'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { useNotify } from '#renderer/ui/index.ts'
import { type Chosen, selectionOf } from '../grid/chosen.ts'
import type { ListQuery } from '../grid/use-sample-list.ts'
import { text } from '../text.ts'

/** Gives each of many photos the label that the network suggests for it, as one change. */
export function useAcceptMany({ filter, runId }: ListQuery): (chosen: Chosen) => void {
  const tellProblem = useTellProblem()
  const notify = useNotify()
  const { mutate } = useCall('predictions.accept')
  return useCallback(
    (chosen) => {
      const selection = selectionOf(chosen, filter)
      if (!selection || runId === undefined) return
      mutate(
        { selection, runId },
        {
          onSuccess: ({ entry }) => notify({ title: entry?.title ?? text.nothingSuggested }),
          onError: tellProblem(text.notChanged),
        },
      )
    },
    [mutate, notify, tellProblem, filter, runId],
  )
}
