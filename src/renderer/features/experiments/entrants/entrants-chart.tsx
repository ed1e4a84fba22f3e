import { memo, useMemo, useState } from 'react'
import { type CostKind, COSTS } from '#shared/domain/experiments/entrants/cost.ts'
import type { EntrantRuns } from '#shared/domain/experiments/entrants/entrant-runs.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import {
  type ChartColumn,
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
import { CURVES, type CurveKind, type EntrantLine, entrantLines } from './lines.ts'
import { text } from './text.ts'

interface EntrantsChartProps {
  readonly entrants: readonly EntrantRuns[]
  /** What the files are called. */
  readonly name: string
  /** What it shows at first. */
  readonly first: { readonly curve: CurveKind; readonly eachUpdate: boolean }
}

const SHARES: readonly [number, number] = [0, 1]

/** Everybody's curves in one chart, over whichever cost. It draws only what changed. */
export const EntrantsChart = memo(function EntrantsChart(props: EntrantsChartProps) {
  const { entrants, name, first } = props
  const [curve, setCurve] = useState(first.curve)
  const [cost, setCost] = useState<CostKind>('epochs')
  const [logarithmic, setLogarithmic] = useState(false)
  const [stretched, setStretched] = useState(false)
  const [eachUpdate, setEachUpdate] = useState(first.eachUpdate)
  const onSave = useSaveFile()
  const lines = useMemo(
    () => entrantLines(entrants, { curve, cost, eachUpdate }),
    [entrants, curve, cost, eachUpdate],
  )
  const series = useMemo(
    () => [...lines.flatMap(({ noise }) => noise ?? []), ...lines.map(({ line }) => line)],
    [lines],
  )
  const bands = useMemo(() => lines.flatMap(({ band }) => band ?? []), [lines])
  const isLoss = curve !== 'validationAccuracy'
  const formatY = isLoss ? formatLoss : formatShare
  const canShowUpdates = curve === 'trainLoss' && bands.length === 0
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
          label={text.over}
          value={cost}
          onValueChange={setCost}
          options={COSTS.map((value) => ({ value, label: text.costs[value] }))}
        />
        <Row gap={4}>
          {isLoss && (
            <Switch
              label={text.logarithmic}
              checked={logarithmic}
              onCheckedChange={setLogarithmic}
            />
          )}
          <Switch label={text.stretch} checked={stretched} onCheckedChange={setStretched} />
          {canShowUpdates && (
            <Switch label={text.eachUpdate} checked={eachUpdate} onCheckedChange={setEachUpdate} />
          )}
        </Row>
      </Row>
      <ChartFrame
        title={text.curves[curve]}
        summary={summaryOf(lines, isLoss, formatY)}
        legend={<ChartLegend series={lines.map(({ line }) => line)} />}
        info={text.aboutCurve}
        height={340}
        files={{ name: `${name}-${curve}-by-${cost}`, onSave }}
        table={() => ({
          columns: columnsOf(curve, cost, bands.length > 0, formatY),
          rows: lines.flatMap(rowsOf),
          rowKey: ({ name: of, x }) => `${of} ${x}`,
        })}
      >
        <LineChart
          series={series}
          bands={bands}
          xLabel={text.axes[cost]}
          yLabel={text.curves[curve]}
          logarithmic={isLoss && logarithmic}
          xScale={stretched ? 'stretched' : 'linear'}
          {...(isLoss ? {} : { yDomain: SHARES, formatY: formatShare })}
          formatX={formatX}
        />
      </ChartFrame>
    </Stack>
  )
})

const formatShare = (share: number): string => formatPercent(share, 0)

/** Whole numbers as they are; parts of epochs and seconds with as many decimals as they carry. */
const formatX = (x: number): string => {
  const rounded = Number(x.toFixed(x < 10 ? 2 : 1))
  return Number.isInteger(rounded) ? formatInteger(rounded) : String(rounded)
}

interface Row {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly low: number | undefined
  readonly high: number | undefined
}

const rowsOf = ({ line, band }: EntrantLine): readonly Row[] =>
  line.points
    .map(({ x, y }, index) => {
      const { low, high } = band?.points[index] ?? {}
      return { name: line.name, x, y, low, high }
    })
    .filter(({ x }) => Number.isFinite(x))

function columnsOf(
  curve: CurveKind,
  cost: CostKind,
  withBands: boolean,
  format: (value: number) => string,
): readonly ChartColumn<Row>[] {
  const number = (key: 'y' | 'low' | 'high', header: string): ChartColumn<Row> => ({
    ...{ key, header, numeric: true },
    cell: (row) => (row[key] === undefined ? '' : format(row[key])),
    value: (row) => row[key] ?? null,
  })
  return [
    {
      key: 'name',
      header: text.columns.entrant,
      cell: ({ name }) => name,
      value: ({ name }) => name,
    },
    {
      ...{ key: 'x', header: text.costs[cost], numeric: true },
      cell: ({ x }) => formatX(x),
      value: ({ x }) => x,
    },
    number('y', text.curves[curve]),
    ...(withBands ? [number('low', text.columns.low), number('high', text.columns.high)] : []),
  ]
}

function summaryOf(
  lines: readonly EntrantLine[],
  isLoss: boolean,
  format: (value: number) => string,
): string {
  // What is drawn of the untrained network is nobody's merit.
  const [best] = lines
    .flatMap(({ line }) => line.points.slice(1).map(({ y }) => ({ name: line.name, y })))
    .filter(({ y }) => Number.isFinite(y))
    .sort((a, b) => (isLoss ? a.y - b.y : b.y - a.y))
  if (!best) return text.waiting
  return (isLoss ? text.lowest : text.highest)(best.name, format(best.y))
}
