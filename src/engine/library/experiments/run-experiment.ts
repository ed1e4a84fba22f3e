import type { TrainingData } from '#shared/contract/trainer-contract.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { Task } from '#shared/domain/task.ts'
import type { LibraryContext } from '../library-context.ts'
import type { OpenProject } from '../project/open-project.ts'
import { prepareData } from '../runs/prepare-data.ts'
import { requireTrainable } from '../runs/require-trainable.ts'
import { samplesOfSpec } from '../runs/samples-of-spec.ts'
import { throwIfCancelled } from '../tasks.ts'

/** Something the trainer can find out with a spec's network and photos, of which nothing is kept. */
export interface Experiment<T> {
  readonly spec: RunSpec
  readonly task: Pick<Task, 'kind' | 'title' | 'unit' | 'total'>
  readonly ask: (data: TrainingData) => Promise<T>
}

/**
 * Prepares photos as a run with this spec would, and lets the trainer work on them as a task.
 * @throws ProblemError BUSY, CANCELLED, INVALID_INPUT, TOO_FEW_LABELS, NOT_ENOUGH_PHOTOS,
 *   PHOTO_UNREADABLE, and what the trainer throws
 */
export async function runExperiment<T>(
  { tasks, trainer, decoder }: LibraryContext,
  project: OpenProject,
  { spec, task, ask }: Experiment<T>,
): Promise<T> {
  tasks.requireFree()
  const samples = samplesOfSpec(project, spec)
  requireTrainable(spec, samples.labels)
  const data = await tasks.run(
    { kind: 'preparePixels', title: 'Preparing photos', unit: 'photos', total: 0 },
    (progress) => prepareData({ decoder, project }, { spec, samples }, progress),
  )
  return tasks.run(task, async ({ signal, report }) => {
    const unsubscribe = trainer.on('trainer.worked', ({ done }) => report(done))
    // A trainer that is lost cannot be stopped; the call below then says so.
    const stop = () => void trainer.call('trainer.stop', {}).catch(() => undefined)
    signal.addEventListener('abort', stop)
    try {
      const result = await ask(data)
      // What was found until then is not what was asked for.
      throwIfCancelled(signal)
      return result
    } finally {
      signal.removeEventListener('abort', stop)
      unsubscribe()
    }
  })
}
