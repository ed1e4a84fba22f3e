import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, deriveSeed, shuffle } from './random.ts'

const seed = fc.integer({ min: 0, max: 2_147_483_647 })

describe('createRandom', () => {
  // Computed with the author's C program.
  it.each([
    [0, [0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]],
    [1, [0.6270739405881613, 0.002735721180215478, 0.5274470399599522]],
    [4_294_967_295, [0.8964226141106337, 0.189478256739676, 0.7156526781618595]],
  ])('begins with the known numbers of seed %i', (start, expected) => {
    const random = createRandom(start)
    expect(expected.map(() => random())).toEqual(expected)
  })

  it('stays in [0, 1) and is even', () => {
    const random = createRandom(42)
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 100_000; i++) {
      const tenth = Math.floor(random() * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    expect(tenths).toHaveLength(10)
    // Six standard deviations around 10,000.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(570)
  })
})

describe('shuffle', () => {
  it('is a permutation that its seed decides', () => {
    fc.assert(
      fc.property(fc.uint32Array({ maxLength: 300 }), seed, (items, start) => {
        const shuffled = items.slice()
        shuffle(shuffled, createRandom(start))
        expect(shuffled.toSorted()).toEqual(items.toSorted())
        const again = items.slice()
        shuffle(again, createRandom(start))
        expect(again).toEqual(shuffled)
      }),
    )
  })

  it('gives every order of three alike', () => {
    const random = createRandom(7)
    const orders = new Map<string, number>()
    for (let i = 0; i < 60_000; i++) {
      const items = [0, 1, 2]
      shuffle(items, random)
      orders.set(items.join(''), (orders.get(items.join('')) ?? 0) + 1)
    }
    expect(orders.size).toBe(6)
    for (const count of orders.values()) expect(Math.abs(count - 10_000)).toBeLessThan(570)
  })
})

describe('deriveSeed', () => {
  it('fits a run’s seed and never changes between versions', () => {
    // A change of these would give every saved run other numbers.
    expect(deriveSeed(1, 'weights', 0)).toBe(deriveSeed(1, 'weights'))
    expect([deriveSeed(1, 'weights'), deriveSeed(1, 'order', 1), deriveSeed(1, 'split')]).toEqual([
      264214751, 1238895719, 1416022050,
    ])
    fc.assert(
      fc.property(seed, fc.string(), seed, (start, purpose, index) => {
        const derived = deriveSeed(start, purpose, index)
        expect(Number.isInteger(derived) && derived >= 0 && derived <= 2_147_483_647).toBe(true)
      }),
    )
  })

  it('differs by seed, purpose and index', () => {
    const seeds = new Set<number>()
    for (const purpose of ['weights', 'order', 'split', 'augmentation']) {
      for (let start = 0; start < 20; start++) {
        for (let index = 0; index < 20; index++) seeds.add(deriveSeed(start, purpose, index))
      }
    }
    expect(seeds.size).toBe(4 * 20 * 20)
  })
})
