import type { EpochMetrics } from '#shared/domain/metrics.ts'
import type { Run } from '#shared/domain/run.ts'
import type { ChartFiles, ChartMark, ChartZoom } from '#renderer/ui/index.ts'
import { chartsText as text } from './charts-text.ts'
import type { ParentCurve } from './use-parent-curve.ts'
import type { XScale } from './x-scale.ts'

/** What every chart of a run draws from; points of steps, which come faster, are apart from it. */
export interface Curves {
  readonly run: Run
  /** Of what is looked at, and no more than a chart can show. */
  readonly epochs: readonly EpochMetrics[]
  readonly best: EpochMetrics | undefined
  readonly parent: ParentCurve | undefined
  readonly scale: XScale
  readonly zoom: ChartZoom
  readonly formatX: (x: number) => string
  readonly onSave: ChartFiles['onSave']
}

/** Where a person changed the learning rate. */
export const rateMarks = ({ run, scale }: Pick<Curves, 'run' | 'scale'>): readonly ChartMark[] =>
  run.rateChanges.map(({ step, factor }) => ({
    axis: 'x',
    at: scale.ofStep(step),
    label: text.rateChanged(factor),
  }))

/** Where the run begins: untrained, or where it branches off another. */
export const beginMarks = ({ run, scale }: Pick<Curves, 'run' | 'scale'>): readonly ChartMark[] => [
  {
    axis: 'x',
    at: scale.ofStep(0),
    label: run.forkedFrom ? text.forked(run.forkedFrom.runId) : text.untrained,
  },
]

export const bestMarks = ({
  run,
  scale,
  best,
}: Pick<Curves, 'run' | 'scale' | 'best'>): readonly ChartMark[] =>
  best && best.epoch > 0
    ? [{ axis: 'x', at: scale.ofEpoch(best), label: text.best(run.spec.keepBest) }]
    : []
