import { memo, useCallback, useMemo, useState } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'

import { FAINT_OPACITY, seriesColour } from '../series-colour.ts'
import { ChartTooltip } from './chart-tooltip.tsx'
import { labelWidth, markRows } from './mark-rows.ts'
import { BAND_OPACITY, bandOf, type ChartBand, edgesOf } from './bands.ts'
import { type ChartRow, type LineSeries, mergeSeries } from './merge-series.ts'
import { PLOT, Y_AXIS_WIDTH } from './plot.ts'
import { formatTick, logTicks } from './ticks.ts'

/** A place on an axis that means something: the best epoch, the baseline. */
export type ChartMark = {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly label: string
}

export type LineChartProps = {
  series: readonly LineSeries[]
  /** Drawn faintly behind the lines: how far something that a line sums up reaches. */
  bands?: readonly ChartBand[] | undefined
  xLabel: string
  yLabel: string
  /** Draws y logarithmically; values that are not above 0 are left out. */
  logarithmic?: boolean | undefined
  /**
   * Draws x logarithmically, where all are above 0, or stretched: by log(1 + x), which gives the
   * beginning room and has a place for 0.
   */
  xScale?: 'linear' | 'logarithmic' | 'stretched' | undefined
  marks?: readonly ChartMark[] | undefined
  /** Where the axes end; otherwise where the data do. Of what lies beyond `xDomain` the lines go on. */
  xDomain?: readonly [number, number] | undefined
  yDomain?: readonly [number, number] | undefined
  /** Where the vertical axis is marked, where that is not left to the chart. */
  yTicks?: readonly number[] | undefined
  /** The same of the horizontal axis. */
  xTicks?: readonly number[] | undefined
  formatX?: ((x: number) => string) | undefined
  formatY?: ((y: number) => string) | undefined
}

/** Pixels that a line of marks' labels takes above the plot. */
const LABEL_LINE = 14
/** Pixels that a label may reach to the left of the plot, short of the numbers of the axis. */
const LABEL_INSET = 4

const axisText = { fill: 'var(--text-muted)', fontSize: 11 }

const noMarks: readonly ChartMark[] = []
const noBands: readonly ChartBand[] = []

/**
 * Lines over a number axis, as tall as its frame. It redraws only when its props change, so hand it
 * the same arrays while the data are the same.
 */
