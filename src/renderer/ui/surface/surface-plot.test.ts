import { expect, it } from 'vitest'

import { axisTicks, bandCount, bandEdges, heightOf, heightsOf } from './surface-plot.ts'

const gridOf = (...values: number[]) => ({ side: 2, values: Float64Array.from(values) })

it('divides losses into bands of equal ratio', () => {
  const edges = bandEdges(gridOf(0.1, 1, 10, 100))
  expect(edges).toHaveLength(bandCount + 1)
  expect(edges[0]).toBeCloseTo(0.1, 12)
  expect(edges.at(-1)).toBeCloseTo(100, 9)
  const heights = heightsOf(gridOf(0.1, 1, 10, 100), edges)
  for (const [index, height] of heights.entries()) expect(height).toBeCloseTo(index / 3, 9)
})

it('puts what is infinite on top, and nothing at the bottom', () => {
  const edges = bandEdges(gridOf(0, 0.5, 2, Infinity))
  expect(edges.every((edge) => Number.isFinite(edge) && edge > 0)).toBe(true)
  expect(heightOf(Infinity, edges)).toBe(1)
  expect(heightOf(0, edges)).toBe(0)
})

it.each([
  [1, [-1, -0.5, 0, 0.5, 1]],
  [1.25, [-1, -0.5, 0, 0.5, 1]],
  [0.3, [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]],
  [2, [-2, -1, 0, 1, 2]],
  [10, [-10, -5, 0, 5, 10]],
] as const)('writes round numbers along an axis to %d', (extent, ticks) => {
  expect(axisTicks(extent)).toEqual(ticks)
})

it('has a scale also for a plain', () => {
  const edges = bandEdges(gridOf(0.7, 0.7, 0.7, 0.7))
  expect(heightOf(0.7, edges)).toBe(0)
  expect(edges.at(-1)).toBeGreaterThan(edges[0] ?? Infinity)
  expect(bandEdges(gridOf(Infinity, Infinity, Infinity, Infinity)).every(Number.isFinite)).toBe(
    true,
  )
})
