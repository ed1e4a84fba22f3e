import { QueryClient } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EpochMetrics, StepPoint } from '#shared/domain/metrics.ts'
import { NO_DESCRIPTION } from '#shared/domain/run-description.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import type { Run } from '#shared/domain/run.ts'
import { lossPoint as point } from '#shared/domain/testing/loss-point.ts'
import { followEvents } from './live-updates.ts'
import { queryKey } from './queries.ts'
import { forgetSeries, useRunSeries } from './run-series.ts'

const run: Run = {
  id: 1,
  ...NO_DESCRIPTION,
  state: 'failed',
  reason: 'It ended.',
  spec: DEFAULT_RUN_SPEC,
  labels: [],
  trainPhotos: 20,
  validationPhotos: 5,
  stepsPerEpoch: 2,
  stepsDone: 4,
  createdAt: '2026-01-01T00:00:00.000Z',
  endedAt: '2026-01-01T00:01:00.000Z',
  hasWeights: true,
  canResume: true,
  experimentId: null,
  forkedFrom: null,
  rateChanges: [],
  result: null,
}
const KEY = queryKey('runs.get', { runId: 1 })

const epoch = (number: number, seconds: number): EpochMetrics => ({
  epoch: number,
  step: number * 2,
  trainLoss: 1,
  trainAccuracy: 1,
  validationLoss: 1,
  validationAccuracy: 0.5,
  seconds,
  imagesPerSecond: 10,
})

/** What the library has recorded. */
let recorded: readonly StepPoint[] = []
let emit: (event: string, payload: unknown) => void = () => undefined
const bridge = {
  call: () => Promise.resolve({ output: { points: recorded } }),
  onEvent: (listener: typeof emit) => {
    emit = listener
  },
  shown: () => undefined,
}

beforeEach(() => vi.stubGlobal('downhill', bridge))
afterEach(() => {
  cleanup()
  forgetSeries()
})

function setUp() {
  const cache = new QueryClient()
  cache.setQueryData(KEY, {
    run,
    epochs: [epoch(0, 0), epoch(1, 1), epoch(2, 2)],
    folder: '/runs/1',
  })
  const end = followEvents(cache)
  const { result } = renderHook(() => useRunSeries(1))
  const send = (event: string, payload: unknown) => act(() => emit(event, payload))
  return {
    send,
    end,
    losses: () => result.current.points.map(({ loss }) => loss),
    loaded: () => result.current.loaded,
    epochs: () =>
      cache
        .getQueryData<{ epochs: readonly EpochMetrics[] }>(KEY)
        ?.epochs.map((metrics) => [metrics.epoch, metrics.seconds]),
  }
}

test('a run that goes on from an earlier step continues its curve from there', async () => {
  recorded = [point(0, 9), point(1, 8), point(2, 7), point(3, 6)]
  const { send, end, losses, loaded } = setUp()
  await waitFor(() => expect(losses()).toEqual([9, 8, 7, 6]))

  // Its last checkpoint was after two steps.
  recorded = recorded.slice(0, 2)
  send('run.changed', { ...run, state: 'training', reason: null, endedAt: null })
  send('run.steps', { runId: 1, points: [point(2, 5), point(3, 4), point(4, 3)] })
  await waitFor(() => expect(loaded()).toBe(true))
  expect(losses()).toEqual([9, 8, 5, 4, 3])
  end()
})

test('a run that only changes keeps its curve', async () => {
  recorded = [point(0, 9), point(1, 8)]
  const { send, end, losses } = setUp()
  await waitFor(() => expect(losses()).toEqual([9, 8]))
  recorded = []
  send('run.changed', { ...run, state: 'stopped' })
  expect(losses()).toEqual([9, 8])
  end()
})

test('epochs that are made once more replace those of before', async () => {
  const { send, end, epochs } = setUp()
  send('run.epoch', { runId: 1, metrics: epoch(3, 3) })
  const first = [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
  ]
  await waitFor(() => expect(epochs()).toEqual(first))
  // Together, but in their order.
  for (const [number, seconds] of [
    [4, 4],
    [2, 12],
    [3, 13],
  ] as const) {
    send('run.epoch', { runId: 1, metrics: epoch(number, seconds) })
  }
  const second = [
    [0, 0],
    [1, 1],
    [2, 12],
    [3, 13],
  ]
  await waitFor(() => expect(epochs()).toEqual(second))
  end()
})
