import { memo } from 'react'

import { classNames } from '../class-names.ts'
import styles from './picture.module.css'
import { formatTick } from './ticks.ts'
import { useWidth } from './use-width.ts'

const cx = classNames(styles)

export type RangeRow = {
  readonly key: string
  readonly label: string
  readonly lowest: number
  readonly median: number
  readonly highest: number
}

export type RangeGroup = {
  readonly key: string
  readonly name: string
  readonly rows: readonly RangeRow[]
}

export type RangeChartProps = {
  readonly groups: readonly RangeGroup[]
  readonly format?: ((value: number) => string) | undefined
}

/** Pixels of a row, of a group's name, and around the plot. */
const ROW = 22
const NAME = 30
const EDGE = { top: 4, bottom: 22, left: 172, right: 20 } as const
const TICKS = 5

/** In pixels; for the frame that it stands in. */
export const rangeChartHeight = (groups: readonly RangeGroup[]): number =>
  groups.reduce((sum, { rows }) => sum + NAME + rows.length * ROW, EDGE.top + EDGE.bottom)

/** For each row a line from the lowest to the highest value, and a dot at the median. */
export const RangeChart = memo(function RangeChart(props: RangeChartProps) {
  const { groups, format = formatTick } = props
  const [width, watch] = useWidth(640)
  const rows = groups.flatMap((group) => group.rows)
  const low = Math.min(...rows.map(({ lowest }) => lowest))
  const high = Math.max(...rows.map(({ highest }) => highest))
  const x = (value: number) =>
    EDGE.left + ((value - low) / (high - low || 1)) * (width - EDGE.left - EDGE.right)
  const bottom = rangeChartHeight(groups) - EDGE.bottom
  const ticks = Array.from(
    { length: TICKS },
    (_, tick) => low + (tick / (TICKS - 1)) * (high - low),
  )
  const tops = groups.map((_, group) => rangeChartHeight(groups.slice(0, group)) - EDGE.bottom)
  return (
    <svg ref={watch} className={cx('picture')} data-picture aria-hidden>
      {[...new Set(ticks)].map((tick) => (
        <g key={tick}>
          <line className={cx('grid')} x1={x(tick)} x2={x(tick)} y1={EDGE.top} y2={bottom} />
          <text className={cx('tick')} x={x(tick)} y={bottom + 16} textAnchor="middle">
            {format(tick)}
          </text>
        </g>
      ))}
      {groups.map((group, place) => (
        <g key={group.key} transform={`translate(0 ${tops[place] ?? 0})`}>
          <text className={cx('name')} x={0} y={NAME - 10}>
            {group.name}
          </text>
          {group.rows.map((row, index) => (
            <g key={row.key} transform={`translate(0 ${NAME + (index + 0.5) * ROW})`}>
              <text className={cx('tick')} x={EDGE.left - 16} dy="0.32em" textAnchor="end">
                {row.label}
              </text>
              <line className={cx('range')} x1={x(row.lowest)} x2={x(row.highest)} />
              <circle className={cx('median')} cx={x(row.median)} r={4.5} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
})
