import { ChartLine, Table2 } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'

import { IconButton } from '../button/icon-button.tsx'
import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import { type Column, DataTable } from '../data-table/data-table.tsx'
import { InfoTip } from '../popover/info-tip.tsx'
import styles from './chart-frame.module.css'

const cx = classNames(styles)

/** What a chart shows, as rows. */
export type ChartTable<RowData> = {
  readonly columns: readonly Column<RowData>[]
  readonly rows: readonly RowData[]
  readonly rowKey: (row: RowData) => string
}

export type ChartFrameProps<RowData> = {
  title: string
  /** One sentence that says what the chart shows now; also its description for screen readers. */
  summary: string
  /** The chart's data, made only when it is asked for. */
  table: () => ChartTable<RowData>
  legend?: ReactNode
  /** An explanation behind a question mark. */
  info?: ReactNode
  /** Controls beside the title. */
  actions?: ReactNode
  /** Of the chart, in pixels. */
  height?: number | undefined
  children: ReactNode
}

/** The frame of every chart: title, sentence, legend, and the same data as a table. */
export function ChartFrame<RowData>(props: ChartFrameProps<RowData>) {
  const { title, summary, table, legend, info, actions, height = 260, children } = props
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  return (
    <figure className={cx('frame')} aria-labelledby={`${id}-title`}>
      <figcaption className={cx('head')}>
        <div className={cx('titles')}>
          <span className={cx('title-line')}>
            <span id={`${id}-title`} className={cx('title')}>
              {title}
            </span>
            {isPresent(info) && <InfoTip label={`About ${title}`}>{info}</InfoTip>}
          </span>
          <p id={`${id}-summary`} className={cx('summary')}>
            {summary}
          </p>
        </div>
        <div className={cx('actions')}>
          {actions}
          <IconButton
            icon={asTable ? ChartLine : Table2}
            label={asTable ? 'Show as chart' : 'Show as table'}
            size="small"
            onClick={() => setAsTable(!asTable)}
          />
        </div>
      </figcaption>
      {isPresent(legend) && !asTable && <div className={cx('legend')}>{legend}</div>}
      {asTable ? (
        <div style={{ height }}>
          <DataTable caption={title} maxHeight={height} {...table()} />
        </div>
      ) : (
        <div
          role="img"
          aria-label={title}
          aria-describedby={`${id}-summary`}
          className={cx('chart')}
          style={{ height }}
        >
          {children}
        </div>
      )}
    </figure>
  )
}
