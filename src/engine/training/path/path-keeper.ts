import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkpointName } from '#engine/files/run-files.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { keptSteps, pathCapacity } from './path-plan.ts'
import { listPath, pathFolder, writePathPoint } from './path-files.ts'

/** Bytes that may wait in memory for the next checkpoint. */
const MOST_WAITING = 64e6

/**
 * Keeps weights from along a run's way, evenly thinned as it becomes longer. What is new waits in
 * memory until a checkpoint is written, so that what is thinned before then is never written.
 */
export interface PathKeeper {
  /**
   * Told after each block of steps.
   * @param weights read only if they are kept
   * @throws ProblemError DISK
   */
  readonly passed: (step: number, weights: () => readonly NamedTensor[]) => Promise<void>
  /** The same for the last step of a run, which is always kept. */
  readonly ended: (step: number, weights: () => readonly NamedTensor[]) => Promise<void>
  /**
   * Before a checkpoint is written: a run that goes on from that does not come by here again.
   * @throws ProblemError DISK
   */
  readonly flush: () => Promise<void>
}

/** For a run whose path nobody wants to see. */
export const NO_PATH: PathKeeper = {
  passed: () => Promise.resolve(),
  ended: () => Promise.resolve(),
  flush: () => Promise.resolve(),
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
  /** By step; null for what is on the disk. */
  const points = new Map<number, readonly NamedTensor[] | null>()
  for (const step of await listPath(folder)) points.set(step, null)

  const steps = () => [...points.keys()]
  async function keepOnly(wanted: readonly number[]): Promise<void> {
    for (const [step, waiting] of points) {
      if (wanted.includes(step)) continue
      if (!waiting) await rm(join(folder, checkpointName(step)), { force: true })
      points.delete(step)
    }
  }
  async function flush(): Promise<void> {
    for (const [step, waiting] of points) {
      if (!waiting) continue
      await writePathPoint(runFolder, step, waiting)
      points.set(step, null)
    }
  }
  async function keep(step: number, weights: readonly NamedTensor[]): Promise<void> {
    points.set(step, weights)
    const waiting = [...points.values()].filter((each) => each !== null).length
    if (waiting * bytes > MOST_WAITING) await flush()
  }

  const before = begins.resumed ? steps().filter((step) => step <= begins.step) : []
  await keepOnly(keptSteps(before, begins.step, capacity))
  return {
    async passed(step, weights) {
      const wanted = keptSteps([...steps(), step], step, capacity)
      if (wanted.includes(step)) await keep(step, weights())
      await keepOnly(wanted)
    },
    async ended(step, weights) {
      if (!points.has(step)) await keep(step, weights())
    },
    flush,
  }
}
