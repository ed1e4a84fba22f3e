import { expect, it } from 'vitest'
import { createLossSmoother } from '#shared/domain/smooth-loss.ts'
import { seriesOf } from './run-series.ts'

it('counts steps over all chunks and smooths across them', () => {
  const smoother = createLossSmoother()
  const losses = [0.75, 0.5, 0.25]
  expect(seriesOf([Float32Array.of(0.75, 0.5), Float32Array.of(0.25)], 4)).toEqual(
    losses.map((loss, step) => ({
      step,
      loss,
      lowest: loss,
      highest: loss,
      smoothed: smoother.next(loss),
    })),
  )
})

it('joins a long run and keeps its ends and extremes', () => {
  const losses = Float32Array.from({ length: 10_000 }, (_, step) => (step === 5000 ? 8 : 1))
  const points = seriesOf([losses], 50)
  expect(points.length).toBeLessThanOrEqual(50)
  expect(points[0]?.step).toBe(0)
  expect(points.at(-1)?.step).toBe(9999)
  expect(Math.max(...points.map(({ highest }) => highest))).toBe(8)
})

it('of a run without steps is empty', () => {
  expect(seriesOf([], 10)).toEqual([])
})
