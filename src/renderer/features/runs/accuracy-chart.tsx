import { memo, useMemo } from 'react'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import {
  ChartFrame,
  formatInteger,
  formatLoss,
  formatPercent,
  LineChart,
  type LineSeries,
} from '#renderer/ui/index.ts'
import { thin } from './step-lines.ts'
import { text } from './text.ts'

const POINTS = 300
const WHOLE: readonly [number, number] = [0, 1]
const percent = (share: number): string => formatPercent(share, 0)

/** Share of validation photos that are right, after each epoch. */
export const AccuracyChart = memo(function AccuracyChart({
  epochs,
  totalEpochs,
}: {
  readonly epochs: readonly EpochMetrics[]
  /** Where the axis ends while the run goes on. */
  readonly totalEpochs: number | undefined
}) {
  const xDomain = useMemo(
    () => (totalEpochs === undefined ? undefined : ([0, totalEpochs] as const)),
    [totalEpochs],
  )
  const series = useMemo<readonly LineSeries[]>(
    () => [
      {
        key: 'accuracy',
        name: text.validation,
        colour: 1,
        dots: epochs.length < 60,
        points: thin(epochs, POINTS).map(({ epoch, validationAccuracy }) => ({
          x: epoch,
          y: validationAccuracy,
        })),
      },
    ],
    [epochs],
  )
  const best = epochs.reduce<EpochMetrics | undefined>(
    (top, metrics) => (top && top.validationAccuracy >= metrics.validationAccuracy ? top : metrics),
    undefined,
  )
  return (
    <ChartFrame
      title={text.accuracyTitle}
      summary={
        best ? text.accuracySummary(best.validationAccuracy, best.epoch) : text.accuracyWaiting
      }
      height={220}
      table={() => ({
        columns: [
          {
            key: 'epoch',
            header: text.epoch,
            numeric: true,
            cell: (row) => formatInteger(row.epoch),
          },
          {
            key: 'trainLoss',
            header: text.trainLoss,
            numeric: true,
            cell: (row) => formatLoss(row.trainLoss),
          },
          {
            key: 'validationLoss',
            header: text.validationLoss,
            numeric: true,
            cell: (row) => formatLoss(row.validationLoss),
          },
          {
            key: 'accuracy',
            header: text.accuracyTitle,
            numeric: true,
            cell: (row) => formatPercent(row.validationAccuracy),
          },
          {
            key: 'seconds',
            header: text.seconds,
            numeric: true,
            cell: (row) => row.seconds.toFixed(1),
          },
        ],
        rows: epochs,
        rowKey: (row) => String(row.epoch),
      })}
    >
      <LineChart
        series={series}
        xLabel={text.accuracyX}
        yLabel={text.accuracyTitle}
        xDomain={xDomain}
        yDomain={WHOLE}
        formatX={formatInteger}
        formatY={percent}
      />
    </ChartFrame>
  )
})
