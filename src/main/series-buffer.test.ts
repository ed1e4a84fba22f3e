import { expect, test } from 'vitest'
import { lossPoint as point } from '#shared/domain/testing/loss-point.ts'
import { createSeriesBuffer } from './series-buffer.ts'

test('nothing waits at first, and what was taken is gone', () => {
  const buffer = createSeriesBuffer()
  expect(buffer.take()).toBeUndefined()
  buffer.push({ runId: 1, points: [point(0, 2)] })
  expect(buffer.take()).toEqual({ runId: 1, points: [point(0, 2)] })
  expect(buffer.take()).toBeUndefined()
})

test('a million waiting steps are a bounded frame that keeps its extremes', () => {
  const buffer = createSeriesBuffer()
  for (let step = 0; step < 1_000_000; step += 1000) {
    buffer.push({
      runId: 1,
      points: Array.from({ length: 1000 }, (_, i) =>
        point(step + i, step + i === 777_777 ? 99 : 1),
      ),
    })
  }
  const { points = [] } = buffer.take() ?? {}
  expect(points.length).toBeLessThanOrEqual(200)
  expect(Math.max(...points.map(({ highest }) => highest))).toBe(99)
  expect(points.at(-1)?.step).toBe(999_999)
})

test('runs wait apart from each other', () => {
  const buffer = createSeriesBuffer()
  buffer.push({ runId: 1, points: [point(0, 1)] })
  buffer.push({ runId: 2, points: [point(0, 2)] })
  buffer.push({ runId: 1, points: [point(1, 3)] })
  expect([buffer.take(), buffer.take()]).toEqual([
    { runId: 1, points: [point(0, 1), point(1, 3)] },
    { runId: 2, points: [point(0, 2)] },
  ])
})
