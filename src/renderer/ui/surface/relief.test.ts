import fc from 'fast-check'
import { expect, it } from 'vitest'

import {
  boundedView,
  facetsOf,
  firstView,
  HIGHEST_RISE,
  LOWEST_RISE,
  projection,
} from './relief.ts'

it('seen from above, the square lies as on a map', () => {
  const project = projection({ turn: 0, rise: Math.PI / 2 })
  const right = project(1, 0.5, 0.2)
  expect(right.x).toBeCloseTo(0.5, 12)
  expect(right.y).toBeCloseTo(0, 12)
  expect(project(0.5, 1, 0).y).toBeCloseTo(-0.5, 12)
  // Nothing is seen of heights.
  expect(project(1, 0.5, 0.9)).toEqual(expect.objectContaining({ x: right.x }))
  expect(project(0.3, 0.4, 1).y).toBeCloseTo(project(0.3, 0.4, 0).y, 12)
})

it('seen from the side, what is higher is drawn higher', () => {
  const project = projection({ turn: 1, rise: 0.2 })
  expect(project(0.5, 0.5, 1).y).toBeLessThan(project(0.5, 0.5, 0).y)
})

const view = fc.record({
  turn: fc.double({ min: -10, max: 10, noNaN: true }),
  rise: fc.double({ min: LOWEST_RISE, max: HIGHEST_RISE, noNaN: true }),
})

it('keeps its size when it is turned', () => {
  fc.assert(
    fc.property(view, ({ turn }) => {
      const project = projection({ turn, rise: Math.PI / 2 })
      const [one, other] = [project(0, 0, 0), project(1, 1, 0)]
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeCloseTo(Math.SQRT2, 9)
    }),
  )
})

it('paints every cell once, and none before what lies behind it', () => {
  fc.assert(
    fc.property(view, fc.integer({ min: 2, max: 12 }), (from, side) => {
      const heights = Array.from({ length: side * side }, (_, index) => (index * 7919) % 11)
      const facets = facetsOf(
        heights.map((height) => height / 11),
        side,
        from,
      )
      expect(facets).toHaveLength((side - 1) ** 2)
      for (const [index, { near, corners, height }] of facets.entries()) {
        expect(near).toBeGreaterThanOrEqual(facets[index - 1]?.near ?? -Infinity)
        expect(corners).toHaveLength(8)
        expect(height).toBeGreaterThanOrEqual(0)
        expect(height).toBeLessThanOrEqual(1)
      }
    }),
  )
})

it.each([
  ['left', (x: number) => -x],
  ['right', (x: number) => x],
  ['back', (_x: number, y: number) => y],
  ['front', (_x: number, y: number) => -y],
] as const)('is seen at first with its hill behind, whichever side that is on: %s', (_side, f) => {
  const side = 9
  const heights = Array.from({ length: side * side }, (_, index) =>
    f((index % side) / 8, Math.floor(index / side) / 8),
  )
  const facets = facetsOf(heights, side, firstView(heights, side))
  const mean = (some: typeof facets) =>
    some.reduce((sum, { height }) => sum + height, 0) / some.length
  expect(mean(facets.slice(0, 32))).toBeGreaterThan(mean(facets.slice(32)))
})

it('is never seen from below', () => {
  expect(boundedView({ turn: 7, rise: -1 }).rise).toBe(LOWEST_RISE)
  expect(boundedView({ turn: 7, rise: 9 }).rise).toBe(HIGHEST_RISE)
  expect(boundedView({ turn: 7, rise: 1 }).turn).toBeCloseTo(7 - 2 * Math.PI, 12)
})
