import { useMemo } from 'react'
import type { EpochMetrics, StepPoint } from '#shared/domain/metrics.ts'
import type { Run } from '#shared/domain/run.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import type { XAxis } from './x-scale.ts'

/** Points of the curve that a run branches off, which is drawn whole. */
const POINTS = 90

/**
 * The curve of the run that another was forked from, up to the fork. Where the axis of the fork has
 * its 0, this one ends: its places are negative.
 */
export interface ParentCurve {
  readonly runId: number
  /** Updates before the fork. */
  readonly steps: number
  readonly points: readonly StepPoint[]
  readonly epochs: readonly EpochMetrics[]
  readonly ofPoint: (point: Pick<StepPoint, 'step' | 'seconds'>) => number
  /** Of its first step: how far the axis reaches back. */
  readonly begin: number
}

/** Undefined for a run with weights of its own, and where the run it came from is gone. */
export function useParentCurve(run: Run, axis: XAxis): ParentCurve | undefined {
  const { runId = run.id, step = 0 } = run.forkedFrom ?? {}
  const enabled = run.forkedFrom !== null && step > 0
  const parent = useAnswer('runs.get', { runId }, { enabled }).data
  // The step of a checkpoint is the number of updates before it.
  const steps = useAnswer(
    'runs.steps',
    { runId, points: POINTS, from: 0, to: Math.max(0, step - 1) },
    { enabled },
  ).data
  return useMemo(() => {
    if (!enabled || !parent || !steps) return undefined
    const { points } = steps
    const end = points.at(-1)?.seconds ?? NaN
    const perUnit = axis === 'epoch' ? parent.run.stepsPerEpoch : 1
    const ofPoint: ParentCurve['ofPoint'] = (point) =>
      axis === 'time' ? (point.seconds ?? NaN) - end : (point.step - step) / perUnit
    const begin = ofPoint(points[0] ?? { step: 0, seconds: null })
    return {
      runId,
      steps: step,
      points,
      epochs: parent.epochs.filter((metrics) => metrics.step <= step),
      ofPoint,
      begin: Number.isFinite(begin) ? begin : 0,
    }
  }, [enabled, parent, steps, axis, runId, step])
}
