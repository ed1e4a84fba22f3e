import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shrink } from './shrink.ts'

it('takes means of blocks, smaller ones at the right and at the bottom', () => {
  const grid = Float32Array.of(1, 3, 10, 5, 7, 20, 100, 200, 40)
  expect(shrink(grid, { height: 3, width: 3, channels: 1 }, 2)).toEqual({
    values: Float32Array.of(4, 15, 150, 40),
    shape: { height: 2, width: 2, channels: 1 },
  })
})

it('keeps channels apart, and grids', () => {
  const grids = Float32Array.of(1, -1, 3, -3, 10, 0, 20, 0)
  expect(shrink(grids, { height: 1, width: 2, channels: 2 }, 1).values).toEqual(
    Float32Array.of(2, -2, 15, 0),
  )
})

it('leaves what is small as it is', () => {
  const grid = Float32Array.of(1, 2, 3, 4)
  expect(shrink(grid, { height: 2, width: 2, channels: 1 }, 2).values).toBe(grid)
})

it('fits whatever comes, within the values there were', () => {
  const side = fc.integer({ min: 1, max: 20 })
  fc.assert(
    fc.property(
      side,
      side,
      fc.integer({ min: 1, max: 3 }),
      side,
      (height, width, channels, most) => {
        const values = Float32Array.from(
          { length: 2 * height * width * channels },
          (_, i) => i % 17,
        )
        const small = shrink(values, { height, width, channels }, most)
        expect(Math.max(small.shape.height, small.shape.width)).toBeLessThanOrEqual(most)
        expect(small.values).toHaveLength(2 * small.shape.height * small.shape.width * channels)
        for (const value of small.values) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(16)
        }
      },
    ),
  )
})
