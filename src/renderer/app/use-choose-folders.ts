import { useCallback } from 'react'
import { problemText } from '../engine/problem-text.ts'
import { useCall } from '../engine/queries.ts'
import { useNotify } from '../ui/index.ts'
import { useImportRequest } from './import-request.ts'
import { text } from './text.ts'

/** Lets the person choose folders of photos, and asks what is to come in of them. */
export function useChooseFolders(): () => void {
  const notify = useNotify()
  const ask = useImportRequest((request) => request.ask)
  const { mutate } = useCall('desktop.chooseFolders')
  return useCallback(
    () =>
      mutate(
        {},
        {
          onSuccess: ({ paths }) => ask(paths),
          onError: (error) =>
            notify({ title: text.notChosen, text: problemText(error).message, tone: 'bad' }),
        },
      ),
    [mutate, ask, notify],
  )
}
