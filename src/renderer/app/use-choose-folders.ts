import { useCallback } from 'react'
import { useCall } from '../engine/queries.ts'
import { useTellProblem } from '../engine/use-tell-problem.ts'
import { useImportRequest } from './import-request.ts'
import { text } from './text.ts'

/** Lets the person choose folders of photos, and asks what is to come in of them. */
export function useChooseFolders(): () => void {
  const tellProblem = useTellProblem()
  const ask = useImportRequest((request) => request.ask)
  const { mutate } = useCall('desktop.chooseFolders')
  return useCallback(
    () =>
      mutate(
        {},
        {
          onSuccess: ({ paths }) => ask(paths),
          onError: tellProblem(text.notChosen),
        },
      ),
    [mutate, ask, tellProblem],
  )
}