export const LineChart = memo(function LineChart(props: LineChartProps) {
  const { series, xLabel, yLabel, logarithmic = false, marks = noMarks } = props
  const {
    bands = noBands,
    xScale = 'linear',
    xDomain,
    yDomain,
    yTicks,
    formatX = formatTick,
    formatY = formatTick,
  } = props
  const rows = useMemo(
    () => mergeSeries([...series, ...bands.flatMap(edgesOf)], logarithmic),
    [series, bands, logarithmic],
  )
  const ticks = useMemo(() => {
    if (!logarithmic) return undefined
    const values = rows.flatMap(({ x: _x, ...values }) => Object.values(values))
    return values.length === 0
      ? undefined
      : logTicks(
          values.reduce((a, b) => Math.min(a, b)),
          values.reduce((a, b) => Math.max(a, b)),
        )
  }, [rows, logarithmic])
  const xTicks = props.xTicks ?? ticksOf(xScale, rows)
  const width = useWidth()
  const placed = useMemo(
    () => placeMarks(marks, rows, xDomain, width.pixels),
    [marks, rows, xDomain, width.pixels],
  )
  const lastTick = ticks?.at(-1)
  const logDomain = ticks?.[0] !== undefined && lastTick !== undefined && [ticks[0], lastTick]
  return (
    <ResponsiveContainer
      width="100%"
      height="100%"
      initialDimension={{ width: 480, height: 240 }}
      onResize={width.note}
    >
      <ComposedChart
        data={rows}
        margin={{
          top: LABEL_LINE * Math.max(1, ...placed.map(({ row }) => row + 1)) + 6,
          right: PLOT.right,
          bottom: PLOT.bottom,
          left: PLOT.left - Y_AXIS_WIDTH,
        }}
        // What can be zoomed by keys has its own way of being focused.
        accessibilityLayer={xDomain === undefined}
      >
        <CartesianGrid stroke="var(--chart-grid)" vertical={false} />
        <XAxis
          dataKey="x"
          type="number"
          scale={SCALES[xScale]}
          domain={xDomain ? [...xDomain] : ['dataMin', 'dataMax']}
          {...(xTicks && { ticks: [...xTicks] })}
          allowDataOverflow={xDomain !== undefined}
          tickFormatter={formatX}
          tick={axisText}
          tickLine={false}
          stroke="var(--chart-axis)"
          minTickGap={32}
          label={{ value: xLabel, position: 'insideBottom', offset: -8, ...axisText }}
        />
        <YAxis
          type="number"
          scale={logarithmic ? 'log' : 'linear'}
          domain={yDomain ? [...yDomain] : logDomain ? logDomain : ['auto', 'auto']}
          {...(ticks && !yDomain && { ticks })}
          {...(yTicks && { ticks: yTicks })}
          allowDataOverflow={yDomain !== undefined}
          tickFormatter={formatY}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          width={Y_AXIS_WIDTH}
          label={{
            value: yLabel,
            angle: -90,
            position: 'insideLeft',
            offset: 6,
            style: { textAnchor: 'middle' },
            ...axisText,
          }}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--chart-axis)' }}
          content={<ChartTooltip xLabel={xLabel} series={series} formatX={formatX} />}
        />
        {placed.map(({ axis, at, label, row, shift }) => (
          <ReferenceLine
            key={`${axis} ${at} ${label}`}
            {...(axis === 'x' ? { x: at } : { y: at })}
            stroke="var(--control)"
            strokeDasharray="2 3"
            label={{
              value: label,
              position: axis === 'x' ? 'top' : 'insideBottomRight',
              dx: shift,
              dy: axis === 'x' ? -LABEL_LINE * row : 0,
              fontSize: 11,
              fill: 'var(--text-secondary)',
            }}
          />
        ))}
        {bands.map((band) => (
          <Area
            key={`band ${band.key}`}
            dataKey={(row: ChartRow) => bandOf(band, row)}
            type="linear"
            stroke="none"
            fill={seriesColour(band.colour)}
            fillOpacity={BAND_OPACITY}
            activeDot={false}
            connectNulls
            isAnimationActive={false}
          />
        ))}
        {series.map(({ key, name, colour, dashed = false, dash, dots = false, faint = false }) => (
          <Line
            key={key}
            dataKey={key}
            name={name}
            type="linear"
            stroke={seriesColour(colour)}
            strokeWidth={faint ? 1 : dashed ? 1.75 : 2}
            strokeOpacity={faint ? FAINT_OPACITY : 1}
            strokeLinejoin="round"
            {...(dashed && { strokeDasharray: '4 4' })}
            {...(dash !== undefined && { strokeDasharray: dash })}
            dot={dots && { r: 2.5, strokeWidth: 0, fill: seriesColour(colour) }}
            activeDot={{ r: 4, strokeWidth: 2, stroke: 'var(--surface)' }}
            connectNulls
            isAnimationActive={false}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  )
})

const SCALES = { linear: 'linear', logarithmic: 'log', stretched: 'symlog' } as const

/** Marks within the axis; the usual ones where it is linear or too short for others. */
function ticksOf(scale: keyof typeof SCALES, rows: readonly ChartRow[]): number[] | undefined {
  const [start, end] = [rows[0]?.x ?? 0, rows.at(-1)?.x ?? 0]
  if (scale === 'linear' || end < 2) return undefined
  const from = scale === 'stretched' ? 1 : start
  const marks = logTicks(from, end).filter((tick) => tick >= from && tick <= end)
  return scale === 'stretched' ? [0, ...marks] : marks
}

type PlacedMark = ChartMark & {
  readonly row: number
  /** Pixels by which the label is moved to the right, so that it stays within the chart. */
  readonly shift: number
}

/** The marks that are within what is shown, each in the row in which its label overlaps no other. */
function placeMarks(
  marks: readonly ChartMark[],
  rows: readonly ChartRow[],
  domain: readonly [number, number] | undefined,
  width: number,
): readonly PlacedMark[] {
  const [from, to] = domain ?? [rows[0]?.x ?? 0, rows.at(-1)?.x ?? 0]
  const shown = marks.filter(({ axis, at }) => axis === 'y' || (at >= from && at <= to))
  const upright = shown.filter(({ axis }) => axis === 'x')
  const scale = (width - PLOT.left - PLOT.right) / Math.max(to - from, Number.MIN_VALUE)
  const shifts = upright.map(({ at, label }) => {
    const [place, half] = [(at - from) * scale, labelWidth(label) / 2]
    const most = width - PLOT.left - half
    return Math.max(half - LABEL_INSET, Math.min(place, most)) - place
  })
  const places = markRows(
    upright.map(({ at, label }, i) => ({ at: (at - from) * scale + (shifts[i] ?? 0), label })),
  )
  return shown.map((mark) => {
    const i = upright.indexOf(mark)
    return { ...mark, row: places[i] ?? 0, shift: shifts[i] ?? 0 }
  })
}

/** How wide the chart is, in pixels. */
function useWidth() {
  const [pixels, setPixels] = useState(480)
  const note = useCallback((width: number) => setPixels(Math.round(width)), [])
  return { pixels, note }
}
