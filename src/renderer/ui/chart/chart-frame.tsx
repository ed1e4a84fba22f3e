import { ChartLine, Download, ImageDown, Sheet, Table2 } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'

import { IconButton } from '../button/icon-button.tsx'
import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import { DataTable } from '../data-table/data-table.tsx'
import { Menu } from '../menu/menu.tsx'
import { InfoTip } from '../popover/info-tip.tsx'
import styles from './chart-frame.module.css'
import { type ChartTable } from './chart-table.ts'
import { tableBytes } from './export-csv.ts'
import { pictureBytes } from './export-png.ts'
import { type ChartZoom, ZoomArea } from './zoom-area.tsx'

const cx = classNames(styles)

/** A picture or a table of a chart, to be saved. */
export type ChartFile = {
  readonly suggestedName: string
  readonly kind: 'png' | 'csv'
  readonly bytes: Uint8Array
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
  /** Lets the chart be zoomed and moved; its picture shows `zoom.range`. */
  zoom?: ChartZoom | undefined
  /** Wraps the picture in what it is operated with, for a picture that can be. */
  area?: ((picture: ReactNode) => ReactNode) | undefined
  /** Offers the chart as files, which it makes when they are asked for. */
  files?: ChartFiles | undefined
  children: ReactNode
}

export type ChartFiles = {
  /** The files' name, without what comes after the dot. */
  readonly name: string
  readonly onSave: (make: () => Promise<ChartFile>) => void
}

/** The frame of every chart: title, sentence, legend, and the same data as a table. */
export function ChartFrame<RowData>(props: ChartFrameProps<RowData>) {
  const { title, summary, table, legend, info, actions, height = 260, children } = props
  const { zoom, area, files } = props
  const frame = useRef<HTMLElement>(null)
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  const picture = (
    <div
      role="img"
      aria-label={title}
      aria-describedby={`${id}-summary`}
      className={cx('chart')}
      style={{ height }}
    >
      {children}
    </div>
  )
  return (
    <figure ref={frame} className={cx('frame')} aria-labelledby={`${id}-title`}>
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
          {files && (
            <Menu
              align="end"
              trigger={<IconButton icon={Download} label={`Save “${title}”`} size="small" />}
              entries={[
                {
                  label: 'Picture (PNG)',
                  icon: ImageDown,
                  disabled: asTable,
                  onSelect: () =>
                    files.onSave(async () => ({
                      suggestedName: `${files.name}.png`,
                      kind: 'png',
                      bytes: await pictureBytes(shownIn(frame.current), { title, summary }),
                    })),
                },
                {
                  label: 'Table (CSV)',
                  icon: Sheet,
                  onSelect: () =>
                    files.onSave(() =>
                      Promise.resolve({
                        suggestedName: `${files.name}.csv`,
                        kind: 'csv',
                        bytes: tableBytes(table()),
                      }),
                    ),
                },
              ]}
            />
          )}
        </div>
      </figcaption>
      {isPresent(legend) && !asTable && <div className={cx('legend')}>{legend}</div>}
      {asTable ? (
        <div style={{ height }}>
          <DataTable caption={title} maxHeight={height} {...table()} />
        </div>
      ) : zoom ? (
        <ZoomArea zoom={zoom} label={`${title}: zoom and move`}>
          {picture}
        </ZoomArea>
      ) : area ? (
        area(picture)
      ) : (
        picture
      )}
    </figure>
  )
}

function shownIn(frame: HTMLElement | null): HTMLElement {
  if (!frame) throw new Error('The chart is no longer shown.')
  return frame
}
