import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMostEvery } from './at-most-every.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('the first is at once, the rest in few, and the last is never lost', () => {
  const times: number[] = []
  const { call } = atMostEvery(150, () => times.push(Date.now()))
  const start = Date.now()
  for (let at = 0; at < 1000; at += 10) {
    call()
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(1000)
  expect(times[0]).toBe(start)
  expect(times.length).toBeLessThanOrEqual(8)
  // After the last call, which was at 990.
  expect((times.at(-1) ?? 0) - start).toBeGreaterThanOrEqual(990)
})

test('after its end nothing comes', () => {
  const act = vi.fn()
  const { call, end } = atMostEvery(150, act)
  call()
  call()
  end()
  vi.advanceTimersByTime(1000)
  expect(act).toHaveBeenCalledOnce()
})
