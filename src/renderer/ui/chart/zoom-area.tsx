import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'

import { classNames } from '../class-names.ts'
import { placeAt } from './plot.ts'
import { type AxisRange, isWhole, panRange, zoomRange } from './zoom.ts'
import styles from './zoom-area.module.css'

const cx = classNames(styles)

/** The part of the horizontal axis that a chart shows, and how to ask for another. */
export type ChartZoom = {
  readonly range: AxisRange
  /** Where the axis ends when all of it is shown. */
  readonly limits: AxisRange
  /** How short a range may get. */
  readonly least: number
  /** Asks for another range; for everything when it is undefined. */
  readonly onRange: (range: AxisRange | undefined) => void
}

/** How much longer a range gets with one press or turn of the wheel. */
const FACTOR = 2
const WHEEL_FACTOR = 1.25
/** The share of its length by which a range is moved with one press. */
const PAN = 0.25
/** Pixels that a pointer is dragged before it is more than a click. */
const LEAST_DRAG = 6

/** Zooms in or out around the middle of what is shown. */
export function zoomBy({ range, limits, least, onRange }: ChartZoom, direction: 'in' | 'out') {
  const around = (range[0] + range[1]) / 2
  const factor = direction === 'in' ? 1 / FACTOR : FACTOR
  const next = zoomRange(range, { factor, around, limits, least })
  onRange(isWhole(next, limits) ? undefined : next)
}

/** Moves what is shown to the left or the right. */
export function panBy({ range, limits, onRange }: ChartZoom, direction: 'left' | 'right') {
  if (isWhole(range, limits)) return
  onRange(panRange(range, direction === 'left' ? -PAN : PAN, limits))
}

const KEYS: Readonly<Record<string, (zoom: ChartZoom) => void>> = {
  '+': (zoom) => zoomBy(zoom, 'in'),
  '=': (zoom) => zoomBy(zoom, 'in'),
  '-': (zoom) => zoomBy(zoom, 'out'),
  ArrowLeft: (zoom) => panBy(zoom, 'left'),
  ArrowRight: (zoom) => panBy(zoom, 'right'),
  '0': ({ onRange }) => onRange(undefined),
  Home: ({ onRange }) => onRange(undefined),
}

/** Where a drag began and is now, in pixels from the picture's left edge. */
type Drag = { readonly from: number; readonly to: number; readonly pans: boolean }

/**
 * A chart's picture that can be zoomed and moved along its horizontal axis: by dragging over a
 * stretch, by dragging with Shift, by the wheel with Ctrl, and by keys.
 */
export function ZoomArea({
  zoom,
  label,
  children,
}: {
  readonly zoom: ChartZoom
  readonly label: string
  readonly children: ReactNode
}) {
  const area = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<Drag>()

  const turn = useEffectEvent((event: WheelEvent, element: HTMLElement) => {
    if (!event.ctrlKey && !event.metaKey) return
    // Otherwise the whole window is made larger.
    event.preventDefault()
    const box = element.getBoundingClientRect()
    const { range, limits, least, onRange } = zoom
    const next = zoomRange(range, {
      factor: event.deltaY < 0 ? 1 / WHEEL_FACTOR : WHEEL_FACTOR,
      around: placeAt(event.clientX - box.left, box.width, range),
      limits,
      least,
    })
    onRange(isWhole(next, limits) ? undefined : next)
  })
  useEffect(() => {
    const element = area.current
    if (!element) return undefined
    const onWheel = (event: WheelEvent) => turn(event, element)
    // React's own wheel listeners cannot keep the window from being made larger.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [])

  const handleKey = (event: KeyboardEvent) => {
    const act = KEYS[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act(zoom)
  }
  const pixelOf = (event: PointerEvent) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const from = pixelOf(event)
    setDrag({ from, to: from, pans: event.shiftKey })
  }
  const move = (event: PointerEvent) => {
    if (!drag) return
    const to = pixelOf(event)
    if (drag.pans) {
      const { range, limits, onRange } = zoom
      const { width } = event.currentTarget.getBoundingClientRect()
      const by = placeAt(drag.to, width, range) - placeAt(to, width, range)
      if (!isWhole(range, limits)) onRange(panRange(range, by / (range[1] - range[0]), limits))
    }
    setDrag({ ...drag, to })
  }
  const end = (event: PointerEvent) => {
    setDrag(undefined)
    if (!drag || drag.pans || Math.abs(drag.to - drag.from) < LEAST_DRAG) return
    const { width } = event.currentTarget.getBoundingClientRect()
    const { range, limits, least, onRange } = zoom
    const [from, to] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)]
    const chosen: AxisRange = [placeAt(from, width, range), placeAt(to, width, range)]
    const around = (chosen[0] + chosen[1]) / 2
    onRange(zoomRange(chosen, { factor: 1, around, limits, least }))
  }
  const focusable = { role: 'group', tabIndex: 0 }
  return (
    <div
      ref={area}
      {...focusable}
      aria-label={label}
      aria-keyshortcuts="+ - ArrowLeft ArrowRight 0 Home"
      className={cx('area', drag?.pans === true && 'panning')}
      onKeyDown={handleKey}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => setDrag(undefined)}
      onDoubleClick={() => zoom.onRange(undefined)}
    >
      {children}
      {drag && !drag.pans && (
        <div
          className={cx('chosen')}
          style={{ left: Math.min(drag.from, drag.to), width: Math.abs(drag.to - drag.from) }}
        />
      )}
    </div>
  )
}
