import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GLYPH, glyphOf } from './glyph.ts'

const size = fc.integer({ min: 1, max: 256 })
const shape = fc.oneof(
  fc.tuple(size, size, fc.integer({ min: 1, max: 1024 })),
  fc.tuple(fc.integer({ min: 1, max: 200_000 })),
)

test('every shape is drawn within its frame', () => {
  fc.assert(
    fc.property(shape, (sizes) => {
      const squares = glyphOf(sizes)
      expect(squares.length).toBeGreaterThan(0)
      for (const { x, y, side } of squares) {
        expect(side).toBeGreaterThan(0)
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(x + side).toBeLessThanOrEqual(GLYPH.width)
        expect(y + side).toBeLessThanOrEqual(GLYPH.height)
      }
    }),
    { seed: 1 },
  )
})

test('a larger picture is larger, more channels are more sheets, more numbers more cells', () => {
  const side = (sizes: readonly number[]) => glyphOf(sizes)[0]?.side ?? 0
  expect(side([64, 64, 3])).toBeGreaterThan(side([32, 32, 3]))
  const count = (sizes: readonly number[]) => glyphOf(sizes).length
  expect([count([8, 8, 1]), count([8, 8, 3]), count([8, 8, 16])]).toEqual([1, 3, 5])
  expect([count([1]), count([3]), count([64]), count([12_288])]).toEqual([1, 3, 6, 8])
})
