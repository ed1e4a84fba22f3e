import { setImmediate } from 'node:timers/promises'
import { ProblemError } from '#shared/contract/problem.ts'

/** Fewer say nothing when one of them was disturbed. */
const FEWEST = 3
/** Milliseconds of a single one from which it is warm enough, and fewer have to do. */
const LONG = 100
/** Of fewer, what is in the middle is left to chance. */
const FEW = 8
/** Times as long as it was to take. */
const MOST = 2.5

export interface Timed {
  /** Seconds of the first time, in which TensorFlow prepares its kernels. */
  readonly first: number
  /** What it usually takes, of the times that follow. */
  readonly usual: number
}

/**
 * Does the same work several times. It gives up control in between, so that an abort is noticed.
 * @param milliseconds about how long all of that may take once it is warm
 * @throws ProblemError CANCELLED
 */
export async function usualSeconds(
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
  return { first: first / 1000, usual: usual(times) / 1000 }
}

/** The mean of the middle half: one that was disturbed counts for nothing, but of few each counts. */
export function usual(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const cut = values.length < FEW ? 0 : Math.floor(values.length / 4)
  const middle = sorted.slice(cut, sorted.length - cut)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

/** @throws ProblemError CANCELLED */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new ProblemError('CANCELLED', 'The measuring was given up.')
}
