import { memo, useMemo, useState } from 'react'
import type { StepPoint } from '#shared/domain/metrics.ts'
import {
  ChartFrame,
  ChartLegend,
  formatLoss,
  LineChart,
  type LineSeries,
  Switch,
} from '#renderer/ui/index.ts'
import { chartsText as text, fileName } from './charts-text.ts'
import { beginMarks, bestMarks, type Curves, rateMarks } from './curves.ts'
import { lineOf, lossLine, smoothedLine } from './step-lines.ts'
import { stepTable } from './tables.ts'

/** Epochs of which each is drawn as a point. */
const MOST_DOTS = 60

interface LossChartProps {
  readonly curves: Curves
  readonly points: readonly StepPoint[]
  /** The first and the last point of the run, whatever is looked at. */
  readonly first: StepPoint | undefined
  readonly last: StepPoint | undefined
}

/** The loss of every step and its smoothed line; training and validation loss of each epoch. */
export const LossChart = memo(function LossChart(props: LossChartProps) {
  const { curves, points, first, last } = props
  const { run, epochs, best, parent, scale, zoom, formatX, onSave } = curves
  const [logarithmic, setLogarithmic] = useState(false)
  const series = useMemo<readonly LineSeries[]>(() => {
    const dots = epochs.length <= MOST_DOTS
    return [
      ...(parent
        ? [
            {
              key: 'parent',
              name: text.parent(parent.runId),
              colour: 0,
              faint: true,
              points: smoothedLine(parent.points, parent.ofPoint),
            },
            {
              key: 'parentValidation',
              name: text.parentValidation(parent.runId),
              colour: 1,
              faint: true,
              points: lineOf(parent.epochs, parent.ofPoint, (epoch) => epoch.validationLoss),
            },
          ]
        : []),
      {
        key: 'loss',
        name: text.stepLoss,
        colour: 0,
        faint: true,
        points: lossLine(points, scale.ofPoint),
      },
      {
        key: 'smoothed',
        name: text.smoothed,
        colour: 0,
        points: smoothedLine(points, scale.ofPoint),
      },
      {
        key: 'training',
        name: text.training,
        colour: 2,
        dashed: true,
        dots,
        points: lineOf(epochs, scale.ofEpoch, ({ trainLoss }) => trainLoss),
      },
      {
        key: 'validation',
        name: text.validation,
        colour: 1,
        dots,
        points: lineOf(epochs, scale.ofEpoch, ({ validationLoss }) => validationLoss),
      },
    ]
  }, [points, epochs, parent, scale])
  const marks = useMemo(
    () => [
      ...beginMarks({ run, scale }),
      ...bestMarks({ run, scale, best }),
      ...rateMarks({ run, scale }),
    ],
    [run, scale, best],
  )
  return (
    <ChartFrame
      title={text.loss}
      summary={summaryOf({ run, best }, first, last)}
      legend={<ChartLegend series={series} />}
      info={text.lossInfo}
      actions={
        <Switch label={text.logarithmic} checked={logarithmic} onCheckedChange={setLogarithmic} />
      }
      height={320}
      zoom={zoom}
      files={{ name: fileName(run.id, 'loss'), onSave }}
      table={() => stepTable(points)}
    >
      <LineChart
        series={series}
        xLabel={text.axisNames[scale.axis]}
        yLabel={text.loss}
        logarithmic={logarithmic}
        marks={marks}
        xDomain={zoom.range}
        formatX={formatX}
      />
    </ChartFrame>
  )
})

function summaryOf(
  { run, best }: Pick<Curves, 'run' | 'best'>,
  first: StepPoint | undefined,
  last: StepPoint | undefined,
): string {
  if (!first || !last) return text.lossWaiting
  const [began, now] = [formatLoss(first.loss), formatLoss(last.smoothed)]
  const steps = last.step + 1
  const course = run.forkedFrom
    ? text.forkSummary(run.forkedFrom.runId, began, now, steps)
    : text.lossSummary(began, now, steps)
  const { keepBest } = run.spec
  return best
    ? course + text.bestLoss(formatLoss(best.validationLoss), best.epoch, keepBest)
    : course
}
