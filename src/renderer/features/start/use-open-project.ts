import { useCallback } from 'react'
import { problemText } from '#renderer/engine/problem-text.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useNotify } from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface OpenProject {
  readonly openSample: () => void
  readonly openProject: (path: string) => void
  readonly busy: boolean
}

/** Opens what needs no questions; what goes wrong is told in a notice that stays. */
export function useOpenProject(onOpened: () => void): OpenProject {
  const notify = useNotify()
  const sample = useCall('projects.openSample')
  const project = useCall('projects.open')
  const onError = useCallback(
    (error: unknown) =>
      notify({ title: text.failed, text: problemText(error).message, tone: 'bad' }),
    [notify],
  )
  return {
    openSample: () => sample.mutate({}, { onSuccess: onOpened, onError }),
    openProject: (path) => project.mutate({ path }, { onSuccess: onOpened, onError }),
    busy: sample.isPending || project.isPending,
  }
}
