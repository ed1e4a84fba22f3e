import { useCallback } from 'react'
import { useNotify } from '#renderer/ui/index.ts'
import { problemText } from './problem-text.ts'

/** Gives what tells, in a notice that stays, of a call that failed: first that, then why. */
export function useTellProblem(): (title: string) => (error: unknown) => void {
  const notify = useNotify()
  return useCallback(
    (title) => (error) => notify({ title, text: problemText(error).message, tone: 'bad' }),
    [notify],
  )
}
