import type { Random } from '#shared/domain/random.ts'

/** A number of the standard normal distribution (Box & Muller, 1958). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
