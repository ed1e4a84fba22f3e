import { expect, it } from 'vitest'
import {
  CENTRE_LINE,
  coordinateOf,
  LAST_LINE,
  levelOf,
  placesOfLevel,
  pointsOfLevel,
  SURFACE_SIDES,
} from './loss-surface.ts'

it('refines a grid without a point twice', () => {
  const seen = new Set<string>()
  for (const [index, side] of SURFACE_SIDES.entries()) {
    for (const { column, row } of placesOfLevel(index + 1)) {
      const place = `${column} ${row}`
      expect(seen.has(place)).toBe(false)
      seen.add(place)
    }
    expect(seen.size).toBe(side ** 2)
    expect(pointsOfLevel(index + 1)).toBe(side ** 2)
    // Evenly over the whole square.
    const stride = LAST_LINE / (side - 1)
    for (let line = 0; line <= LAST_LINE; line += stride) {
      expect(seen.has(`${line} ${LAST_LINE}`)).toBe(true)
    }
  }
})

it('knows how fine a grid is', () => {
  expect([0, 24, 25, 80, 81, 289, 1088, 1089].map(levelOf)).toEqual([0, 0, 1, 1, 2, 3, 3, 4])
})

it('begins in the centre and goes outwards', () => {
  expect(placesOfLevel(1)[0]).toEqual({ column: CENTRE_LINE, row: CENTRE_LINE })
  expect(placesOfLevel(1).slice(-4)).toEqual(
    expect.arrayContaining([
      { column: 0, row: 0 },
      { column: LAST_LINE, row: LAST_LINE },
    ]),
  )
})

it('spans from one end to the other, with exactly nothing in the centre', () => {
  expect([0, 8, CENTRE_LINE, LAST_LINE].map((line) => coordinateOf(line, 2.5))).toEqual([
    -2.5, -1.25, 0, 2.5,
  ])
})
