import { useEffect } from 'react'
import { create } from 'zustand'
import type { StepPoint } from '#shared/domain/metrics.ts'
import { createStepSeries, type StepSeries } from '#shared/domain/step-series.ts'
import { desktop } from './client.ts'

/** Stretches of steps that a chart gets: each is drawn with its extremes, so half as many points. */
const CAPACITY = 180

interface RunSeries {
  /** Points so far, the recorded ones once they were fetched, then the live ones. */
  readonly points: readonly StepPoint[]
  readonly loaded: boolean
}

interface SeriesState {
  readonly runs: Readonly<Record<number, RunSeries>>
}

const NOTHING: RunSeries = { points: [], loaded: false }

const useSeries = create<SeriesState>(() => ({ runs: {} }))
const buffers = new Map<number, StepSeries>()

const publish = (runId: number, loaded: boolean) => {
  // A new array, because the buffer goes on changing its own.
  const points = [...(buffers.get(runId)?.points() ?? [])]
  useSeries.setState(({ runs }) => ({ runs: { ...runs, [runId]: { points, loaded } } }))
}

/** Adds points that just came from the trainer. */
export function addLivePoints(runId: number, points: readonly StepPoint[]): void {
  const buffer = buffers.get(runId) ?? createStepSeries(CAPACITY)
  buffers.set(runId, buffer)
  const last = buffer.points().at(-1)?.step ?? -1
  for (const point of points) if (point.step > last) buffer.push(point)
  publish(runId, useSeries.getState().runs[runId]?.loaded ?? false)
}

/** Puts the recorded points in front of those that came live while they were fetched. */
async function loadRecorded(runId: number): Promise<void> {
  const { points } = await desktop().call('runs.steps', { runId, points: CAPACITY })
  const live = buffers.get(runId)?.points() ?? []
  const last = points.at(-1)?.step ?? -1
  const buffer = createStepSeries(CAPACITY)
  for (const point of points) buffer.push(point)
  for (const point of live) if (point.step > last) buffer.push(point)
  buffers.set(runId, buffer)
  publish(runId, true)
}

export function forgetSeries(): void {
  buffers.clear()
  useSeries.setState({ runs: {} })
}

/** Makes a chart ask again for what is recorded of a run. */
export function forgetRunSeries(runId: number): void {
  buffers.delete(runId)
  useSeries.setState(({ runs }) => ({ runs: { ...runs, [runId]: NOTHING } }))
}

/** A run's step losses, from its first step to now. */
export function useRunSeries(runId: number): RunSeries {
  const series = useSeries(({ runs }) => runs[runId] ?? NOTHING)
  const { loaded } = series
  useEffect(() => {
    // What cannot be fetched leaves the chart to the live points; the run's own query says why.
    if (!loaded) loadRecorded(runId).catch(() => undefined)
  }, [runId, loaded])
  return series
}
