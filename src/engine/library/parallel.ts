import { availableParallelism } from 'node:os'

/** Decodes under way at a time: one for each core, and one that waits for the disk. */
const WIDTH = availableParallelism() + 1

/**
 * Calls `work` for each item, a few at a time. Begins no further one when aborted or when one
 * failed, and settles only when none is under way any more.
 */
export async function forEachParallel<T>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0
  const failures: unknown[] = []
  async function worker(): Promise<void> {
    while (next < items.length && !signal.aborted && failures.length === 0) {
      const item = items[next++]
      if (item !== undefined) await work(item).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: Math.min(WIDTH, items.length) }, worker))
  if (failures.length > 0) throw failures[0]
}
