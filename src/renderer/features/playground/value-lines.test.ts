import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DrawnWalk } from './drawn-walk.ts'
import { valueAxis, valueLines } from './value-lines.ts'

const walk = (values: readonly number[]): DrawnWalk => ({
  ...{ key: 'adam', name: 'Adam', colour: 4, dash: '5 5' },
  points: values.map((value) => ({ position: [0], value, gradient: [0], followed: null })),
})

it('draws values by step', () => {
  expect(valueLines([walk([4, 1])])).toEqual([
    {
      ...{ key: 'adam', name: 'Adam', colour: 4, dash: '5 5' },
      points: [
        { x: 0, y: 4 },
        { x: 1, y: 1 },
      ],
    },
  ])
})

it.each([
  [[[4, 0]], { range: [0, 4], ticks: [0, 1, 2, 3, 4] }],
  // One that climbs to the sky is followed up to a little above the start.
  [
    [
      [4, 0],
      [4, 1e12],
    ],
    { range: [0, 6], ticks: [0, 2, 4, 6] },
  ],
  [[[0.6, -1.435]], { range: [-1.5, 1], ticks: [-1.5, -1, -0.5, 0, 0.5, 1] }],
])('the axis of %j is %j', (walks, axis) => {
  expect(valueAxis(walks.map(walk))).toEqual(axis)
})

it('holds the start and the lowest value, whatever they are', () => {
  const value = fc.double({ min: -1e12, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const { range, ticks } = valueAxis([walk(values)])
      const [low, high] = range
      const room = 1e-9 * Math.max(Math.abs(low), Math.abs(high))
      expect(low - room).toBeLessThanOrEqual(Math.min(...values))
      expect(high + room).toBeGreaterThanOrEqual(values[0] ?? Infinity)
      expect(ticks.length).toBeLessThan(10)
    }),
  )
})
