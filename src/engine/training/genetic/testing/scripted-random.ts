import type { Random } from '#shared/domain/random.ts'

/** A stream of the given numbers, which throws when more are drawn. */
export function scriptedRandom(...numbers: readonly number[]): Random {
  const rest = [...numbers]
  return () => {
    const next = rest.shift()
    if (next === undefined) throw new Error('drew more numbers than the test wrote down')
    return next
  }
}
