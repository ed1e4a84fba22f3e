import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contour } from './contours.ts'

const SPANS = [
  [-2, 2],
  [-1, 3],
] as const

it('follows a circle', () => {
  const pieces = contour(([x, y]) => x ** 2 + (y - 1) ** 2, SPANS, 1.5 ** 2)
  expect(pieces.length).toBeGreaterThan(100)
  for (const [x1, y1, x2, y2] of pieces) {
    expect(Math.hypot(x1, y1 - 1)).toBeCloseTo(1.5, 2)
    expect(Math.hypot(x2, y2 - 1)).toBeCloseTo(1.5, 2)
  }
  // Once around: neither gaps nor pieces that are there twice.
  const length = pieces.reduce((sum, [x1, y1, x2, y2]) => sum + Math.hypot(x2 - x1, y2 - y1), 0)
  expect(length).toBeCloseTo(2 * Math.PI * 1.5, 1)
})

it('is exactly where a plane has its height', () => {
  const slope = fc.double({ min: -3, max: 3, noNaN: true })
  fc.assert(
    fc.property(slope, slope, slope, (a, b, height) => {
      for (const [x1, y1, x2, y2] of contour(([x, y]) => a * x + b * y, SPANS, height)) {
        expect(a * x1 + b * y1).toBeCloseTo(height, 6)
        expect(a * x2 + b * y2).toBeCloseTo(height, 6)
      }
    }),
    { numRuns: 20 },
  )
})

it('is nowhere where the surface does not come', () => {
  expect(contour(() => 1, SPANS, 2)).toEqual([])
})
