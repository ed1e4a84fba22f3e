import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storyOf } from './story-of.ts'

const T = true
const F = false

test.each([
  [[F, F, T, T], 2, 0],
  [[T, T, T, T], 0, 0],
  [[F, T, F, T], 3, 1],
  [[T, F, T, F], null, 2],
  [[F, F, F, F], null, 0],
])('%j is learned at %j and forgotten %d times', (right, learned, forgotten) => {
  expect(storyOf([0, 1, 2, 3], right)).toEqual({ right, learned, forgotten })
})

test('names epochs, not places', () => {
  expect(storyOf([0, 4, 8], [F, F, T]).learned).toBe(8)
  expect(storyOf([], [])).toEqual({ right: [], learned: null, forgotten: 0 })
})

test('what was learned stayed right, and was wrong just before', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1 }), (right) => {
      const epochs = right.map((_, i) => 3 * i)
      const { learned, forgotten } = storyOf(epochs, right)
      expect(learned !== null).toBe(right.at(-1))
      if (learned !== null) {
        const since = epochs.indexOf(learned)
        expect(right.slice(since).every(Boolean)).toBe(true)
        expect(since === 0 || right[since - 1] === false).toBe(true)
      }
      expect(forgotten).toBeLessThanOrEqual(right.length / 2)
    }),
  )
})
