import type { OpenProject } from '../project/open-project.ts'
import { inSlices } from './in-slices.ts'
import { type ComparedPhoto, nearGroupSteps } from './near-groups.ts'

/** Photos read from the database at a time. */
const PAGE = 2000

/** Compares all photos with one another and notes which look nearly the same. */
export async function updateNearGroups({ samples }: Pick<OpenProject, 'samples'>): Promise<void> {
  samples.setNearGroups(await inSlices(steps()))

  function* steps() {
    const photos: ComparedPhoto[] = []
    for (;;) {
      const page = samples.hashed({ after: photos.at(-1)?.id ?? 0, limit: PAGE })
      if (page.length === 0) return yield* nearGroupSteps(photos)
      photos.push(...page)
      yield
    }
  }
}
