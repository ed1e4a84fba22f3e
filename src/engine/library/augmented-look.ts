import { ProblemError } from '#shared/contract/problem.ts'
import type { AugmentedLook } from '#shared/domain/augmented-look.ts'
import { usesTrainer } from '#shared/domain/task.ts'
import type { LibraryContext } from './library-context.ts'
import { readNetworkInput } from './network-input.ts'
import type { OpenProject } from './project/open-project.ts'

/** Looks at how training would change a sample; while one is prepared, a newer one replaces it. */
export type LookAugmented = (
  project: OpenProject,
  sampleId: number,
  look: AugmentedLook,
) => Promise<Uint8Array>

/**
 * Pictures as `trainer.augment` gives them. A look never takes time from what trains: it is refused
 * meanwhile.
 * @throws ProblemError BUSY, CANCELLED, NOT_FOUND, PHOTO_UNREADABLE, TRAINER_UNAVAILABLE, ENGINE_LOST
 */
export function createLookAugmented({
  decoder,
  tasks,
  trainer,
}: Pick<LibraryContext, 'decoder' | 'tasks' | 'trainer'>): LookAugmented {
  let latest = 0

  function requireFreeTrainer(): void {
    const task = tasks.current()
    if (!task || !usesTrainer(task)) return
    throw new ProblemError('BUSY', `${task.title} is under way, which leaves no time for pictures.`)
  }

  return async (project, sampleId, look) => {
    const mine = ++latest
    requireFreeTrainer()
    const pixels = await readNetworkInput(project, decoder, { sampleId, input: look.input })
    if (mine !== latest) throw new ProblemError('CANCELLED', 'Other pictures were asked for.')
    requireFreeTrainer()
    return (await trainer.call('trainer.augment', { look, pixels })).pixels
  }
}
