import { describe, expect, it } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { bestFirst, selectParent } from './selection.ts'
import { scriptedRandom } from './testing/scripted-random.ts'

describe('bestFirst', () => {
  it('puts low losses first, and all that are not finite last in their order', () => {
    expect(bestFirst([3, NaN, 1, -Infinity, 2, Infinity, -4])).toEqual([6, 2, 4, 0, 1, 3, 5])
  })

  it('keeps the order of equal losses', () => {
    expect(bestFirst([2, 1, 2, 1])).toEqual([1, 3, 0, 2])
  })
})

describe('selectParent', () => {
  it('takes the lowest loss of those that were drawn', () => {
    // Of five: 0.9 draws index 4, 0.2 draws 1, 0.5 draws 2. Index 0 is better, but not drawn.
    expect(selectParent([0, 3, 2, 1, 5], 3, scriptedRandom(0.9, 0.2, 0.5))).toBe(2)
  })

  it('may draw the same individual again', () => {
    expect(selectParent([1, 2], 2, scriptedRandom(0.5, 0.99))).toBe(1)
  })

  it('takes the first drawn of equal ones', () => {
    expect(selectParent([7, 7, 7], 2, scriptedRandom(0.7, 0.1))).toBe(2)
  })

  it.each([NaN, Infinity, -Infinity])('lets a loss of %d lose to everything', (loss) => {
    expect(selectParent([loss, 1e30], 2, scriptedRandom(0, 0.5))).toBe(1)
    expect(selectParent([loss, 1e30], 2, scriptedRandom(0.5, 0))).toBe(1)
    expect(selectParent([loss, loss], 2, scriptedRandom(0, 0.5))).toBe(0)
  })

  it('favours the best as the theory says', () => {
    // The best of 4 wins unless all 3 draws miss it: 1 − (3/4)³.
    const random = createRandom(5)
    let wins = 0
    for (let i = 0; i < 20_000; i++) if (selectParent([4, 1, 3, 2], 3, random) === 1) wins++
    expect(wins / 20_000).toBeCloseTo(1 - 0.75 ** 3, 1.5)
  })
})
