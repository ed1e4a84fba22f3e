import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { text } from './text.ts'

interface OpenProject {
  readonly openSample: () => void
  readonly openProject: (path: string) => void
  readonly busy: boolean
}

/** Opens what needs no questions; what goes wrong is told in a notice that stays. */
export function useOpenProject(onOpened: () => void): OpenProject {
  const tellProblem = useTellProblem()
  const sample = useCall('projects.openSample')
  const project = useCall('projects.open')
  const onError = tellProblem(text.failed)
  return {
    openSample: () => sample.mutate({}, { onSuccess: onOpened, onError }),
    openProject: (path) => project.mutate({ path, goOn: true }, { onSuccess: onOpened, onError }),
    busy: sample.isPending || project.isPending,
  }
}
