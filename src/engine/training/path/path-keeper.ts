import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkpointName } from '#engine/files/run-files.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { keptSteps, pathCapacity } from './path-plan.ts'
import { listPath, pathFolder, writePathPoint } from './path-files.ts'

/** Keeps weights from along a run's way, evenly thinned as it becomes longer. */
export interface PathKeeper {
  /**
   * Told after each block of steps, before a checkpoint of it is written.
   * @param weights read only if they are kept
   * @throws ProblemError DISK
   */
  readonly passed: (step: number, weights: () => readonly NamedTensor[]) => Promise<void>
  /** The same for the last step of a run, which is always kept. */
  readonly ended: (step: number, weights: () => readonly NamedTensor[]) => Promise<void>
}

/** For a run whose path nobody wants to see. */
export const NO_PATH: PathKeeper = {
  passed: () => Promise.resolve(),
  ended: () => Promise.resolve(),
}

/**
 * @param begins where the run stands: what was kept after that comes once more
 * @param bytes of the weights
 */
export async function openPath(
  runFolder: string,
  begins: { readonly step: number; readonly resumed: boolean },
  bytes: number,
): Promise<PathKeeper> {
  const folder = pathFolder(runFolder)
  const capacity = pathCapacity(bytes)
  const remove = (step: number) => rm(join(folder, checkpointName(step)), { force: true })

  let steps = await listPath(folder)
  async function keepOnly(wanted: readonly number[]): Promise<void> {
    for (const step of steps) if (!wanted.includes(step)) await remove(step)
    steps = wanted
  }
  async function keep(step: number, weights: readonly NamedTensor[]): Promise<void> {
    await writePathPoint(runFolder, step, weights)
    steps = [...steps, step]
  }
  const before = begins.resumed ? steps.filter((step) => step <= begins.step) : []
  await keepOnly(keptSteps(before, begins.step, capacity))
  return {
    async passed(step, weights) {
      const wanted = keptSteps([...steps, step], step, capacity)
      if (wanted.includes(step)) await keep(step, weights())
      await keepOnly(wanted)
    },
    async ended(step, weights) {
      if (!steps.includes(step)) await keep(step, weights())
    },
  }
}
