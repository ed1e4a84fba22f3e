import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { InputSpec } from '#shared/domain/input-spec.ts'
import { useSettled } from './use-settled.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const rgb = (imageSize: number | null) => ({ imageSize, colour: 'rgb' }) as const
const wait = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })

test('only where typing comes to rest is it looked at, and only where it says something', () => {
  const seen = new Set<number | undefined>()
  const { rerender } = renderHook(
    ({ part }) => void seen.add(useSettled(InputSpec, part)?.imageSize),
    { initialProps: { part: rgb(64) } },
  )
  for (const size of [8, 80, 12, 128]) {
    rerender({ part: rgb(size) })
    wait(50)
  }
  wait(1000)
  rerender({ part: rgb(null) })
  wait(1000)
  expect([...seen]).toEqual([64, 128])
})
