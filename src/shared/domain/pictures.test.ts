import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Pictures, picturesOf, ZERO_LEVEL } from './pictures.ts'

const SHAPE = { of: 9, height: 2, width: 3, channels: 2 }
const SIZE = 12

it('scales each grid to its own largest distance from 0', () => {
  const grids = new Float32Array(2 * SIZE)
  grids.set([0.5, -1, 0.25])
  grids.set([-8, 4], SIZE)
  const { count, values, largest } = picturesOf(grids, SHAPE)
  expect(count).toBe(2)
  expect([...largest]).toEqual([1, 8])
  expect([...values.subarray(0, 4)]).toEqual([192, 1, 160, 128])
  expect([...values.subarray(SIZE, SIZE + 3)]).toEqual([1, 192, 128])
})

it('can be read back to within half a level', () => {
  const grid = fc.array(fc.float({ noNaN: true, min: -1e6, max: 1e6 }), {
    minLength: SIZE,
    maxLength: SIZE,
  })
  fc.assert(
    fc.property(fc.array(grid, { minLength: 1, maxLength: 4 }), (grids) => {
      const numbers = Float32Array.from(grids.flat())
      const pictures = Pictures.parse(picturesOf(numbers, SHAPE))
      numbers.forEach((number, i) => {
        const largest = pictures.largest[Math.floor(i / SIZE)] ?? NaN
        const read = (((pictures.values[i] ?? NaN) - ZERO_LEVEL) / 127) * largest
        expect(Math.abs(read - number)).toBeLessThanOrEqual(largest / 254 + largest * 1e-6)
      })
    }),
  )
})

it('of nothing, or of no numbers, are empty', () => {
  const values = picturesOf(
    Float32Array.from({ length: SIZE }, () => 0),
    SHAPE,
  ).values
  expect(new Set(values)).toEqual(new Set([ZERO_LEVEL]))
  const grids = new Float32Array(SIZE)
  grids.set([NaN, Infinity])
  expect(picturesOf(grids, SHAPE).values[0]).toBe(ZERO_LEVEL)
})
