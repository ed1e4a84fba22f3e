import { memo, useId, useMemo } from 'react'

import { formatTick } from '../chart/ticks.ts'
import { seriesColour } from '../series-colour.ts'
import { levelLine, type Place, regionAbove } from './contours.ts'
import {
  axisTicks,
  bandCount,
  bandEdges,
  heightsOf,
  type SurfacePlotProps,
} from './surface-plot.ts'
import styles from './surface.module.css'

/** Pixels of the picture, of the square in it and of the scale beside that. */
const WIDTH = 560
const HEIGHT = 440
const SQUARE = { left: 68, top: 8, side: 380 }
const SCALE = { left: SQUARE.left + SQUARE.side + 28, width: 14 }

const toX = (x: number) => SQUARE.left + x * SQUARE.side
const toY = (y: number) => SQUARE.top + (1 - y) * SQUARE.side
const write = ([x, y]: Place) => `${toX(x).toFixed(1)} ${toY(y).toFixed(1)}`

/** A surface seen from above: bands of equal height, lines between them, and ways over it. */
export const ContourPlot = memo(function ContourPlot(props: SurfacePlotProps) {
  const { grid, extent, xLabel, yLabel, zLabel, paths, centreLabel } = props
  const clip = useId()
  const edges = useMemo(() => bandEdges(grid), [grid])
  const bands = useMemo(() => {
    const heights = heightsOf(grid, edges)
    return Array.from({ length: bandCount - 1 }, (_, index) => {
      const at = (index + 1) / bandCount
      const region = regionAbove(heights, grid.side, at)
      const line = levelLine(heights, grid.side, at)
      return {
        region: region.map((polygon) => `M${polygon.map(write).join('L')}Z`).join(''),
        line: line.map((piece) => `M${piece.map(write).join('L')}`).join(''),
      }
    })
  }, [grid, edges])
  const placed = (point: { readonly x: number; readonly y: number }): Place => [
    (point.x / extent + 1) / 2,
    (point.y / extent + 1) / 2,
  ]
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['contours']} data-picture aria-hidden>
      <clipPath id={clip}>
        <rect x={SQUARE.left} y={SQUARE.top} width={SQUARE.side} height={SQUARE.side} />
      </clipPath>
      <rect
        x={SQUARE.left}
        y={SQUARE.top}
        width={SQUARE.side}
        height={SQUARE.side}
        fill="var(--sequence-1)"
      />
      {bands.map(({ region }, index) => (
        <path
          key={index}
          d={region}
          fill={`var(--sequence-${index + 2})`}
          stroke={`var(--sequence-${index + 2})`}
          strokeWidth={1}
        />
      ))}
      {bands.map(({ line }, index) => (
        <path key={index} d={line} fill="none" stroke="var(--surface)" strokeOpacity={0.55} />
      ))}
      <rect
        x={SQUARE.left}
        y={SQUARE.top}
        width={SQUARE.side}
        height={SQUARE.side}
        fill="none"
        stroke="var(--chart-axis)"
      />
      <g clipPath={`url(#${clip})`}>
        {paths.map(({ key, colour, points }) => (
          <Way key={key} colour={colour} points={points.map(placed)} />
        ))}
      </g>
      <Centre label={centreLabel} />
      {axisTicks(extent).map((tick) => (
        <g key={tick} className={styles['axis']}>
          <text
            x={toX((tick / extent + 1) / 2)}
            y={SQUARE.top + SQUARE.side + 16}
            textAnchor="middle"
          >
            {formatTick(tick)}
          </text>
          <text x={SQUARE.left - 8} y={toY((tick / extent + 1) / 2) + 4} textAnchor="end">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      <g className={styles['axis']}>
        <text x={toX(0.5)} y={HEIGHT - 12} textAnchor="middle">
          {xLabel}
        </text>
        <text transform={`translate(14 ${toY(0.5)}) rotate(-90)`} textAnchor="middle">
          {yLabel}
        </text>
        <text x={SCALE.left} y={SQUARE.top + SQUARE.side + 16}>
          {zLabel}
        </text>
        {Array.from({ length: bandCount }, (_, index) => (
          <rect
            key={index}
            x={SCALE.left}
            y={toY((index + 1) / bandCount)}
            width={SCALE.width}
            height={SQUARE.side / bandCount}
            fill={`var(--sequence-${index + 1})`}
          />
        ))}
        {edges.map((edge, index) => (
          <text
            key={index}
            x={SCALE.left + SCALE.width + 6}
            y={toY(index / bandCount) + (index === bandCount ? 9 : index === 0 ? 0 : 4)}
          >
            {formatTick(Number(edge.toPrecision(3)))}
          </text>
        ))}
      </g>
    </svg>
  )
})

/** Beneath each line, so that it is seen on every band. */
const HALO = { stroke: 'var(--surface)', fill: 'none', strokeLinejoin: 'round' } as const

function Way({ colour, points }: { colour: number; points: readonly Place[] }) {
  const d = points.length > 0 ? `M${points.map(write).join('L')}` : ''
  const stroke = seriesColour(colour)
  const last = points.at(-1)
  const [first] = points
  return (
    <>
      <path d={d} {...HALO} strokeWidth={5} />
      <path d={d} fill="none" stroke={stroke} strokeWidth={2} strokeLinejoin="round" />
      {points.map(([x, y], index) => (
        <circle key={index} cx={toX(x)} cy={toY(y)} r={2.5} fill={stroke} />
      ))}
      {first && (
        <circle
          cx={toX(first[0])}
          cy={toY(first[1])}
          r={5}
          fill="var(--surface)"
          stroke={stroke}
          strokeWidth={2}
        />
      )}
      {last && (
        <circle
          cx={toX(last[0])}
          cy={toY(last[1])}
          r={6}
          fill={stroke}
          stroke="var(--surface)"
          strokeWidth={2}
        />
      )}
    </>
  )
}

/** A cross in the middle of the square. */
function Centre({ label }: { label: string }) {
  const [x, y] = [toX(0.5), toY(0.5)]
  const d = `M${x - 8} ${y}H${x + 8}M${x} ${y - 8}V${y + 8}`
  return (
    <>
      <title>{label}</title>
      <path d={d} {...HALO} strokeWidth={5} />
      <path d={d} stroke="var(--text)" strokeWidth={2} />
    </>
  )
}
