import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type AxisRange, isWhole, panRange, zoomRange } from './zoom.ts'

const limits: AxisRange = [0, 100]
/** Ranges within the limits. */
const range = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 100 }))
  .map(([from, length]): AxisRange => [from, Math.min(100, from + length)])

const expectWithin = ([from, to]: AxisRange) => {
  expect(from).toBeGreaterThanOrEqual(0)
  expect(to).toBeLessThanOrEqual(100 + 1e-9)
  expect(to).toBeGreaterThan(from)
}

describe('zooming', () => {
  it('halves a range around its middle, and doubles it again', () => {
    const half = zoomRange([0, 100], { factor: 0.5, around: 50, limits, least: 1 })
    expect(half).toEqual([25, 75])
    expect(zoomRange(half, { factor: 2, around: 50, limits, least: 1 })).toEqual([0, 100])
  })

  it('leaves what is under the pointer where it is', () => {
    expect(zoomRange([20, 60], { factor: 0.5, around: 30, limits, least: 1 })).toEqual([25, 45])
  })

  it('stays within the limits and never gets too short', () => {
    fc.assert(
      fc.property(
        range,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([from, to], factor, share) => {
          const around = from + share * (to - from)
          const zoomed = zoomRange([from, to], { factor, around, limits, least: 4 })
          expectWithin(zoomed)
          expect(zoomed[1] - zoomed[0]).toBeGreaterThanOrEqual(4 - 1e-9)
        },
      ),
    )
  })
})

describe('panning', () => {
  it('moves by a share and stops at the ends', () => {
    expect(panRange([20, 40], 0.25, limits)).toEqual([25, 45])
    expect(panRange([90, 100], 0.5, limits)).toEqual([90, 100])
  })

  it('keeps the length', () => {
    fc.assert(
      fc.property(range, fc.double({ min: -9, max: 9, noNaN: true }), ([from, to], share) => {
        const moved = panRange([from, to], share, limits)
        expectWithin(moved)
        expect(moved[1] - moved[0]).toBeCloseTo(to - from, 9)
      }),
    )
  })
})

it('knows when everything is shown', () => {
  expect(isWhole([0, 100], limits)).toBe(true)
  expect(isWhole([0, 99], limits)).toBe(false)
})
