import { rm } from 'node:fs/promises'
import { ProblemError } from '#shared/contract/problem.ts'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import type { OpenProject } from '../project/open-project.ts'
import { runFolder } from '../project/project-paths.ts'
import { requireRun } from './require-run.ts'
import { folderBytes } from './run-disk.ts'

type Project = Pick<OpenProject, 'path' | 'database' | 'runs' | 'experiments'>

/**
 * Takes a run off the list; its files stay until they are removed.
 * @param isLooking its network looks at photos now
 * @throws ProblemError NOT_FOUND, BUSY while it is under way or its network at work
 */
export function deleteRun(project: Project, runId: number, isLooking: boolean): void {
  const { state } = requireRun(project, runId)
  if (isLooking) {
    throw new ProblemError(
      'BUSY',
      `The network of run ${runId} is looking at the photos. Cancel that or wait until it is done, then delete the run.`,
      { runId },
    )
  }
  if (!hasEnded(state)) {
    throw new ProblemError(
      'BUSY',
      `Run ${runId} is under way. Stop it or wait until it has ended, then delete it.`,
      { runId },
    )
  }
  project.runs.move(runId, 'deleted')
}

/** Puts a deleted run back. One that is there stays as it is. @throws ProblemError NOT_FOUND */
export function restoreRun(project: Project, runId: number): Run {
  if (project.runs.move(runId, 'kept') || project.runs.get(runId)) {
    return requireRun(project, runId)
  }
  throw new ProblemError(
    'NOT_FOUND',
    `Run ${runId} cannot be restored: its files have been removed since it was deleted.`,
    { runId },
  )
}

/** Bytes of the runs that were deleted and can be restored. */
export async function deletedBytes(project: Project): Promise<number> {
  let bytes = 0
  for (const runId of project.runs.deletedIds()) {
    bytes += await folderBytes(runFolder(project.path, runId))
  }
  return bytes
}

/**
 * Removes the files of deleted runs for good. Folders that cannot be removed now, because another
 * program reads in them, are tried again the next time. Gives the bytes that became free.
 */
export async function removeDeletedRuns(project: Project): Promise<number> {
  project.database.transaction(() => {
    project.runs.giveUpDeleted()
    project.experiments.removeDeleted()
  })
  let freed = 0
  for (const runId of project.runs.removing()) {
    const folder = runFolder(project.path, runId)
    const bytes = await folderBytes(folder)
    try {
      await rm(folder, { recursive: true, force: true })
    } catch {
      continue
    }
    project.runs.setRemoved(runId)
    freed += bytes
  }
  return freed
}
