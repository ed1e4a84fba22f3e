import { setImmediate } from 'node:timers/promises'
import { ProblemError } from '#shared/contract/problem.ts'
import { median } from '../find-rate/median.ts'

/** Fewer say nothing when one of them was disturbed. */
const FEWEST = 3
/** Milliseconds of a single one from which it is warm enough, and fewer have to do. */
const LONG = 100
/** Times as long as it was to take. */
const MOST = 2.5

export interface Timed {
  /** Seconds of the first time, in which TensorFlow prepares its kernels. */
  readonly first: number
  /** Median of the times that follow. */
  readonly usual: number
}

/**
 * Does the same work several times. It gives up control in between, so that an abort is noticed.
 * @param milliseconds about how long all of that may take once it is warm
 * @throws ProblemError CANCELLED
 */
export async function medianSeconds(
  work: () => Promise<unknown>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<Timed> {
  const time = async () => {
    await setImmediate()
    throwIfAborted(signal)
    const before = performance.now()
    await work()
    return performance.now() - before
  }
  const first = await time()
  if (first < LONG) await time()
  const times: number[] = []
  let sum = 0
  while (sum < milliseconds || (times.length < FEWEST && sum < MOST * milliseconds)) {
    const next = await time()
    times.push(next)
    sum += next
  }
  return { first: first / 1000, usual: median(times) / 1000 }
}

/** @throws ProblemError CANCELLED */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new ProblemError('CANCELLED', 'The measuring was given up.')
}
