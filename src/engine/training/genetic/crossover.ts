import type { Random } from '#shared/domain/random.ts'

/**
 * A new child of two parents of the same length. With probability `rate` it is mixed by uniform
 * crossover (Syswerda, 1989): each weight comes from either parent with probability 1/2. Otherwise
 * it is a copy of the first.
 */
export function crossOver(
  first: Float32Array,
  second: Float32Array,
  rate: number,
  random: Random,
): Float32Array {
  const child = first.slice()
  if (random() >= rate) return child
  let coins = 0
  for (let i = 0; i < child.length; i++) {
    // The 32 bits of one draw are 32 fair coins, the lowest tossed first.
    if (i % 32 === 0) coins = Math.floor(random() * 2 ** 32)
    if ((coins & 1) === 1) child[i] = second[i] ?? 0
    coins >>>= 1
  }
  return child
}
