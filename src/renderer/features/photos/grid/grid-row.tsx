import { memo, useDeferredValue, useState } from 'react'
import type { Label } from '#shared/domain/label.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { classNames } from '#renderer/ui/index.ts'
import { type Chosen, isChosen } from './chosen.ts'
import styles from './photo-grid.module.css'
import { text } from '../text.ts'
import { optionId, PhotoTile } from './photo-tile.tsx'

const cx = classNames(styles)

interface GridRowProps {
  /** Of the row, from 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly start: number
  readonly columns: number
  /** Pixels a side. */
  readonly tile: number
  readonly total: number
  readonly sampleAt: (index: number) => Sample | undefined
  readonly labelById: ReadonlyMap<number, Label>
  readonly chosen: Chosen
  /** Where the keyboard is, where that is in this row. */
  readonly focus: number | undefined
  /** Pixels asked of photo:. */
  readonly pixels: number
  /** The list flies past: a row that comes into sight stays empty until it stands. */
  readonly hurrying: boolean
}

/** One row of thumbnails: drawn once, however far the list is scrolled. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index: row, start, columns, tile, total, labelById, chosen, focus, hurrying } = props
  const [stood, setStood] = useState(!hurrying)
  if (!hurrying && !stood) setStood(true)
  // First blank, then drawn between frames: a screen of new tiles at once would hold one up.
  const isDrawn = useDeferredValue(stood, false)
  return (
    <div
      role="presentation"
      className={cx('row')}
      style={{
        transform: `translateY(${start}px)`,
        gridTemplateColumns: `repeat(${columns}, ${tile}px)`,
      }}
    >
      {Array.from({ length: Math.min(columns, total - row * columns) }, (_, column) => {
        const index = row * columns + column
        if (!isDrawn) return <BlankTile key={index} index={index} total={total} />
        const sample = props.sampleAt(index)
        return (
          <PhotoTile
            key={index}
            index={index}
            total={total}
            sample={sample}
            labelById={labelById}
            selected={sample !== undefined && isChosen(chosen, sample.id)}
            active={index === focus}
            pixels={props.pixels}
          />
        )
      })}
    </div>
  )
})

/** Where a photo will be drawn. The keyboard may be there before it is. */
function BlankTile({ index, total }: { readonly index: number; readonly total: number }) {
  return (
    <div
      role="option"
      id={optionId(index)}
      aria-label={text.loading}
      aria-selected={false}
      aria-posinset={index + 1}
      aria-setsize={total}
      data-index={index}
      className={cx('blank')}
    />
  )
}
