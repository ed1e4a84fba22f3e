import { setImmediate } from 'node:timers/promises'

/** Milliseconds that a slice of work takes before calls that wait are answered. */
const SLICE = 15

/** Work in small steps, each a `yield`, that ends with its result. */
export type Steps<T> = Generator<undefined, T>

/** Does long work a slice at a time: in between, whatever else waits gets its turn. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let began = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - began < SLICE) continue
    await setImmediate()
    began = performance.now()
  }
}

/** Does it all at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Rows read at a time. */
const PAGE = 2000

/** Reads all rows of a list, a page of those behind an id at a time. */
export function* inPages<T extends { readonly id: number }>(
  read: (page: { readonly after: number; readonly limit: number }) => readonly T[],
): Steps<readonly T[]> {
  const rows: T[] = []
  for (;;) {
    const page = read({ after: rows.at(-1)?.id ?? 0, limit: PAGE })
    if (page.length === 0) return rows
    rows.push(...page)
    yield
  }
}
