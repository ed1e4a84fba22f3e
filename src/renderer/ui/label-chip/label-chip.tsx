import { X } from 'lucide-react'

import { classNames } from '../class-names.ts'
import { formatInteger } from '#shared/words/format.ts'
import { Kbd } from '../kbd/kbd.tsx'
import { seriesColour } from '../series-colour.ts'
import styles from './label-chip.module.css'

const cx = classNames(styles)

export type LabelChipProps = {
  name: string
  /** The label's place among the project's labels: its colour everywhere. Null: no label. */
  index: number | null
  count?: number | undefined
  /** Makes the chip a button. */
  onClick?: (() => void) | undefined
  /** For a chip that filters: whether it is chosen. */
  selected?: boolean | undefined
  onRemove?: (() => void) | undefined
  /** The key that gives the label, shown as a key cap; the page handles it. */
  shortcut?: string | undefined
  /** No colour and no ring: for a chip that stands for every photo. */
  plain?: boolean | undefined
}

/** A label: its colour, its name and how many photos carry it. */
export function LabelChip(props: LabelChipProps) {
  const { name, index, count, onClick, selected, onRemove, shortcut, plain = false } = props
  const content = (
    <>
      {!plain && <ColourDot index={index} />}
      <span className={cx('name')} title={name}>
        {name}
      </span>
      {count !== undefined && <span className={cx('count')}>{formatInteger(count)}</span>}
      {shortcut !== undefined && (
        <span className={cx('shortcut')} aria-hidden>
          <Kbd keys={shortcut} />
        </span>
      )}
    </>
  )
  return (
    <span className={cx('chip', selected === true && 'selected')}>
      {onClick ? (
        <button
          type="button"
          className={cx('body', 'button')}
          aria-pressed={selected}
          onClick={onClick}
        >
          {content}
        </button>
      ) : (
        <span className={cx('body')}>{content}</span>
      )}
      {onRemove && (
        <button
          type="button"
          className={cx('remove')}
          aria-label={`Remove ${name}`}
          onClick={onRemove}
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  )
}

export type ColourDotProps = {
  /** The label's or run's index; null draws an empty ring. */
  index: number | null
}

/** The colour of a label or run. Decoration: its name must stand beside it. */
export function ColourDot({ index }: ColourDotProps) {
  return (
    <span
      aria-hidden
      className={cx('dot', index === null && 'empty')}
      style={index === null ? undefined : { background: seriesColour(index) }}
    />
  )
}
