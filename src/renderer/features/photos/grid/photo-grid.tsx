import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import type { Label } from '#shared/domain/label.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { classNames } from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import type { Chosen } from './chosen.ts'
import { GridRow } from './grid-row.tsx'
import { layoutOf, moveBy } from './layout.ts'
import styles from './photo-grid.module.css'
import { optionId } from './photo-tile.tsx'
import { useHurry } from './use-hurry.ts'
import { type PointerActions, usePointer } from './use-pointer.ts'

const cx = classNames(styles)

interface PhotoGridProps extends PointerActions {
  /** The listbox, for giving it the focus back. */
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly total: number
  readonly sampleAt: (index: number) => Sample | undefined
  readonly labels: readonly Label[]
  readonly chosen: Chosen
  /** Where the keyboard is. */
  readonly focus: number
  /** The least width of a tile in pixels. */
  readonly minTile: number
  readonly onShown: (first: number, last: number) => void
  readonly onMove: (index: number, extend: boolean) => void
  readonly onOpen: (index: number) => void
  /** Keys that do not move. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Thumbnails of any number of photos; only the rows on the screen exist. */
export function PhotoGrid(props: PhotoGridProps) {
  const { scroller, total, sampleAt, labels, chosen, focus, minTile, onMove, onKeyDown } = props
  const { width, height } = useInnerSize(scroller)
  const layout = layoutOf(total, width, minTile)
  const { columns, rowHeight } = layout
  const rows = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    // React draws when it is free: drawn at once, each turn of the wheel would wait for it.
    useFlushSync: false,
  })
  useLayoutEffect(() => rows.measure(), [rows, rowHeight])

  const hurrying = useHurry(scroller)
  const visible = rows.getVirtualItems()
  const first = (visible.at(0)?.index ?? 0) * columns
  const last = Math.min(total, ((visible.at(-1)?.index ?? 0) + 1) * columns) - 1
  const tellShown = useEffectEvent(props.onShown)
  useEffect(() => {
    // What flies past is not fetched.
    if (!hurrying) tellShown(first, last)
  }, [first, last, hurrying])

  const focusRow = Math.floor(focus / columns)
  useEffect(() => {
    // Only the keyboard moves it; the wheel may leave it behind.
    if (document.activeElement === scroller.current) rows.scrollToIndex(focusRow)
  }, [rows, scroller, focusRow])

  const { box, handlers } = usePointer(scroller, layout, props)
  const labelById = useMemo(() => new Map(labels.map((label) => [label.id, label])), [labels])

  return (
    <div
      ref={scroller}
      className={cx('scroller', props.onPaint && 'painting')}
      role="listbox"
      aria-multiselectable
      aria-label={text.grid(total)}
      aria-activedescendant={focus >= first && focus <= last ? optionId(focus) : undefined}
      tabIndex={0}
      onKeyDown={(event) => {
        const held = event.ctrlKey || event.metaKey || event.altKey
        const to = held
          ? undefined
          : moveBy(event.key, focus, layout, Math.floor(height / rowHeight))
        if (to === undefined) {
          onKeyDown(event)
        } else {
          event.preventDefault()
          onMove(to, event.shiftKey)
        }
      }}
      onDoubleClick={(event) => {
        const index = indexOf(event.target)
        if (index !== undefined) props.onOpen(index)
      }}
      {...handlers}
    >
      <div role="presentation" className={cx('content')} style={{ height: rows.getTotalSize() }}>
        {visible.map((row) => (
          <GridRow
            key={row.key}
            index={row.index}
            start={row.start}
            columns={columns}
            tile={layout.tile}
            total={total}
            sampleAt={sampleAt}
            labelById={labelById}
            chosen={chosen}
            focus={row.index === focusRow ? focus : undefined}
            pixels={layout.tile > THUMBNAIL ? LARGE_THUMBNAIL : THUMBNAIL}
            hurrying={hurrying}
          />
        ))}
        {box && (
          <div
            role="presentation"
            className={cx('box')}
            style={{
              left: Math.min(box.fromX, box.toX),
              top: Math.min(box.fromY, box.toY),
              width: Math.abs(box.toX - box.fromX),
              height: Math.abs(box.toY - box.fromY),
            }}
          />
        )}
      </div>
    </div>
  )
}

/** Pixels of the thumbnails that are made while photos are read. */
const THUMBNAIL = 256
const LARGE_THUMBNAIL = 512

function indexOf(target: EventTarget): number | undefined {
  const tile = target instanceof Element ? target.closest('[data-index]') : null
  const index = tile?.getAttribute('data-index') ?? undefined
  return index === undefined ? undefined : Number(index)
}

/** An element's inner size in pixels, as it changes. */
function useInnerSize(element: RefObject<HTMLElement | null>) {
  const [size, setSize] = useState({ width: 800, height: 600 })
  useLayoutEffect(() => {
    const observed = element.current
    if (!observed) return
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      setSize({ width: Math.floor(width), height: Math.floor(height) })
    })
    observer.observe(observed)
    return () => observer.disconnect()
  }, [element])
  return size
}
