import { useEffect } from 'react'
import { desktop } from '../engine/client.ts'
import { useProject } from '../engine/current.ts'
import { useFolderView } from '../features/photos/folder-changes/folder-view.ts'
import { useNotify } from '../ui/index.ts'
import { useNavigation } from './screen.ts'
import { text } from './text.ts'
import { useChooseFolders } from './use-choose-folders.ts'
import { isTyping, type Undo, undoTyping } from './use-undo.ts'

/** Acts on menu items, and tells of what went wrong in the background. */
export function useAppEvents({ undo, redo }: Undo): void {
  const { go } = useNavigation()
  const isOpen = useProject() !== null
  const checkFolder = useFolderView(({ checkAnew }) => checkAnew)
  const notify = useNotify()
  const chooseFolders = useChooseFolders()

  useEffect(
    () =>
      desktop().on('desktop.command', ({ command }) => {
        switch (command) {
          case 'openFolder': {
            chooseFolders()
            return
          }
          case 'showStart': {
            go({ name: 'start' })
            return
          }
          case 'checkFolder': {
            if (!isOpen) return
            go({ name: 'photos' })
            checkFolder()
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
    [go, chooseFolders, undo, redo, isOpen, checkFolder],
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
