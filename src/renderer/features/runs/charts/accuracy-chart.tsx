import { memo, useMemo } from 'react'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import {
  ChartFrame,
  ChartLegend,
  type ChartMark,
  formatPercent,
  LineChart,
  type LineSeries,
} from '#renderer/ui/index.ts'
import { chartsText as text, fileName } from './charts-text.ts'
import { bestMarks, type Curves, rateMarks } from './curves.ts'
import { lineOf } from './step-lines.ts'
import { epochTable } from './tables.ts'

const MOST_DOTS = 60
const WHOLE: readonly [number, number] = [0, 1]
const percent = (share: number): string => formatPercent(share, 0)

interface AccuracyChartProps {
  readonly curves: Curves
  /** The epoch of the highest validation accuracy. */
  readonly top: EpochMetrics | undefined
}

/** Share of training and of validation photos that are right, after each epoch. */
export const AccuracyChart = memo(function AccuracyChart({ curves, top }: AccuracyChartProps) {
  const { run, epochs, best, parent, scale, zoom, formatX, onSave } = curves
  const series = useMemo<readonly LineSeries[]>(() => {
    const dots = epochs.length <= MOST_DOTS
    const training = lineOf(epochs, scale.ofEpoch, ({ trainAccuracy }) => trainAccuracy)
    return [
      ...(parent
        ? [
            {
              key: 'parent',
              name: text.parentValidation(parent.runId),
              colour: 1,
              faint: true,
              points: lineOf(parent.epochs, parent.ofPoint, (epoch) => epoch.validationAccuracy),
            },
          ]
        : []),
      ...(training.length > 0
        ? [
            {
              key: 'training',
              name: text.trainAccuracy,
              colour: 2,
              dashed: true,
              dots,
              points: training,
            },
          ]
        : []),
      {
        key: 'validation',
        name: text.validationAccuracy,
        colour: 1,
        dots,
        points: lineOf(epochs, scale.ofEpoch, (epoch) => epoch.validationAccuracy),
      },
    ]
  }, [epochs, parent, scale])
  const marks = useMemo(
    () => [...guessing({ run }), ...bestMarks({ run, scale, best }), ...rateMarks({ run, scale })],
    [run, scale, best],
  )
  const untold = epochs.length > 0 && !series.some(({ key }) => key === 'training')
  return (
    <ChartFrame
      title={text.accuracy}
      summary={
        top
          ? text.accuracySummary(top.validationAccuracy, top.epoch) +
            (untold ? text.noTrainAccuracy : '')
          : text.accuracyWaiting
      }
      legend={<ChartLegend series={series} />}
      info={text.accuracyInfo}
      height={320}
      zoom={zoom}
      files={{ name: fileName(run.id, 'accuracy'), onSave }}
      table={() => epochTable(epochs)}
    >
      <LineChart
        series={series}
        xLabel={text.axisNames[scale.axis]}
        yLabel={text.accuracy}
        marks={marks}
        xDomain={zoom.range}
        yDomain={WHOLE}
        formatX={formatX}
        formatY={percent}
      />
    </ChartFrame>
  )
})

/** What always guessing the most frequent label would get right, once the run says which it is. */
function guessing({ run }: Pick<Curves, 'run'>): readonly ChartMark[] {
  if (!run.result) return []
  const { majority, validation } = run.result
  const label = run.labels.find(({ id }) => id === majority.labelId)?.name ?? ''
  return [{ axis: 'y', at: majority.photos / validation.photos, label: text.guessing(label) }]
}
