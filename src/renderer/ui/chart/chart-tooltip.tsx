import { classNames } from '../class-names.ts'
import { formatLoss } from '#shared/words/format.ts'
import { ChartLegend } from './chart-legend.tsx'
import styles from './chart-tooltip.module.css'
import { type LineSeries } from './merge-series.ts'

const cx = classNames(styles)

/** The part of what recharts hands to a tooltip that this one reads. */
type Payload = { readonly dataKey?: unknown; readonly value?: unknown }

export type ChartTooltipProps = {
  xLabel: string
  series: readonly LineSeries[]
  formatX: (x: number) => string
  /** Handed in by recharts. */
  active?: boolean | undefined
  label?: unknown
  payload?: readonly Payload[] | undefined
}

/** The values at the x under the pointer. */
export function ChartTooltip(props: ChartTooltipProps) {
  const { xLabel, series, formatX, active = false, label, payload = [] } = props
  if (!active || typeof label !== 'number' || payload.length === 0) return null
  return (
    <div className={cx('tooltip')}>
      <div className={cx('head')}>
        {xLabel} {formatX(label)}
      </div>
      {series.map((line) => {
        const value = payload.find(({ dataKey }) => dataKey === line.key)?.value
        if (typeof value !== 'number') return null
        return (
          <div key={line.key} className={cx('row')}>
            <ChartLegend series={[line]} />
            <span className={cx('value')}>{formatLoss(value)}</span>
          </div>
        )
      })}
    </div>
  )
}
