import type { Random } from '#shared/domain/random.ts'

/**
 * A stream of random numbers of the standard normal distribution (mean 0, standard deviation 1), by
 * Box and Muller (1958): two uniform numbers make two normal ones, of which the second waits.
 */
export function createNormal(random: Random): () => number {
  let waiting: number | null = null
  return () => {
    if (waiting !== null) {
      const normal = waiting
      waiting = null
      return normal
    }
    // 1 − u is in (0, 1], where the logarithm is finite.
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    waiting = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}
