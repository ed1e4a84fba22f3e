import { useMemo, useState } from 'react'
import type { ComparedRun } from '#shared/domain/run-comparison.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import {
  ChartFrame,
  ChartLegend,
  formatInteger,
  formatLoss,
  formatPercent,
  LineChart,
  Row,
  SegmentedControl,
  Stack,
  Switch,
} from '#renderer/ui/index.ts'
import { type Axis, compareLines, type Curve, lastOf } from './compare-lines.ts'
import { text } from './text.ts'

const CURVES = ['validationLoss', 'trainLoss', 'validationAccuracy'] as const
const AXES = ['epoch', 'step', 'seconds'] as const
const WHOLE: readonly [number, number] = [0, 1]

/** The curves of all runs over each other. */
export function CurvesChart({ runs }: { readonly runs: readonly ComparedRun[] }) {
  const [curve, setCurve] = useState<Curve>('validationLoss')
  const [axis, setAxis] = useState<Axis>('epoch')
  const [logarithmic, setLogarithmic] = useState(false)
  const series = useMemo(() => compareLines(runs, curve, axis), [runs, curve, axis])
  const onSave = useSaveFile()
  const isLoss = curve !== 'validationAccuracy'
  const formatY = isLoss ? formatLoss : formatShare
  const points = series.flatMap(({ name, points: ofRun }) =>
    ofRun.filter(({ x }) => Number.isFinite(x)).map((point) => ({ name, ...point })),
  )
  const xDomain = useMemo(() => [0, lastOf(series)] as const, [series])
  const best = points.reduce<(typeof points)[number] | undefined>(
    (top, point) => (top && (isLoss ? top.y <= point.y : top.y >= point.y) ? top : point),
    undefined,
  )
  return (
    <Stack gap={3}>
      <Row gap={4} align="center">
        <SegmentedControl
          hideLabel
          label={text.curve}
          value={curve}
          onValueChange={setCurve}
          options={CURVES.map((value) => ({ value, label: text.curves[value] }))}
        />
        <SegmentedControl
          hideLabel
          label={text.axis}
          value={axis}
          onValueChange={setAxis}
          options={AXES.map((value) => ({ value, label: text.axes[value] }))}
        />
      </Row>
      <ChartFrame
        title={text.curves[curve]}
        summary={
          best
            ? (isLoss ? text.lossSummary : text.accuracySummary)(best.name, formatY(best.y))
            : text.waiting
        }
        legend={<ChartLegend series={series} />}
        actions={
          isLoss && (
            <Switch
              label={text.logarithmic}
              checked={logarithmic}
              onCheckedChange={setLogarithmic}
            />
          )
        }
        {...(curve === 'trainLoss' && { info: text.smoothedInfo })}
        height={320}
        files={{ name: `runs-${curve}`, onSave }}
        table={() => ({
          columns: [
            {
              key: 'run',
              header: text.columns.run,
              cell: (row) => row.name,
              value: (row) => row.name,
            },
            {
              key: 'x',
              header: text.axes[axis],
              numeric: true,
              cell: (row) => formatX(row.x),
              value: (row) => row.x,
            },
            {
              key: 'y',
              header: text.curves[curve],
              numeric: true,
              cell: (row) => formatY(row.y),
              value: (row) => row.y,
            },
          ],
          rows: points,
          rowKey: ({ name, x }) => `${name} ${x}`,
        })}
      >
        <LineChart
          series={series}
          xLabel={text.axisLabels[axis]}
          yLabel={text.curves[curve]}
          logarithmic={isLoss && logarithmic}
          xDomain={xDomain}
          {...(isLoss ? {} : { yDomain: WHOLE, formatY: formatShare })}
          formatX={formatX}
        />
      </ChartFrame>
    </Stack>
  )
}

const formatShare = (share: number): string => formatPercent(share, 0)

/** Whole numbers as they are; parts of epochs and seconds with as many decimals as they carry. */
const formatX = (x: number): string =>
  Number.isInteger(x) ? formatInteger(x) : x.toFixed(x < 10 ? 2 : 1)
