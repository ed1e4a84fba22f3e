import { memo, useMemo } from 'react'
import type { StepPoint } from '#shared/domain/metrics.ts'
import {
  type ChartColumn,
  ChartFrame,
  type ChartPoint,
  type ChartTable,
  formatInteger,
  formatLoss,
  Grid,
  LineChart,
} from '#renderer/ui/index.ts'
import { chartsText as text, fileName } from './charts-text.ts'
import { type Curves, rateMarks } from './curves.ts'
import { lineOf } from './step-lines.ts'
import { epochTable, rate, stepTable } from './tables.ts'

interface MoreChartsProps {
  readonly curves: Curves
  readonly points: readonly StepPoint[]
}

/** Learning rate, gradient and speed: what explains the loss when it does not do as it should. */
export const MoreCharts = memo(function MoreCharts({ curves, points }: MoreChartsProps) {
  const { run, epochs, scale } = curves
  const rates = useMemo(
    () => lineOf(points, scale.ofPoint, ({ learningRate }) => learningRate),
    [points, scale],
  )
  const gradients = useMemo(
    () => lineOf(points, scale.ofPoint, ({ gradientNorm }) => gradientNorm),
    [points, scale],
  )
  const speeds = useMemo(
    () => lineOf(epochs, scale.ofEpoch, ({ imagesPerSecond }) => imagesPerSecond),
    [epochs, scale],
  )
  const norms = gradients.map(({ y }) => y)
  return (
    <Grid columnWidth={320} gap={6} fill>
      <SmallChart
        curves={curves}
        name="rate"
        title={text.rate}
        line={rates}
        formatY={rate}
        summary={text.rateSummary(rate(rates.at(-1)?.y ?? 0), run.rateChanges.length)}
        info={text.rateInfo}
        isEarly={points.length === 0}
        table={() => stepTable(points)}
      />
      <SmallChart
        curves={curves}
        name="gradient"
        title={text.gradient}
        line={gradients}
        logarithmic
        summary={text.gradientSummary(
          formatLoss(Math.min(...norms)),
          formatLoss(Math.max(...norms)),
        )}
        info={text.gradientInfo}
        isEarly={points.length === 0}
        table={() => stepTable(points)}
      />
      <SmallChart
        curves={curves}
        name="speed"
        title={text.speed}
        yLabel={text.speedY}
        line={speeds}
        summary={text.speedSummary(formatInteger(Math.round(speeds.at(-1)?.y ?? 0)), text.speedY)}
        info={text.speedInfo}
        isEarly={epochs.length < 2}
        table={() => epochTable(epochs)}
      />
    </Grid>
  )
})

interface SmallChartProps<Row> {
  readonly curves: Curves
  readonly name: string
  readonly title: string
  readonly yLabel?: string
  readonly line: readonly ChartPoint[]
  readonly logarithmic?: boolean
  readonly formatY?: (y: number) => string
  readonly summary: string
  readonly info: string
  /** There is nothing yet, but there will be. */
  readonly isEarly: boolean
  readonly table: () => ChartTable<Row> & { readonly columns: readonly ChartColumn<Row>[] }
}

function SmallChart<Row>(props: SmallChartProps<Row>) {
  const { curves, name, title, yLabel = title, line, logarithmic = false, formatY } = props
  const { run, scale, zoom, formatX, onSave } = curves
  const series = useMemo(
    () => [{ key: name, name: title, colour: 0, points: line }],
    [name, title, line],
  )
  const marks = useMemo(() => rateMarks({ run, scale }), [run, scale])
  const nothing = props.isEarly ? text.tooEarly : text.notRecorded
  return (
    <ChartFrame
      title={title}
      summary={line.length > 0 ? props.summary : nothing}
      info={props.info}
      height={200}
      zoom={zoom}
      files={{ name: fileName(run.id, name), onSave }}
      table={props.table}
    >
      <LineChart
        series={series}
        xLabel={text.axisNames[scale.axis]}
        yLabel={yLabel}
        logarithmic={logarithmic}
        marks={marks}
        xDomain={zoom.range}
        formatX={formatX}
        formatY={formatY}
      />
    </ChartFrame>
  )
}
