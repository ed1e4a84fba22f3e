import type { EpochMetrics, StepPoint } from '#shared/domain/metrics.ts'
import { formatDuration, formatInteger } from '#renderer/ui/index.ts'

export const X_AXES = ['epoch', 'update', 'time'] as const
/** What the horizontal axis of every chart of a run counts: epochs, updates, or seconds. */
export type XAxis = (typeof X_AXES)[number]

/** Where a run's steps are on the horizontal axis, in the units of the axis. */
export interface XScale {
  readonly axis: XAxis
  /** Of a stretch of steps; NaN where nobody knows when it was. */
  readonly ofPoint: (point: Pick<StepPoint, 'step' | 'seconds'>) => number
  readonly ofEpoch: (metrics: Pick<EpochMetrics, 'step' | 'seconds'>) => number
  /** Of any number of updates, and back: a fraction of one where it lies between two. */
  readonly ofStep: (step: number) => number
  readonly stepAt: (x: number) => number
}

/**
 * @param points the run's, by which times are known; the axis of time is straight between them
 */
export function xScale(
  axis: XAxis,
  stepsPerEpoch: number,
  points: readonly Pick<StepPoint, 'step' | 'seconds'>[],
): XScale {
  if (axis === 'time') return timeScale(points)
  const perUnit = axis === 'epoch' ? stepsPerEpoch : 1
  return {
    axis,
    ofPoint: ({ step }) => step / perUnit,
    ofEpoch: ({ step }) => step / perUnit,
    ofStep: (step) => step / perUnit,
    stepAt: (x) => x * perUnit,
  }
}

function timeScale(points: readonly Pick<StepPoint, 'step' | 'seconds'>[]): XScale {
  const known = [
    { step: 0, seconds: 0 },
    ...points.flatMap(({ step, seconds }) => (seconds === null ? [] : [{ step, seconds }])),
  ]
  const steps = known.map(({ step }) => step)
  const times = known.map(({ seconds }) => seconds)
  return {
    axis: 'time',
    ofPoint: ({ seconds }) => seconds ?? NaN,
    ofEpoch: ({ seconds }) => seconds,
    ofStep: (step) => between(step, steps, times),
    stepAt: (x) => between(x, times, steps),
  }
}

/** Reads a table of two rising columns, straight between its lines and beyond the last. */
function between(value: number, from: readonly number[], to: readonly number[]): number {
  const found = from.findIndex((entry) => entry >= value)
  const after = Math.max(1, found === -1 ? from.length - 1 : found)
  const [a = 0, b = 0] = [from[after - 1], from[after]]
  const [c = 0, d = c] = [to[after - 1], to[after]]
  return b > a ? c + ((value - a) / (b - a)) * (d - c) : c
}

/** A place on the axis in words, as finely as a chart of this length tells them apart. */
export function formatPlace(axis: XAxis, length: number): (x: number) => string {
  if (axis === 'time') return (x) => (x < 0 ? `−${formatDuration(-x)}` : formatDuration(x))
  const digits = axis === 'epoch' && length < 10 ? (length < 0.5 ? 3 : length < 2 ? 2 : 1) : 0
  return (x) => (digits === 0 ? formatInteger(x) : String(Number(x.toFixed(digits))))
}
