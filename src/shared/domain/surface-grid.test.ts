import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coordinateOf, levelOf, placesOfLevel, type SurfacePoint } from './loss-surface.ts'
import { gridOf, valueAt } from './surface-grid.ts'

/** The first `count` points of a function of both coordinates, each from -1 to 1. */
function surfaceOf(f: (a: number, b: number) => number, count: number) {
  const points: SurfacePoint[] = [1, 2, 3, 4]
    .flatMap(placesOfLevel)
    .slice(0, count)
    .map(({ column, row }) => ({
      column,
      row,
      loss: f(coordinateOf(column, 1), coordinateOf(row, 1)),
    }))
  return { points, level: levelOf(count) }
}
const slope = (a: number, b: number) => 3 + 2 * a - b

describe('the grid of a surface', () => {
  it('is not there before its first level is whole', () => {
    expect(gridOf(surfaceOf(slope, 24))).toBeUndefined()
    expect(gridOf(surfaceOf(slope, 25))?.side).toBe(5)
  })

  it('has the places where they are', () => {
    const grid = gridOf(surfaceOf(slope, 81))
    expect(grid?.side).toBe(9)
    expect(grid?.values[0]).toBe(slope(-1, -1))
    expect(grid?.values[8]).toBe(slope(1, -1))
    expect(grid?.values[80]).toBe(slope(1, 1))
  })

  it('lies straight between places that are known where others are not yet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 25, max: 1089 }), (count) => {
        const grid = gridOf(surfaceOf(slope, count))
        const side = grid?.side ?? NaN
        for (const [index, value] of (grid?.values ?? []).entries()) {
          const [column, row] = [index % side, Math.floor(index / side)]
          const wanted = slope((column / (side - 1)) * 2 - 1, (row / (side - 1)) * 2 - 1)
          expect(value).toBeCloseTo(wanted, 9)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('knows values between its lines, and at its edges', () => {
    const grid = gridOf(surfaceOf(slope, 25))
    if (!grid) throw new Error('The first level is whole.')
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, y) => {
          expect(valueAt(grid, x, y)).toBeCloseTo(slope(2 * x - 1, 2 * y - 1), 9)
        },
      ),
    )
  })

  it('is infinite where the loss is no number, and not beside it', () => {
    const { points, level } = surfaceOf(slope, 25)
    const broken = points.map((point) =>
      point.column === 32 && point.row === 32 ? { ...point, loss: null } : point,
    )
    const grid = gridOf({ points: broken, level })
    if (!grid) throw new Error('The first level is whole.')
    expect(grid.values[24]).toBe(Infinity)
    expect(valueAt(grid, 1, 1)).toBe(Infinity)
    expect(valueAt(grid, 0.75, 1)).toBeCloseTo(slope(0.5, 1), 9)
  })
})
