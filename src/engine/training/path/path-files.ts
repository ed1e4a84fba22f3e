import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import {
  CHECKPOINT_FOLDER,
  checkpointName,
  PATH_FOLDER,
  stepOfCheckpoint,
} from '#engine/files/run-files.ts'
import { systemErrorCode } from '#engine/files/system-error.ts'
import { writeAtomically } from '#engine/files/write-atomically.ts'
import { readCheckpoint } from '../checkpoints/checkpoint.ts'
import {
  decodeSafetensors,
  encodeSafetensors,
  type NamedTensor,
} from '../checkpoints/safetensors.ts'

export const pathFolder = (runFolder: string): string => join(runFolder, PATH_FOLDER)

/** The steps of the files in a folder that are named like checkpoints, the earliest first. */
export async function listPath(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder).catch((): string[] => [])
  return names.flatMap((name) => stepOfCheckpoint(name) ?? []).sort((a, b) => a - b)
}

/** @throws ProblemError DISK */
export async function writePathPoint(
  runFolder: string,
  step: number,
  weights: readonly NamedTensor[],
): Promise<void> {
  const folder = pathFolder(runFolder)
  try {
    await mkdir(folder, { recursive: true })
    await writeAtomically(
      join(folder, checkpointName(step)),
      encodeSafetensors(weights, { step: String(step) }),
    )
  } catch (error) {
    throw new ProblemError(
      'DISK',
      `Weights from along the way could not be written to ${folder}. Check that the disk is not full and that you may write there.`,
      { folder, code: systemErrorCode(error) ?? '' },
    )
  }
}

/** Where a run's weights from along its way can be read. */
export interface RecordedPath {
  /** Of the points, the earliest first. */
  readonly steps: readonly number[]
  /** @throws when the file is damaged or vanished */
  readonly read: (step: number) => Promise<readonly NamedTensor[]>
}

/** A run's path, or where none was kept, its checkpoints. */
export async function openRecordedPath(runFolder: string): Promise<RecordedPath> {
  const own = pathFolder(runFolder)
  const steps = await listPath(own)
  if (steps.length > 0) {
    return {
      steps,
      read: async (step) =>
        decodeSafetensors(await readFile(join(own, checkpointName(step)))).tensors,
    }
  }
  const checkpoints = join(runFolder, CHECKPOINT_FOLDER)
  return {
    steps: await listPath(checkpoints),
    read: async (step) => (await readCheckpoint(join(checkpoints, checkpointName(step)))).weights,
  }
}
