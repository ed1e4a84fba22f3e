import { memo, useMemo } from 'react'
import {
  CartesianGrid,
  Line,
  LineChart as RechartsLineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'

import { FAINT_OPACITY, seriesColour } from '../series-colour.ts'
import { ChartTooltip } from './chart-tooltip.tsx'
import { type LineSeries, mergeSeries } from './merge-series.ts'
import { formatTick, logTicks } from './ticks.ts'

/** A place on an axis that means something: the best epoch, the baseline. */
export type ChartMark = {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly label: string
}

export type LineChartProps = {
  series: readonly LineSeries[]
  xLabel: string
  yLabel: string
  /** Draws y logarithmically; values that are not above 0 are left out. */
  logarithmic?: boolean | undefined
  marks?: readonly ChartMark[] | undefined
  /** Where the axes end; otherwise where the data do. */
  xDomain?: readonly [number, number] | undefined
  yDomain?: readonly [number, number] | undefined
  formatX?: ((x: number) => string) | undefined
  formatY?: ((y: number) => string) | undefined
}

const axisText = { fill: 'var(--text-muted)', fontSize: 11 }

const noMarks: readonly ChartMark[] = []

/**
 * Lines over a number axis, as tall as its frame. It redraws only when its props change, so hand it
 * the same arrays while the data are the same.
 */
export const LineChart = memo(function LineChart(props: LineChartProps) {
  const { series, xLabel, yLabel, logarithmic = false, marks = noMarks } = props
  const { xDomain, yDomain, formatX = formatTick, formatY = formatTick } = props
  const rows = useMemo(() => mergeSeries(series, logarithmic), [series, logarithmic])
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
  const lastTick = ticks?.at(-1)
  const logDomain = ticks?.[0] !== undefined && lastTick !== undefined && [ticks[0], lastTick]
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 480, height: 240 }}>
      <RechartsLineChart data={rows} margin={{ top: 16, right: 16, bottom: 12, left: 4 }}>
        <CartesianGrid stroke="var(--chart-grid)" vertical={false} />
        <XAxis
          dataKey="x"
          type="number"
          domain={xDomain ? [...xDomain] : ['dataMin', 'dataMax']}
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
          allowDataOverflow={yDomain !== undefined}
          tickFormatter={formatY}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          width={52}
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
        {marks.map(({ axis, at, label }) => (
          <ReferenceLine
            key={`${axis} ${at} ${label}`}
            {...(axis === 'x' ? { x: at } : { y: at })}
            stroke="var(--control)"
            strokeDasharray="2 3"
            label={{
              value: label,
              position: axis === 'x' ? 'top' : 'insideBottomRight',
              fontSize: 11,
              fill: 'var(--text-secondary)',
            }}
          />
        ))}
        {series.map(({ key, name, colour, dashed = false, dots = false, faint = false }) => (
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
            dot={dots && { r: 2.5, strokeWidth: 0, fill: seriesColour(colour) }}
            activeDot={{ r: 4, strokeWidth: 2, stroke: 'var(--surface)' }}
            connectNulls
            isAnimationActive={false}
          />
        ))}
      </RechartsLineChart>
    </ResponsiveContainer>
  )
})
