import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutOf, moveBy, tilesInBox } from './layout.ts'

const TEN = { total: 10, columns: 4 }

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 9, 9],
  ['ArrowLeft', 0, 0],
  ['ArrowDown', 1, 5],
  // The last row holds two: from the columns it lacks, down goes to its end.
  ['ArrowDown', 6, 9],
  ['ArrowDown', 8, 8],
  ['ArrowUp', 2, 2],
  ['ArrowUp', 6, 2],
  ['Home', 7, 0],
  ['End', 2, 9],
  ['PageDown', 0, 4],
  ['PageUp', 9, 5],
] as const)('%s from %i leads to %i', (key, from, to) => {
  expect(moveBy(key, from, TEN, 2)).toBe(to)
})

test('other keys lead nowhere, and nothing leads anywhere in an empty list', () => {
  expect(moveBy('a', 3, TEN, 2)).toBeUndefined()
  expect(moveBy('End', 0, { total: 0, columns: 4 }, 2)).toBeUndefined()
})

const layout = fc.record({
  total: fc.integer({ min: 1, max: 80 }),
  width: fc.integer({ min: 60, max: 1600 }),
  minTile: fc.constantFrom(84, 124, 212),
})

test('keys never leave the list', () => {
  const key = fc.constantFrom(
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'PageUp',
    'PageDown',
  )
  fc.assert(
    fc.property(
      layout,
      fc.nat(),
      key,
      fc.nat(20),
      ({ total, width, minTile }, at, pressed, rows) => {
        const to = moveBy(pressed, at % total, layoutOf(total, width, minTile), rows)
        expect(to).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThan(total)
      },
    ),
  )
})

test('a box holds exactly the tiles that it touches', () => {
  const coordinate = fc.integer({ min: -50, max: 3000 })
  fc.assert(
    fc.property(layout, coordinate, coordinate, coordinate, coordinate, (size, x, y, x2, y2) => {
      const grid = layoutOf(size.total, size.width, size.minTile)
      const touched = Array.from({ length: size.total }, (_, index) => index).filter((index) => {
        const left = (index % grid.columns) * (grid.tile + grid.gap)
        const top = Math.floor(index / grid.columns) * grid.rowHeight
        return (
          Math.min(x, x2) < left + grid.tile &&
          Math.max(x, x2) >= left &&
          Math.min(y, y2) < top + grid.rowHeight - grid.gap &&
          Math.max(y, y2) >= top
        )
      })
      expect(tilesInBox({ fromX: x, fromY: y, toX: x2, toY: y2 }, grid)).toEqual(touched)
    }),
  )
})

test('tiles and gaps fill the width', () => {
  expect(layoutOf(5, 388, 84)).toMatchObject({ columns: 4, tile: 91 })
  expect(layoutOf(5, 40, 84)).toMatchObject({ columns: 1, tile: 40 })
})
