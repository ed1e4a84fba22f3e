import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSlowly } from './use-slowly.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('shows the last of what came, once for each pause', () => {
  const shown: number[] = []
  const { rerender } = renderHook(
    ({ value }) => {
      shown.push(useSlowly(value, 100))
    },
    { initialProps: { value: 0 } },
  )
  for (let value = 1; value <= 50; value++) {
    rerender({ value })
    act(() => void vi.advanceTimersByTime(10))
  }
  act(() => void vi.advanceTimersByTime(100))
  expect([...new Set(shown)].length).toBeLessThanOrEqual(7)
  expect(shown.at(-1)).toBe(50)
})
