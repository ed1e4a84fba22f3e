import type { Experiment } from '#shared/domain/experiments/experiment.ts'
import { experimentTitle } from '#shared/words/experiment-title.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { useNotify } from '#renderer/ui/index.ts'
import { text } from '../text.ts'

/** Deletes experiments, with a way back. */
export function useExperimentChanges(): {
  readonly remove: (experiment: Experiment, onRemoved?: () => void) => void
} {
  const notify = useNotify()
  const tellProblem = useTellProblem()
  const deletion = useCall('experiments.delete')
  const restoration = useCall('experiments.restore')
  return {
    remove: (experiment, onRemoved = () => undefined) => {
      const { id: experimentId } = experiment
      deletion.mutate(
        { experimentId },
        {
          onSuccess() {
            onRemoved()
            notify({
              title: text.deleted(experimentTitle(experiment)),
              action: {
                label: text.undo,
                onAction: () =>
                  restoration.mutate({ experimentId }, { onError: tellProblem(text.notRestored) }),
              },
            })
          },
          onError: tellProblem(text.notDeleted),
        },
      )
    },
  }
}
