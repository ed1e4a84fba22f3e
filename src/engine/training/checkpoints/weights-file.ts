import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import { WEIGHTS_FILE } from '#engine/files/run-files.ts'
import { systemErrorCode } from '#engine/files/system-error.ts'
import { writeAtomically } from '#engine/files/write-atomically.ts'
import { decodeSafetensors, encodeSafetensors, type NamedTensor } from './safetensors.ts'

/** Writes a network's weights into its run's folder. @throws ProblemError DISK */
export async function writeWeights(
  folder: string,
  tensors: readonly NamedTensor[],
  step: number,
): Promise<void> {
  try {
    await writeAtomically(
      join(folder, WEIGHTS_FILE),
      encodeSafetensors(tensors, { step: String(step) }),
    )
  } catch (error) {
    throw new ProblemError(
      'DISK',
      `The weights could not be written to ${folder}. Check that the disk is not full and that you may write there.`,
      { folder, code: systemErrorCode(error) ?? '' },
    )
  }
}

/** @throws ProblemError NOT_FOUND when there are none, or they are damaged */
export async function readWeights(folder: string): Promise<readonly NamedTensor[]> {
  try {
    return decodeSafetensors(await readFile(join(folder, WEIGHTS_FILE))).tensors
  } catch (error) {
    throw new ProblemError(
      'NOT_FOUND',
      `The weights in ${folder} are missing or damaged. Train the network again, or choose another run.`,
      { folder, cause: error instanceof Error ? error.message : String(error) },
    )
  }
}
