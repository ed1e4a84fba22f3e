import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'

import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import { InfoTip } from '../popover/info-tip.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import styles from './data-table.module.css'

const cx = classNames(styles)

export type Column<RowData> = {
  readonly key: string
  readonly header: string
  /** Keeps the header for screen readers and leaves it off the screen. */
  readonly hideHeader?: boolean | undefined
  readonly cell: (row: RowData) => ReactNode
  /** Right-aligned, in figures of equal width. */
  readonly numeric?: boolean | undefined
  /** A CSS width; columns without one share what is left. */
  readonly width?: string | undefined
  readonly sortable?: boolean | undefined
  readonly info?: ReactNode
}

export type Sort = { readonly key: string; readonly direction: 'ascending' | 'descending' }

export type DataTableProps<RowData> = {
  /** What the table shows. */
  caption: string
  hideCaption?: boolean | undefined
  columns: readonly Column<RowData>[]
  rows: readonly RowData[]
  rowKey: (row: RowData) => string
  /** What a row is opened with: click, Enter or Space. Arrow keys move between rows. */
  onRowAction?: ((row: RowData) => void) | undefined
  /** Stands in front of each row's name: a control of the row, such as a checkbox. */
  leading?: ((row: RowData) => ReactNode) | undefined
  /** The name of the row that is marked as the current one. */
  selectedKey?: string | undefined
  /** The page sorts the rows; the table shows and changes by what. */
  sort?: Sort | undefined
  onSortChange?: ((sort: Sort) => void) | undefined
  /** In pixels; beyond it the rows scroll under the head. */
  maxHeight?: number | undefined
  /** Stands in place of the rows when there are none. */
  empty?: ReactNode
}

/**
 * A table of up to a few hundred rows; the first column names the row. Longer lists need a virtual
 * list.
 */
export function DataTable<RowData>(props: DataTableProps<RowData>) {
  const { caption, hideCaption = true, columns, rows, maxHeight, empty } = props
  const region = maxHeight !== undefined && { role: 'region', 'aria-label': caption, tabIndex: 0 }
  return (
    <div
      className={cx('scroller')}
      style={maxHeight === undefined ? {} : { maxHeight }}
      {...region}
    >
      <table className={cx('table')}>
        <caption className={cx('caption')}>
          {hideCaption ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
        </caption>
        <thead>
          <tr>
            {props.leading && <td className={cx('header', 'leading')} />}
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} {...sorting(props)} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenRows}>
          {rows.map((row) => (
            <BodyRow key={props.rowKey(row)} row={row} table={props} />
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length + (props.leading ? 1 : 0)} className={cx('empty')}>
                {empty ?? 'Nothing here yet.'}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

type Sorting = Pick<DataTableProps<unknown>, 'sort' | 'onSortChange'>

function sorting({ sort, onSortChange }: Sorting): Sorting {
  return { sort, onSortChange }
}

function HeaderCell<RowData>(props: { column: Column<RowData> } & Sorting) {
  const { column, sort, onSortChange } = props
  const direction = sort?.key === column.key ? sort.direction : undefined
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
  const sortable = column.sortable === true && onSortChange !== undefined
  // A number is most often sorted for its largest values, a name from the front.
  const first = column.numeric === true ? 'descending' : 'ascending'
  const other = direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={cx('header', column.numeric === true && 'numeric')}
      style={column.width === undefined ? undefined : { width: column.width }}
      aria-sort={direction}
    >
      <span className={cx('header-content')}>
        {sortable ? (
          <button
            type="button"
            className={cx('sort')}
            onClick={() =>
              onSortChange({ key: column.key, direction: direction === undefined ? first : other })
            }
          >
            {column.header}
            <Arrow size={12} className={cx('arrow', direction && 'active')} aria-hidden />
          </button>
        ) : column.hideHeader === true ? (
          <VisuallyHidden>{column.header}</VisuallyHidden>
        ) : (
          column.header
        )}
        {isPresent(column.info) && (
          <InfoTip label={`About ${column.header}`}>{column.info}</InfoTip>
        )}
      </span>
    </th>
  )
}

function BodyRow<RowData>({ row, table }: { row: RowData; table: DataTableProps<RowData> }) {
  const { columns, rowKey, onRowAction, leading, selectedKey } = table
  const selected = selectedKey !== undefined && rowKey(row) === selectedKey
  return (
    <tr
      className={cx('row', onRowAction && 'actionable', selected && 'selected')}
      onClick={onRowAction && ((event) => isOnControl(event) || onRowAction(row))}
    >
      {leading && <td className={cx('cell', 'leading')}>{leading(row)}</td>}
      {columns.map((column, place) => {
        const Cell = place === 0 ? 'th' : 'td'
        return (
          <Cell
            key={column.key}
            {...(place === 0 && { scope: 'row' })}
            className={cx('cell', column.numeric === true && 'numeric')}
          >
            {place === 0 && onRowAction ? (
              <button
                type="button"
                data-row-action
                aria-current={selected || undefined}
                className={cx('action')}
                onClick={() => onRowAction(row)}
              >
                {column.cell(row)}
              </button>
            ) : (
              column.cell(row)
            )}
          </Cell>
        )
      })}
    </tr>
  )
}

/** Clicks on a row's own controls are theirs alone. */
function isOnControl(event: MouseEvent): boolean {
  const target = event.target
  return target instanceof Element && target.closest('button, a, input, label, [role]') !== null
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const actions = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-action]')]
  const place = actions.findIndex((action) => action === event.target)
  if (place === -1) return
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(place + 1, actions.length - 1),
    ArrowUp: Math.max(place - 1, 0),
    Home: 0,
    End: actions.length - 1,
  }
  const next = targets[event.key]
  if (next === undefined) return
  event.preventDefault()
  actions[next]?.focus()
}
