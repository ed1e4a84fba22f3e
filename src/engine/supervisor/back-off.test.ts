import { expect, it } from 'vitest'
import { createBackOff } from './back-off.ts'

it('waits twice as long each time a process dies young, up to ten seconds', () => {
  const { next } = createBackOff()
  expect(Array.from({ length: 8 }, () => next(100))).toEqual([
    250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000,
  ])
})

it('begins anew after a process that lived for a minute', () => {
  const { next } = createBackOff()
  for (let i = 0; i < 5; i++) next(59_999)
  expect(next(60_000)).toBe(250)
  expect(next(0)).toBe(500)
})
