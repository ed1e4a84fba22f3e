import { useEffect } from 'react'
import { desktop } from '../engine/client.ts'
import { useOpenFolder } from '../features/start/use-open-folder.ts'
import { useNotify } from '../ui/index.ts'
import { useNavigation } from './screen.ts'
import { text } from './text.ts'

/** Acts on menu items, and tells of what went wrong in the background. */
export function useAppEvents(): void {
  const { go } = useNavigation()
  const notify = useNotify()
  const { chooseFolder } = useOpenFolder(() => go({ name: 'photos' }))

  useEffect(
    () =>
      desktop().on('desktop.command', ({ command }) => {
        if (command === 'openFolder') chooseFolder()
        else go({ name: 'start' })
      }),
    [go, chooseFolder],
  )
  useEffect(
    () =>
      desktop().on('task.failed', ({ code, message }) => {
        if (code !== 'CANCELLED') notify({ title: text.taskFailed, text: message, tone: 'bad' })
      }),
    [notify],
  )
  useEffect(() => {
    let lost = false
    return desktop().on('desktop.engineState', ({ library }) => {
      if (lost && library === 'ready') {
        notify({ title: text.engineBack, text: text.engineBackText, tone: 'warn' })
      }
      lost = library === 'restarting'
    })
  }, [notify])
}
