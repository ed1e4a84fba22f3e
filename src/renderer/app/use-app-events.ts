import { useEffect } from 'react'
import { desktop } from '../engine/client.ts'
import { useOpenFolder } from '../features/start/use-open-folder.ts'
import { useNotify } from '../ui/index.ts'
import { useNavigation } from './screen.ts'
import { text } from './text.ts'
import { isTyping, type Undo, undoTyping } from './use-undo.ts'

/** Acts on menu items, and tells of what went wrong in the background. */
export function useAppEvents({ undo, redo }: Undo): void {
  const { go } = useNavigation()
  const notify = useNotify()
  const { chooseFolder } = useOpenFolder(() => go({ name: 'photos' }))

  useEffect(
    () =>
      desktop().on('desktop.command', ({ command }) => {
        switch (command) {
          case 'openFolder': {
            chooseFolder()
            return
          }
          case 'showStart': {
            go({ name: 'start' })
            return
          }
          case 'undo': {
            if (isTyping()) undoTyping('undo')
            else undo()
            return
          }
          case 'redo': {
            if (isTyping()) undoTyping('redo')
            else redo()
            return
          }
        }
      }),
    [go, chooseFolder, undo, redo],
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
