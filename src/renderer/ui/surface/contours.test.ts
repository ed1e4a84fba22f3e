import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { levelLine, type Place, regionAbove } from './contours.ts'

const areaOf = (polygon: readonly Place[]): number =>
  Math.abs(
    polygon.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [0, 0]
      return sum + x * nextY - nextX * y
    }, 0),
  ) / 2
const wholeArea = (polygons: readonly (readonly Place[])[]) =>
  polygons.reduce((sum, polygon) => sum + areaOf(polygon), 0)

/** Heights of a function of both coordinates. */
const heights = (side: number, f: (x: number, y: number) => number) =>
  Array.from({ length: side * side }, (_, index) =>
    f((index % side) / (side - 1), Math.floor(index / side) / (side - 1)),
  )

describe('on a slope', () => {
  const slope = heights(5, (x) => x)

  it('the line of a height is straight, where the height is', () => {
    const line = levelLine(slope, 5, 0.6)
    expect(line).toHaveLength(4)
    for (const [x] of line.flat()) expect(x).toBeCloseTo(0.6, 12)
    expect(line.flat().map(([, y]) => y)).toEqual(expect.arrayContaining([0, 1]))
  })

  it('what lies above it is the rest', () => {
    expect(wholeArea(regionAbove(slope, 5, 0.6))).toBeCloseTo(0.4, 12)
    expect(wholeArea(regionAbove(slope, 5, 0))).toBeCloseTo(1, 12)
    expect(regionAbove(slope, 5, 1.01)).toEqual([])
    expect(levelLine(slope, 5, 1.01)).toEqual([])
  })
})

it('a bowl has a ring of about the right size', () => {
  const bowl = heights(33, (x, y) => Math.hypot(x - 0.5, y - 0.5))
  const outside = wholeArea(regionAbove(bowl, 33, 0.3))
  expect(1 - outside).toBeCloseTo(Math.PI * 0.3 ** 2, 2)
  for (const [x, y] of levelLine(bowl, 33, 0.3).flat()) {
    expect(Math.hypot(x - 0.5, y - 0.5)).toBeCloseTo(0.3, 1)
  }
})

it('what lies above shrinks as the height grows, and lines are its edges', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 25, maxLength: 25 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const [wide, narrow] = [low, high].map((at) => wholeArea(regionAbove(values, 5, at)))
        expect(narrow).toBeLessThanOrEqual((wide ?? 0) + 1e-9)
        for (const [x, y] of levelLine(values, 5, high).flat()) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(Math.max(x, y)).toBeLessThanOrEqual(1)
        }
      },
    ),
  )
})
