import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createCheckpointClock } from './checkpoint-clock.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

const takes = (milliseconds: number) => async () => void vi.advanceTimersByTime(milliseconds)

it('says every two seconds that a checkpoint is due, from the last one on', async () => {
  const clock = createCheckpointClock()
  vi.advanceTimersByTime(1999)
  expect(clock.isDue()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(clock.isDue()).toBe(true)
  await clock.measure(takes(10))
  expect(clock.isDue()).toBe(false)
  vi.advanceTimersByTime(2000)
  expect(clock.isDue()).toBe(true)
})

it('waits longer after one that took long, so that all take a twentieth of the time', async () => {
  const clock = createCheckpointClock()
  await clock.measure(takes(300))
  vi.advanceTimersByTime(5999)
  expect(clock.isDue()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(clock.isDue()).toBe(true)
  await clock.measure(takes(10))
  vi.advanceTimersByTime(2000)
  expect(clock.isDue()).toBe(true)
})

it('leaves it due when writing failed', async () => {
  const clock = createCheckpointClock()
  vi.advanceTimersByTime(2000)
  await expect(
    clock.measure(async () => {
      throw new Error('the disk is full')
    }),
  ).rejects.toThrow('the disk is full')
  expect(clock.isDue()).toBe(true)
})
