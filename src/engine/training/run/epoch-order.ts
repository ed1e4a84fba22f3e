import { createRandom, deriveSeed, shuffle } from '#shared/domain/random.ts'

/** The order in which an epoch visits `count` photos: a new one for each epoch, fixed by the seed. */
export function epochOrder(count: number, seed: number, epoch: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index)
  shuffle(order, createRandom(deriveSeed(seed, 'order', epoch)))
  return order
}
