import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPaintBatch } from './paint-batch.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('tiles that are passed quickly go in few calls, each tile once', () => {
  const send = vi.fn<(ids: readonly number[]) => void>()
  const batch = createPaintBatch(send)
  for (let id = 1; id <= 200; id++) {
    batch.add(id)
    batch.add(id)
    vi.advanceTimersByTime(5)
  }
  batch.finish()
  // A second of painting.
  expect(send.mock.calls.length).toBeGreaterThan(5)
  expect(send.mock.calls.length).toBeLessThanOrEqual(11)
  expect(send.mock.calls.flatMap(([ids]) => ids)).toEqual(
    Array.from({ length: 200 }, (_, i) => i + 1),
  )
})

test('lifting the brush sends what waits at once and nothing twice; a new stroke may pass it again', () => {
  const send = vi.fn<(ids: readonly number[]) => void>()
  const batch = createPaintBatch(send)
  batch.add(7)
  batch.finish()
  expect(send.mock.calls).toEqual([[[7]]])
  vi.advanceTimersByTime(1000)
  expect(send).toHaveBeenCalledOnce()
  batch.add(7)
  batch.finish()
  expect(send).toHaveBeenCalledTimes(2)
  batch.finish()
  expect(send).toHaveBeenCalledTimes(2)
})
