import { basename, dirname, join, resolve } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { exists } from '#engine/files/exists.ts'
import { runFolder } from '#engine/library/project/project-paths.ts'
import { readRunFile } from '#engine/library/runs/run-file.ts'
import { findFolders } from '#engine/supervisor/folders.ts'

/** A run by its place in its project. */
export interface SavedRun {
  /** The `Name.downhill` folder that it belongs to. */
  readonly project: string
  readonly id: number
  readonly spec: RunSpec
}

/**
 * A run's folder: as it is, or of `PROJECT/NUMBER` in the person's Downhill folder.
 * @throws ProblemError NOT_FOUND
 */
export async function findRun(run: string): Promise<string> {
  const folder = resolve(run)
  if (await exists(folder)) return folder
  const [, project, number] = /^(.+)\/(\d+)$/.exec(run) ?? []
  if (project !== undefined && number !== undefined) {
    const named = runFolder(join(findFolders().home, `${project}.downhill`), Number(number))
    if (await exists(named)) return named
  }
  throw new ProblemError(
    'NOT_FOUND',
    `There is no run at ${run}. Give the folder of a run, or PROJECT/NUMBER as train prints it.`,
    { run },
  )
}

/** @throws ProblemError NOT_FOUND */
export async function readRun(run: string): Promise<SavedRun> {
  const folder = await findRun(run)
  const { run: id, spec } = await readRunFile(folder)
  // A run lies in its project, under runs.
  return { project: dirname(dirname(folder)), id, spec }
}

/** `PROJECT/NUMBER`, as a person calls a run. */
export const runName = (project: string, id: number): string =>
  `${basename(project, '.downhill')}/${id}`

/** What names the run on the command line: its folder, if its project is not in the usual place. */
export function runArgument(project: string, id: number): string {
  const argument =
    dirname(project) === findFolders().home ? runName(project, id) : runFolder(project, id)
  // The quotes of a POSIX shell.
  return /^[\w./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`
}
