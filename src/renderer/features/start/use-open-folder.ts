import { useCallback } from 'react'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useNotify } from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface OpenFolder {
  /** Lets the person choose a folder, and opens it. */
  readonly chooseFolder: () => void
  readonly openFolder: (folder: string) => void
  readonly openSample: () => void
  readonly openProject: (path: string) => void
  readonly busy: boolean
}

/** Every way in which a project is opened; what goes wrong is told in a notice that stays. */
export function useOpenFolder(onOpened: () => void): OpenFolder {
  const notify = useNotify()
  const choose = useCall('desktop.chooseFolder')
  const folder = useCall('projects.openFolder')
  const sample = useCall('projects.openSample')
  const project = useCall('projects.open')

  const onError = useCallback(
    (error: unknown) =>
      notify({ title: text.failed, text: problemText(error).message, tone: 'bad' }),
    [notify],
  )
  const { mutate: openIt } = folder
  const openFolder = useCallback(
    (path: string) => openIt({ folder: path }, { onSuccess: onOpened, onError }),
    [openIt, onOpened, onError],
  )
  const { mutate: chooseIt } = choose
  const chooseFolder = useCallback(
    () =>
      chooseIt(
        {},
        {
          onSuccess: ({ folder: chosen }) => {
            if (chosen !== null) openFolder(chosen)
          },
          onError,
        },
      ),
    [chooseIt, openFolder, onError],
  )
  return {
    chooseFolder,
    openFolder,
    openSample: () => sample.mutate({}, { onSuccess: onOpened, onError }),
    openProject: (path) => project.mutate({ path }, { onSuccess: onOpened, onError }),
    busy: folder.isPending || sample.isPending || project.isPending,
  }
}
