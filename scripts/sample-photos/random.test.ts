import { describe, expect, it } from 'vitest'
import { dealt, seededRandom } from './random.ts'

const many = <T>(draw: () => T): T[] => Array.from({ length: 4000 }, draw)
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('seededRandom', () => {
  it('gives the same stream for the same key and another for another', () => {
    const draw = (...key: (string | number)[]) => many(seededRandom(...key).unit)
    expect(draw(1, 'cat', 3)).toEqual(draw(1, 'cat', 3))
    expect(draw(1, 'cat', 3)).not.toEqual(draw(1, 'cat', 4))
  })

  it('fills the unit interval evenly', () => {
    const values = many(seededRandom('even').unit)
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
    expect(mean(values)).toBeCloseTo(0.5, 1)
  })

  it('draws whole numbers with both ends', () => {
    const random = seededRandom('whole')
    expect([...new Set(many(() => random.integer(2, 4)))].toSorted()).toEqual([2, 3, 4])
  })

  it('has a bell of mean 0 and deviation 1', () => {
    const values = many(seededRandom('bell').bell)
    expect(mean(values)).toBeCloseTo(0, 1)
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1)
  })
})

describe('dealt', () => {
  const items = ['a', 'b', 'c', 'd'] as const

  it('deals every item once in every round', () => {
    for (const round of [0, 1, 2]) {
      const hand = items.map((_, place) => dealt(items, round * items.length + place, 'key'))
      expect(hand.toSorted()).toEqual([...items])
    }
  })

  it('shuffles every round anew', () => {
    const rounds = Array.from({ length: 10 }, (_, round) =>
      items.map((_, place) => dealt(items, round * items.length + place, 'key')).join(''),
    )
    expect(new Set(rounds).size).toBeGreaterThan(3)
  })
})
