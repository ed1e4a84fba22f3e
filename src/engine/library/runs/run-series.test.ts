import { expect, it } from 'vitest'
import { createLossSmoother } from '#shared/domain/smooth-loss.ts'
import { lossPoint } from '#shared/domain/testing/loss-point.ts'
import type { StepChunk } from '#engine/database/metrics-repository.ts'
import { seriesOf } from './run-series.ts'

/** As it was recorded when there were losses alone. */
const old = (...losses: readonly number[]): StepChunk => ({
  losses: Float32Array.from(losses),
  learningRates: new Float32Array(),
  gradientNorms: new Float32Array(),
  seconds: null,
})

it('counts steps over all chunks and smooths across them', () => {
  const smoother = createLossSmoother()
  const losses = [0.75, 0.5, 0.25]
  expect(seriesOf([old(0.75, 0.5), old(0.25)], 4)).toEqual(
    losses.map((loss, step) => lossPoint(step, loss, smoother.next(loss))),
  )
})

it('joins a long run and keeps its ends and extremes', () => {
  const losses = Float32Array.from({ length: 10_000 }, (_, step) => (step === 5000 ? 8 : 1))
  const points = seriesOf([{ ...old(), losses }], 50)
  expect(points.length).toBeLessThanOrEqual(50)
  expect(points[0]?.step).toBe(0)
  expect(points.at(-1)?.step).toBe(9999)
  expect(Math.max(...points.map(({ highest }) => highest))).toBe(8)
})

it('of a run without steps is empty', () => {
  expect(seriesOf([], 10)).toEqual([])
})

it('says of each step its rate and gradient, and when it was over', () => {
  const chunk = (seconds: number, ...norms: readonly number[]): StepChunk => ({
    losses: Float32Array.from(norms, () => 1),
    learningRates: Float32Array.from(norms, (norm) => norm / 8),
    gradientNorms: Float32Array.from(norms),
    seconds,
  })
  const points = seriesOf([chunk(2, 8, 4), chunk(6, 2, 1)], 10)
  expect(points.map(({ seconds }) => seconds)).toEqual([1, 2, 4, 6])
  expect(points.map(({ gradientNorm }) => gradientNorm)).toEqual([8, 4, 2, 1])
  expect(points.map(({ learningRate }) => learningRate)).toEqual([1, 0.5, 0.25, 0.125])
})
