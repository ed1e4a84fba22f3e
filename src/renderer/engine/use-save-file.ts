import { useCallback } from 'react'
import type { CallInput } from '#shared/contract/contract.ts'
import type { DesktopContract } from '#shared/contract/desktop-contract.ts'
import { useNotify } from '#renderer/ui/index.ts'
import { desktop } from './client.ts'
import { problemText } from './problem-text.ts'

type SavedFile = CallInput<DesktopContract, 'desktop.saveFile'>

/**
 * Gives what makes a file and saves it where the person says, and tells how that went. Nothing is
 * said where they changed their mind.
 */
export function useSaveFile(): (make: () => Promise<SavedFile>) => void {
  const notify = useNotify()
  return useCallback(
    (make) => {
      const save = async () => {
        const { path } = await desktop().call('desktop.saveFile', await make())
        if (path !== null) notify({ title: 'Saved', text: path, tone: 'good' })
      }
      save().catch((error: unknown) =>
        notify({ title: 'It was not saved', text: problemText(error).message, tone: 'bad' }),
      )
    },
    [notify],
  )
}
