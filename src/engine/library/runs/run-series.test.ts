import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createLossSmoother } from '#shared/domain/smooth-loss.ts'
import { lossPoint } from '#shared/domain/testing/loss-point.ts'
import type { StepChunk } from '#engine/database/metrics-repository.ts'
import { seriesOf as seriesOfRun, type SeriesRange } from './run-series.ts'

/** What a database gives that holds the chunks one after the other. */
function seriesOf(chunks: readonly StepChunk[], range: Partial<SeriesRange>) {
  let firstStep = 0
  const placed = chunks.map((chunk) => {
    const here = { ...chunk, firstStep }
    firstStep += chunk.losses.length
    return here
  })
  const metrics = {
    steps: (_runId: number, { from = 0, to = Infinity } = {}) =>
      placed.filter(({ firstStep: first, losses }) => first <= to && first + losses.length > from),
    secondsBefore: (_runId: number, step: number) =>
      placed.findLast(({ firstStep: first }) => first < step)?.seconds ?? 0,
  }
  return seriesOfRun(metrics, 1, { capacity: 10, ...range })
}

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
  expect(seriesOf([old(0.75, 0.5), old(0.25)], { capacity: 4 })).toEqual(
    losses.map((loss, step) => lossPoint(step, loss, smoother.next(loss))),
  )
})

it('joins a long run and keeps its ends and extremes', () => {
  const losses = Float32Array.from({ length: 10_000 }, (_, step) => (step === 5000 ? 8 : 1))
  const points = seriesOf([{ ...old(), losses }], { capacity: 50 })
  expect(points.length).toBeLessThanOrEqual(50)
  expect(points[0]?.step).toBe(0)
  expect(points.at(-1)?.step).toBe(9999)
  expect(Math.max(...points.map(({ highest }) => highest))).toBe(8)
})

it('of a run without steps is empty', () => {
  expect(seriesOf([], {})).toEqual([])
})

it('says of each step its rate and gradient, and when it was over', () => {
  const chunk = (seconds: number, ...norms: readonly number[]): StepChunk => ({
    losses: Float32Array.from(norms, () => 1),
    learningRates: Float32Array.from(norms, (norm) => norm / 8),
    gradientNorms: Float32Array.from(norms),
    seconds,
  })
  const points = seriesOf([chunk(2, 8, 4), chunk(6, 2, 1)], {})
  expect(points.map(({ seconds }) => seconds)).toEqual([1, 2, 4, 6])
  expect(points.map(({ gradientNorm }) => gradientNorm)).toEqual([8, 4, 2, 1])
  expect(points.map(({ learningRate }) => learningRate)).toEqual([1, 0.5, 0.25, 0.125])
})

it('shows of any range what the whole run has there, as finely as there is room', () => {
  const losses = Array.from({ length: 5000 }, (_, step) => 1 + Math.sin(step) / (1 + step / 100))
  const chunks = Array.from({ length: 50 }, (_, i): StepChunk => {
    const part = Float32Array.from(losses.slice(i * 100, (i + 1) * 100))
    return { losses: part, learningRates: part, gradientNorms: part, seconds: (i + 1) ** 2 }
  })
  const whole = seriesOf(chunks, { capacity: 5000 })
  const step = fc.integer({ min: 0, max: 5100 })
  fc.assert(
    fc.property(step, step, fc.integer({ min: 4, max: 200 }), (a, b, capacity) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const there = whole.filter((point) => point.step >= from && point.step <= to)
      const points = seriesOf(chunks, { from, to, capacity })
      expect(points.length).toBeLessThanOrEqual(capacity)
      expect(points.at(-1)?.step).toBe(there.at(-1)?.step)
      if (there.length > capacity) return
      expect(points.map((point) => ({ ...point, smoothed: 0 }))).toEqual(
        there.map((point) => ({ ...point, smoothed: 0 })),
      )
      for (const [i, point] of points.entries()) {
        expect(point.smoothed).toBeCloseTo(there[i]?.smoothed ?? NaN, 9)
      }
    }),
  )
})
