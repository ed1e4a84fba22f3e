import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toStrip } from './to-strip.ts'

test('a strip that is long enough is the vector itself', () => {
  const pixels = Uint8Array.of(1, 2, 3, 4, 5, 6)
  expect(toStrip(pixels, 3, 9)).toEqual(pixels)
  expect(toStrip(pixels, 1, 6)).toEqual(pixels)
})

test('a shorter one holds the means of its parts, each channel for itself', () => {
  expect([...toStrip(Uint8Array.of(0, 10, 20, 30), 1, 2)]).toEqual([5, 25])
  expect([...toStrip(Uint8Array.of(0, 100, 200, 50, 200, 0), 3, 1)]).toEqual([25, 150, 100])
})

test('it is as long as asked for, and no brighter or darker than the picture', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.integer({ min: 1, max: 400 }),
      (pixels, length) => {
        const strip = toStrip(pixels, 1, length)
        expect(strip).toHaveLength(Math.min(length, pixels.length))
        expect(Math.min(...strip)).toBeGreaterThanOrEqual(Math.min(...pixels))
        expect(Math.max(...strip)).toBeLessThanOrEqual(Math.max(...pixels))
      },
    ),
    { seed: 1 },
  )
})
