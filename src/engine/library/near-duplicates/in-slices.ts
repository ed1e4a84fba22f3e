import { setImmediate } from 'node:timers/promises'

/** Milliseconds that a slice of work takes before calls that wait are answered. */
const SLICE = 15

/** Does long work a slice at a time: in between, whatever else waits gets its turn. */
export async function inSlices<T>(steps: Generator<undefined, T>): Promise<T> {
  let began = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - began < SLICE) continue
    await setImmediate()
    began = performance.now()
  }
}
