import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { flightOf, useWalk } from './use-walk.ts'

let still = false
beforeEach(() => {
  still = false
  // jsdom has no media queries.
  vi.stubGlobal('matchMedia', () => ({
    matches: still,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const LAST = 10
const setUp = () =>
  renderHook(({ walks }) => useWalk(LAST, walks), { initialProps: { walks: 'a' } })

describe('a walk', () => {
  it('goes one step, which ends when it has been shown', () => {
    const { result } = setUp()
    act(() => result.current.step())
    expect(result.current).toMatchObject({ at: 0, goal: 1 })
    expect(flightOf(result.current, LAST)).not.toBeNull()
    act(() => result.current.arrive())
    expect(result.current).toMatchObject({ at: 1, goal: 1 })
    expect(flightOf(result.current, LAST)).toBeNull()
  })

  it('runs to its end, or until it is told to pause', () => {
    const { result } = setUp()
    act(() => result.current.run())
    expect(result.current).toMatchObject({ at: 0, goal: LAST })
    act(() => result.current.arrive())
    act(() => result.current.pause())
    expect(result.current).toMatchObject({ at: 1, goal: 2 })
    act(() => result.current.arrive())
    expect(flightOf(result.current, LAST)).toBeNull()
    act(() => result.current.show(LAST))
    act(() => result.current.step())
    expect(result.current).toMatchObject({ at: LAST, goal: LAST })
  })

  it('moves nothing by itself where less motion is wanted', () => {
    still = true
    const { result } = setUp()
    act(() => result.current.step())
    expect(result.current).toMatchObject({ at: 1, goal: 1 })
    act(() => result.current.run())
    expect(result.current).toMatchObject({ at: LAST, goal: LAST })
  })

  it('begins again when it is another', () => {
    const { result, rerender } = setUp()
    act(() => result.current.show(5))
    rerender({ walks: 'a' })
    expect(result.current.at).toBe(5)
    rerender({ walks: 'b' })
    expect(result.current).toMatchObject({ at: 0, goal: 0 })
  })

  it('waits for steps that are not worked out yet', () => {
    const { result } = setUp()
    act(() => result.current.step())
    // Only the start is known.
    expect(flightOf(result.current, 0)).toBeNull()
  })
})
