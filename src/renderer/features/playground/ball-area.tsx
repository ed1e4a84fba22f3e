import { type KeyboardEvent, type PointerEvent, type ReactNode, type Ref, useState } from 'react'
import type { Landscape, Position } from '#shared/domain/landscapes/landscape.ts'
import { classNames } from '#renderer/ui/index.ts'
import styles from './ball-area.module.css'
import { keyMove, placeAt } from './move-ball.ts'
import type { Scale } from './scale.ts'
import { text } from './text.ts'

const cx = classNames(styles)

interface BallAreaProps {
  readonly ref: Ref<HTMLDivElement>
  readonly landscape: Landscape
  readonly scale: Scale
  /** Where the ball lies at first. */
  readonly start: Position
  readonly onStart: (start: Position) => void
  readonly children: ReactNode
}

/** A picture whose ball is put somewhere else: by dragging, or by the arrow keys, with Shift farther. */
export function BallArea({ ref, landscape, scale, start, onStart, children }: BallAreaProps) {
  const [dragging, setDragging] = useState(false)
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = keyMove(landscape, start, event.key, event.shiftKey)
    if (!next) return
    event.preventDefault()
    onStart(next)
  }
  const put = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const pixel = {
      x: event.clientX - box.left - scale.plot.left,
      y: event.clientY - box.top - scale.plot.top,
    }
    onStart(placeAt(landscape, scale, pixel))
  }
  const focusable = { role: 'group', tabIndex: 0 }
  return (
    <div
      ref={ref}
      {...focusable}
      aria-label={text.ball}
      aria-keyshortcuts={
        landscape.view.length === 1
          ? 'ArrowLeft ArrowRight'
          : 'ArrowLeft ArrowRight ArrowUp ArrowDown'
      }
      className={cx('area')}
      onKeyDown={handleKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragging(true)
        put(event)
      }}
      onPointerMove={(event) => {
        if (dragging) put(event)
      }}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
    >
      {children}
    </div>
  )
}
