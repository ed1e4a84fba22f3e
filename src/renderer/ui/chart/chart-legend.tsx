import { classNames } from '../class-names.ts'
import { FAINT_OPACITY, seriesColour } from '../series-colour.ts'
import styles from './chart-legend.module.css'
import { type LineSeries } from './merge-series.ts'

const cx = classNames(styles)

/** Pixels in which every pattern of strokes can be told from the others. */
const WIDE = 26

export type ChartLegendProps = {
  series: readonly Pick<LineSeries, 'key' | 'name' | 'colour' | 'dashed' | 'dash' | 'faint'>[]
}

/** Which line is which: a piece of each line beside its name. */
export function ChartLegend({ series }: ChartLegendProps) {
  return (
    <ul className={cx('legend')}>
      {series.map(({ key, name, colour, dashed = false, dash, faint = false }) => (
        <li key={key} className={cx('entry')} data-legend-entry>
          <svg width={dash === undefined ? 16 : WIDE} height="8" aria-hidden>
            <line
              x1="1"
              x2={dash === undefined ? 15 : WIDE - 1}
              y1="4"
              y2="4"
              stroke={seriesColour(colour)}
              strokeWidth={faint ? 1 : 2}
              strokeOpacity={faint ? FAINT_OPACITY : 1}
              strokeLinecap={dash === undefined ? 'round' : 'butt'}
              strokeDasharray={dash ?? (dashed ? '3 4' : undefined)}
            />
          </svg>
          <span className={cx('name')} title={name}>
            {name}
          </span>
        </li>
      ))}
    </ul>
  )
}
