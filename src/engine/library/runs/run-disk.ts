import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import { type Checkpoint, hasEnded, type RunDisk } from '#shared/domain/run.ts'
import type { OpenProject } from '../project/open-project.ts'
import { runFolder } from '../project/project-paths.ts'
import { checkpointPath, listCheckpoints } from './checkpoints.ts'
import { requireRun } from './require-run.ts'

type Project = Pick<OpenProject, 'path' | 'runs' | 'metrics'>

/** Bytes of all files in a run's folder; 0 where there is none. */
export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    // A file that vanishes meanwhile takes nothing.
    files.map(({ parentPath, name }) =>
      stat(join(parentPath, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** What the runs of a project take on the disk, one after the other, the latest first. */
export async function diskOfRuns(project: Project): Promise<readonly RunDisk[]> {
  const runs: RunDisk[] = []
  for (const runId of project.runs.ids('kept')) {
    const bytes = await folderBytes(runFolder(project.path, runId))
    const checkpoints = await listCheckpoints(runFolder(project.path, runId))
    const run = project.runs.get(runId)
    // Deleted meanwhile.
    if (!run) continue
    const spare = hasEnded(run.state) ? spareOf(project, runId, checkpoints) : []
    runs.push({
      runId,
      bytes,
      checkpoints: checkpoints.length,
      thinnable: bytesOf(spare),
      thinnableCheckpoints: spare.length,
    })
  }
  return runs
}

/**
 * Removes the checkpoints that runs can do without.
 * @throws ProblemError NOT_FOUND, BUSY when one of the runs is under way: nothing is removed then
 */
export async function thinCheckpoints(
  project: Project,
  runIds: readonly number[],
): Promise<{ readonly checkpoints: number; readonly freed: number }> {
  for (const runId of runIds) requireEnded(project, runId)
  const removed: Checkpoint[] = []
  for (const runId of runIds) {
    const folder = runFolder(project.path, runId)
    const checkpoints = await listCheckpoints(folder)
    // It may have been resumed while its checkpoints were looked at.
    requireEnded(project, runId)
    for (const checkpoint of spareOf(project, runId, checkpoints)) {
      await rm(checkpointPath(folder, checkpoint.step), { force: true })
      removed.push(checkpoint)
    }
  }
  return { checkpoints: removed.length, freed: bytesOf(removed) }
}

function requireEnded(project: Project, runId: number): void {
  if (hasEnded(requireRun(project, runId).state)) return
  throw new ProblemError(
    'BUSY',
    `Run ${runId} is under way and needs its checkpoints. Wait until it has ended, or stop it.`,
    { runId },
  )
}

const spareOf = (
  { runs, metrics }: Project,
  runId: number,
  checkpoints: readonly Checkpoint[],
): readonly Checkpoint[] =>
  // Without any between the first and the last there is nothing to choose from.
  checkpoints.length <= 2
    ? []
    : spareCheckpoints(checkpoints, metrics.epochs(runId), runs.stepsAwaited(runId))

/**
 * The checkpoints that a run can do without: all but the first, the last, the one after the epoch of
 * the lowest validation loss, and those of `awaited` steps.
 * @param checkpoints the earliest first
 */
export function spareCheckpoints(
  checkpoints: readonly Checkpoint[],
  epochs: readonly Pick<EpochMetrics, 'epoch' | 'validationLoss'>[],
  awaited: readonly number[],
): readonly Checkpoint[] {
  const losses = new Map(epochs.map(({ epoch, validationLoss }) => [epoch, validationLoss]))
  const lossOf = ({ epoch }: Checkpoint): number => losses.get(epoch) ?? Infinity
  const best = checkpoints.reduce<Checkpoint | undefined>(
    (lowest, each) => (lowest && lossOf(lowest) <= lossOf(each) ? lowest : each),
    undefined,
  )
  const needed = new Set([checkpoints[0]?.step, checkpoints.at(-1)?.step, best?.step, ...awaited])
  return checkpoints.filter(({ step }) => !needed.has(step))
}

const bytesOf = (checkpoints: readonly Checkpoint[]): number =>
  checkpoints.reduce((sum, { bytes }) => sum + bytes, 0)
