import { afterEach, expect, it, vi } from 'vitest'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import { createProgressBuffer, type StepMade, type TellProgress } from './progress-buffer.ts'

const metrics: EpochMetrics = {
  epoch: 1,
  step: 3,
  trainLoss: 0.5,
  trainAccuracy: 0.75,
  validationLoss: 0.6,
  validationAccuracy: 0.7,
  seconds: 1,
  imagesPerSecond: 90,
}

afterEach(() => void vi.useRealTimers())

/** A buffer, what it told, and the clock it looks at. */
function setUp(firstStep = 0) {
  vi.useFakeTimers({ toFake: ['performance'] })
  const told: [number, readonly number[], readonly EpochMetrics[]][] = []
  const tell: TellProgress = ({ firstStep: first, losses, epochs }) =>
    void told.push([first, [...losses], epochs])
  return { told, buffer: createProgressBuffer(tell, firstStep, () => 0) }
}

const step = (loss: number): StepMade => ({ loss, learningRate: 0.1, gradientNorm: 1 })

it('waits before it tells, and then tells everything in order', () => {
  const { told, buffer } = setUp()
  buffer.step(step(3))
  buffer.step(step(2))
  buffer.epoch(metrics)
  expect(told).toEqual([])
  vi.advanceTimersByTime(100)
  buffer.step(step(1))
  expect(told).toEqual([[0, [3, 2, 1], [metrics]]])
  buffer.step(step(0.5))
  buffer.flush()
  expect(told.at(-1)).toEqual([3, [0.5], []])
})

it('goes on counting from the steps that were told before', () => {
  const { told, buffer } = setUp(120)
  buffer.step(step(1))
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
  for (let made = 0; made < 8192; made++) buffer.step(step(made))
  expect(told.map(([first, losses]) => [first, losses.length])).toEqual([[0, 8192]])
})

it('loses none however many come, and gives arrays that stay as they are', () => {
  const told: [number, Float32Array][] = []
  const tell: TellProgress = ({ firstStep, losses }) => void told.push([firstStep, losses])
  const buffer = createProgressBuffer(tell, 0, () => 0)
  const count = 30_000
  for (let made = 0; made < count; made++) buffer.step(step(made % 1000))
  buffer.flush()
  expect(told.length).toBeGreaterThan(2)
  expect(told.map(([firstStep]) => firstStep)).toEqual(
    told.map((_, i) => told.slice(0, i).reduce((sum, [, losses]) => sum + losses.length, 0)),
  )
  expect(told.flatMap(([, losses]) => [...losses])).toEqual(
    Array.from({ length: count }, (_, step) => step % 1000),
  )
})

it('tells the rate and the gradient of every step, and when the last one was over', () => {
  let seconds = 0
  const told: unknown[] = []
  const buffer = createProgressBuffer(
    (each) => told.push(each),
    0,
    () => seconds,
  )
  buffer.step({ loss: 3, learningRate: 0.5, gradientNorm: 4 })
  buffer.step({ loss: 2, learningRate: 0.25, gradientNorm: 8 })
  seconds = 7
  buffer.flush()
  // One that follows no gradient has none to tell of.
  buffer.step({ loss: 1, learningRate: 0.125, gradientNorm: undefined })
  buffer.flush()
  expect(told).toMatchObject([
    {
      losses: Float32Array.of(3, 2),
      learningRates: Float32Array.of(0.5, 0.25),
      gradientNorms: Float32Array.of(4, 8),
      seconds: 7,
    },
    { learningRates: Float32Array.of(0.125), gradientNorms: new Float32Array() },
  ])
})
