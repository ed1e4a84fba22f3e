import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'

import { boundedView, type View } from './relief.ts'
import styles from './surface.module.css'

export type RotateAreaProps = {
  /** What it is, and how it is turned. */
  readonly label: string
  readonly view: View
  /** The view that it begins with. */
  readonly first: View
  readonly onView: (view: View) => void
  readonly children: ReactNode
}

/** Radians for one press of a key, and for one pixel that is dragged. */
const STEP = Math.PI / 24
const PER_PIXEL = 0.008

/** A relief's picture that can be turned: by dragging and by the arrow keys; Home sets it back. */
export function RotateArea({ label, view, first, onView, children }: RotateAreaProps) {
  const drag = useRef<{ readonly x: number; readonly y: number; readonly view: View }>(null)
  const turnBy = (turn: number, rise: number, from = view) =>
    onView(boundedView({ turn: from.turn + turn, rise: from.rise + rise }))
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => turnBy(-STEP, 0),
    ArrowRight: () => turnBy(STEP, 0),
    ArrowUp: () => turnBy(0, STEP),
    ArrowDown: () => turnBy(0, -STEP),
    Home: () => onView(first),
  }
  const handleKey = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, y: event.clientY, view }
  }
  const move = (event: PointerEvent) => {
    const from = drag.current
    if (!from) return
    const [right, down] = [event.clientX - from.x, event.clientY - from.y]
    turnBy(right * PER_PIXEL, down * PER_PIXEL, from.view)
  }
  const end = () => {
    drag.current = null
  }
  return (
    <div
      role="group"
      tabIndex={0}
      aria-label={label}
      className={styles['rotate']}
      onKeyDown={handleKey}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {children}
    </div>
  )
}
