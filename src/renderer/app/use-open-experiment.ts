import { useCall } from '../engine/queries.ts'
import { useTellProblem } from '../engine/use-tell-problem.ts'
import { useNavigation } from './screen.ts'
import { text } from './text.ts'

/** Goes to the page of an experiment, of which only the number is known. */
export function useOpenExperiment(): (experimentId: number) => void {
  const { go } = useNavigation()
  const { mutate } = useCall('experiments.get')
  const tellProblem = useTellProblem()
  return (experimentId) =>
    mutate(
      { experimentId },
      {
        onSuccess: ({ experiment }) =>
          go({ name: 'experiment', kind: experiment.settings.kind, experimentId }),
        onError: tellProblem(text.experimentNotOpened),
      },
    )
}
