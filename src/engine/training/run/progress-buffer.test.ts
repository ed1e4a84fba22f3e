import { afterEach, expect, it, vi } from 'vitest'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import { createProgressBuffer, type TellProgress } from './progress-buffer.ts'

const metrics: EpochMetrics = {
  epoch: 1,
  step: 3,
  trainLoss: 0.5,
  validationLoss: 0.6,
  validationAccuracy: 0.7,
  seconds: 1,
}

afterEach(() => void vi.useRealTimers())

/** A buffer, what it told, and the clock it looks at. */
function setUp(firstStep = 0) {
  vi.useFakeTimers({ toFake: ['performance'] })
  const told: [number, readonly number[], readonly EpochMetrics[]][] = []
  const tell: TellProgress = (step, losses, epochs) => told.push([step, [...losses], epochs])
  return { told, buffer: createProgressBuffer(tell, firstStep) }
}

it('waits before it tells, and then tells everything in order', () => {
  const { told, buffer } = setUp()
  buffer.step(3)
  buffer.step(2)
  buffer.epoch(metrics)
  expect(told).toEqual([])
  vi.advanceTimersByTime(100)
  buffer.step(1)
  expect(told).toEqual([[0, [3, 2, 1], [metrics]]])
  buffer.step(0.5)
  buffer.flush()
  expect(told.at(-1)).toEqual([3, [0.5], []])
})

it('goes on counting from the steps that were told before', () => {
  const { told, buffer } = setUp(120)
  buffer.step(1)
  buffer.flush()
  expect(told).toEqual([[120, [1], []]])
})

it('tells an epoch without steps, and nothing when there is nothing', () => {
  const { told, buffer } = setUp()
  buffer.flush()
  expect(told).toEqual([])
  buffer.epoch(metrics)
  buffer.flush()
  expect(told).toEqual([[0, [], [metrics]]])
})

it('tells before it is full, however fast steps come', () => {
  const { told, buffer } = setUp()
  for (let step = 0; step < 8192; step++) buffer.step(step)
  expect(told.map(([first, losses]) => [first, losses.length])).toEqual([[0, 8192]])
})

it('loses none however many come, and gives arrays that stay as they are', () => {
  const told: [number, Float32Array][] = []
  const buffer = createProgressBuffer((firstStep, losses) => told.push([firstStep, losses]), 0)
  const count = 30_000
  for (let step = 0; step < count; step++) buffer.step(step % 1000)
  buffer.flush()
  expect(told.length).toBeGreaterThan(2)
  expect(told.map(([firstStep]) => firstStep)).toEqual(
    told.map((_, i) => told.slice(0, i).reduce((sum, [, losses]) => sum + losses.length, 0)),
  )
  expect(told.flatMap(([, losses]) => [...losses])).toEqual(
    Array.from({ length: count }, (_, step) => step % 1000),
  )
})
