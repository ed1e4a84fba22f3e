import { ProblemError } from '#shared/contract/problem.ts'
import { countText } from '../count-text.ts'
import type { OpenProject } from '../project/open-project.ts'
import type { TaskProgress } from '../tasks.ts'
import { checkFolder, type FolderCheck } from './check-folder.ts'

/**
 * Looks for a project's photos in another folder, by content.
 * @throws ProblemError INVALID_INPUT where none of them is there, and what `checkFolder` throws
 */
export async function findPhotos(
  project: OpenProject,
  folder: string,
  progress: TaskProgress,
): Promise<FolderCheck> {
  const check = await checkFolder(project, { elsewhere: folder }, progress)
  if (check.found > 0) return check
  throw new ProblemError(
    'INVALID_INPUT',
    check.of === 0
      ? `No photo of this project was read yet, so none can be found again in ${folder}. Open that folder as a new project.`
      : `None of the ${countText(check.of, 'photo')} of this project is in ${folder}. Choose the folder that holds them now; nothing was changed.`,
    { folder, photos: check.of },
  )
}
