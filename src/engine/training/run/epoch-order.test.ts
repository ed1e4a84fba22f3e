import fc from 'fast-check'
import { expect, it } from 'vitest'
import { epochOrder } from './epoch-order.ts'

it('visits every photo once, in an order that seed and epoch decide', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.nat(), fc.nat(1000), (count, seed, epoch) => {
      const order = epochOrder(count, seed, epoch)
      expect(order.toSorted()).toEqual(Uint32Array.from({ length: count }, (_, i) => i))
      expect(epochOrder(count, seed, epoch)).toEqual(order)
    }),
  )
})

it('is another one in each epoch and for each seed', () => {
  const orders = [
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
  ].map(([seed = 0, epoch = 0]) => epochOrder(50, seed, epoch).join())
  expect(new Set(orders).size).toBe(4)
})
