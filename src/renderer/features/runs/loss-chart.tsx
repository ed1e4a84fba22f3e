import { memo, useMemo, useState } from 'react'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import { useRunSeries } from '#renderer/engine/run-series.ts'
import {
  ChartFrame,
  ChartLegend,
  formatInteger,
  formatLoss,
  LineChart,
  type LineSeries,
  Switch,
} from '#renderer/ui/index.ts'
import { lossLine, smoothedLine, thin } from './step-lines.ts'
import { text } from './text.ts'

/** Points of the validation line; with more epochs they are thinned. */
const EPOCH_POINTS = 150

interface LossChartProps {
  readonly runId: number
  readonly epochs: readonly EpochMetrics[]
  /** Where the axis ends while the run goes on, so that the curve is seen on its way. */
  readonly totalSteps: number | undefined
}

/** The loss of every step, its smoothed line, and the validation loss after each epoch. */
export const LossChart = memo(function LossChart({ runId, epochs, totalSteps }: LossChartProps) {
  const { points } = useRunSeries(runId)
  const [logarithmic, setLogarithmic] = useState(false)
  const series = useMemo<readonly LineSeries[]>(
    () => [
      { key: 'loss', name: text.stepLoss, colour: 0, faint: true, points: lossLine(points) },
      { key: 'smoothed', name: text.smoothed, colour: 0, points: smoothedLine(points) },
      {
        key: 'validation',
        name: text.validation,
        colour: 1,
        dashed: true,
        dots: true,
        points: thin(epochs, EPOCH_POINTS).map(({ step, validationLoss }) => ({
          x: step,
          y: validationLoss,
        })),
      },
    ],
    [points, epochs],
  )
  const xDomain = useMemo(
    () => (totalSteps === undefined ? undefined : ([0, totalSteps] as const)),
    [totalSteps],
  )
  const first = points[0]
  const last = points.at(-1)
  return (
    <ChartFrame
      title={text.lossTitle}
      summary={
        first && last
          ? text.lossSummary(formatLoss(first.loss), formatLoss(last.smoothed), last.step + 1)
          : text.lossWaiting
      }
      legend={<ChartLegend series={series} />}
      actions={
        <Switch label={text.logarithmic} checked={logarithmic} onCheckedChange={setLogarithmic} />
      }
      height={320}
      table={() => ({
        columns: [
          {
            key: 'step',
            header: text.lossX,
            numeric: true,
            cell: (row) => formatInteger(row.step),
          },
          {
            key: 'loss',
            header: text.stepLoss,
            numeric: true,
            cell: (row) => formatLoss(row.loss),
          },
          {
            key: 'smoothed',
            header: text.smoothed,
            numeric: true,
            cell: (row) => formatLoss(row.smoothed),
          },
        ],
        rows: points,
        rowKey: (row) => String(row.step),
      })}
    >
      <LineChart
        series={series}
        xLabel={text.lossX}
        yLabel={text.lossTitle}
        logarithmic={logarithmic}
        xDomain={xDomain}
        formatX={formatInteger}
      />
    </ChartFrame>
  )
})
