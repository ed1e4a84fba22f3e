import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { LabelCount } from '#shared/domain/project.ts'
import { classNames, ThumbnailTile } from '#renderer/ui/index.ts'
import styles from './photo-grid.module.css'
import { text } from './text.ts'
import { type LabelFilter, useSamplePages } from './use-sample-pages.ts'

const cx = classNames(styles)

/** Pixels; a tile grows to fill its column. */
const MIN_TILE = 116
const GAP = 8
/** The label and the file's name below a tile. */
const CAPTION = 46
/** Pixels asked of photo:, enough for a tile on a fine screen. */
const THUMBNAIL = 256
/** The id of no label: theirs begin at 1. */
const NO_LABEL = 0

interface PhotoGridProps {
  readonly total: number
  readonly labelId: LabelFilter
  readonly labels: readonly LabelCount[]
}

/** Thumbnails of any number of photos; only the rows on the screen exist. */
export function PhotoGrid({ total, labelId, labels }: PhotoGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const columns = Math.max(1, Math.floor((width + GAP) / (MIN_TILE + GAP)))
  const tile = Math.floor((width - GAP * (columns - 1)) / columns)
  const rowHeight = tile + CAPTION + GAP
  const rows = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
  })
  useLayoutEffect(() => rows.measure(), [rows, rowHeight])

  const visible = rows.getVirtualItems()
  const sampleAt = useSamplePages(
    labelId,
    (visible.at(0)?.index ?? 0) * columns,
    Math.min(total, ((visible.at(-1)?.index ?? 0) + 1) * columns) - 1,
  )
  const labelById = new Map(labels.map(({ label }) => [label.id, label]))

  return (
    <div
      ref={scroller}
      className={cx('scroller')}
      role="group"
      aria-label={text.grid(total)}
      tabIndex={0}
    >
      <div className={cx('content')} style={{ height: rows.getTotalSize() }}>
        {visible.map((row) => (
          <div
            key={row.key}
            className={cx('row')}
            style={{
              transform: `translateY(${row.start}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {Array.from({ length: Math.min(columns, total - row.index * columns) }, (_, column) => {
              const index = row.index * columns + column
              const sample = sampleAt(index)
              const label = labelById.get(sample?.labelId ?? NO_LABEL)
              return (
                <ThumbnailTile
                  key={index}
                  alt={sample ? text.photo(sample.path) : ''}
                  src={sample && `photo://samples/${sample.id}?size=${THUMBNAIL}`}
                  caption={sample ? fileName(sample.path) : ' '}
                  {...(label ? { label: { name: label.name, index: label.position } } : {})}
                />
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** An element's inner width in pixels, as it changes. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(800)
  useLayoutEffect(() => {
    const observed = element.current
    if (!observed) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(observed)
    return () => observer.disconnect()
  }, [element])
  return width
}
