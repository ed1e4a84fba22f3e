import { inPages, inSlices } from '../in-slices.ts'
import type { OpenProject } from '../project/open-project.ts'
import { nearGroupSteps } from './near-groups.ts'

/** Compares all photos with one another and notes which look nearly the same. */
export async function updateNearGroups({ samples }: Pick<OpenProject, 'samples'>): Promise<void> {
  samples.setNearGroups(await inSlices(steps()))

  function* steps() {
    return yield* nearGroupSteps(yield* inPages(samples.hashed))
  }
}
