import type { EpochMetrics, StepPoint } from '#shared/domain/metrics.ts'
import type { ComparedRun } from '#shared/domain/run-comparison.ts'
import { seriesColourCount, type ChartPoint, type LineSeries } from '#renderer/ui/index.ts'
import { coloursOfRuns } from '#renderer/engine/words/run-colour.ts'
import { fullRunTitle } from '#shared/words/run-title.ts'

export type Curve = 'validationLoss' | 'trainLoss' | 'validationAccuracy'
export type Axis = 'epoch' | 'step' | 'seconds'

/** A line for each run, in its colour; where colours repeat, the later one is dashed. */
export function compareLines(
  runs: readonly ComparedRun[],
  curve: Curve,
  axis: Axis,
): readonly LineSeries[] {
  const colours = coloursOfRuns(runs.map(({ run }) => run.id))
  const seen = new Set<number>()
  return runs.map((compared) => {
    const colour = colours.get(compared.run.id) ?? 0
    const dashed = seen.has(colour % seriesColourCount)
    seen.add(colour % seriesColourCount)
    return {
      key: String(compared.run.id),
      name: fullRunTitle(compared.run),
      colour,
      dashed,
      points: pointsOf(compared, curve, axis),
    }
  })
}

/** Where the longest of the lines ends. */
export const lastOf = (lines: readonly LineSeries[]): number =>
  Math.max(0, ...lines.flatMap(({ points }) => points.map(({ x }) => (x > 0 ? x : 0))))

function pointsOf(
  { run, epochs, points }: ComparedRun,
  curve: Curve,
  axis: Axis,
): readonly ChartPoint[] {
  if (curve !== 'trainLoss') {
    return epochs.map((metrics) => ({ x: metrics[axis], y: metrics[curve] }))
  }
  return points.map((point) => ({
    x: placeOf(point, axis, run.stepsPerEpoch, epochs),
    y: point.smoothed,
  }))
}

/** Where a stretch of steps lies on an axis. */
function placeOf(
  { step, seconds }: StepPoint,
  axis: Axis,
  stepsPerEpoch: number,
  epochs: readonly EpochMetrics[],
): number {
  switch (axis) {
    case 'step':
      return step
    case 'epoch':
      return step / stepsPerEpoch
    case 'seconds':
      return seconds ?? secondsAt(step, epochs)
  }
}

/**
 * When a step was made of which that was not recorded: as if steps lay evenly between the ends of
 * epochs; NaN after the last.
 */
export function secondsAt(
  step: number,
  epochs: readonly Pick<EpochMetrics, 'step' | 'seconds'>[],
): number {
  const after = epochs.findIndex((epoch) => epoch.step >= step)
  const [from, to] = [epochs[after - 1], epochs[after]]
  if (!to) return NaN
  if (!from || to.step === from.step) return to.seconds
  return from.seconds + ((step - from.step) / (to.step - from.step)) * (to.seconds - from.seconds)
}
