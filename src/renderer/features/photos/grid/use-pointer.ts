import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type Box, type GridLayout, tilesInBox } from './layout.ts'

/** What the mouse asks for in the grid. */
export interface PointerActions {
  readonly onClick: (index: number | undefined, held: HeldKeys) => void
  /** A box is being drawn over these tiles; `add` keeps what was chosen before. */
  readonly onBox: (indexes: readonly number[], add: boolean) => void
  readonly onBoxEnd: () => void
  /** The brush passed these tiles; undefined while there is no brush. */
  readonly onPaint: ((indexes: readonly number[]) => void) | undefined
  readonly onPaintEnd: () => void
}

interface HeldKeys {
  readonly shift: boolean
  readonly mod: boolean
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Pixels that a click may slip. */
const SLACK = 5
/** Pixels from the upper or lower edge where a box makes the grid scroll, and how far each time. */
const EDGE = 32
const SCROLL_STEP = 18

/** Clicks, boxes and brush strokes over the grid. Gives handlers, and the box while it is drawn. */
export function usePointer(
  scroller: RefObject<HTMLElement | null>,
  layout: GridLayout,
  actions: PointerActions,
) {
  const start = useRef<(Point & HeldKeys & { readonly paints: boolean }) | undefined>(undefined)
  const last = useRef<Point>({ x: 0, y: 0 })
  const [box, setBox] = useState<Box>()
  const scrolling = useRef<number | undefined>(undefined)
  useEffect(() => () => cancelAnimationFrame(scrolling.current ?? 0), [])

  /** From the content's upper left corner, wherever it has been scrolled to. */
  function pointOf(event: { readonly clientX: number; readonly clientY: number }): Point {
    const element = scroller.current
    if (!element) return { x: 0, y: 0 }
    const { left, top } = element.getBoundingClientRect()
    const padding = parseFloat(getComputedStyle(element).paddingLeft)
    return {
      x: event.clientX - left - padding,
      y: event.clientY - top - padding + element.scrollTop,
    }
  }

  const tileAt = ({ x, y }: Point): number | undefined =>
    tilesInBox({ fromX: x, fromY: y, toX: x, toY: y }, layout)[0]

  function drawBox(to: Point) {
    const from = start.current
    if (!from) return
    const drawn = { fromX: from.x, fromY: from.y, toX: to.x, toY: to.y }
    setBox(drawn)
    actions.onBox(tilesInBox(drawn, layout), from.mod)
  }

  function scrollAtEdge(clientX: number, clientY: number) {
    cancelAnimationFrame(scrolling.current ?? 0)
    const element = scroller.current
    if (!element || !start.current || start.current.paints) return
    const { top, bottom } = element.getBoundingClientRect()
    const step = clientY < top + EDGE ? -SCROLL_STEP : clientY > bottom - EDGE ? SCROLL_STEP : 0
    if (step === 0) return
    scrolling.current = requestAnimationFrame(() => {
      element.scrollTop += step
      drawBox(pointOf({ clientX, clientY }))
      scrollAtEdge(clientX, clientY)
    })
  }

  function end() {
    cancelAnimationFrame(scrolling.current ?? 0)
    if (start.current?.paints) actions.onPaintEnd()
    if (box) actions.onBoxEnd()
    start.current = undefined
    setBox(undefined)
  }

  return {
    box,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || isOnScrollbar(event)) return
        const point = pointOf(event)
        const { onPaint } = actions
        const paints = onPaint !== undefined
        const held = { shift: event.shiftKey, mod: event.ctrlKey || event.metaKey }
        start.current = { ...point, ...held, paints }
        last.current = point
        // A finger scrolls.
        if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId)
        const tile = tileAt(point)
        if (tile !== undefined) onPaint?.([tile])
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const from = start.current
        if (!from || event.pointerType === 'touch') return
        const point = pointOf(event)
        if (from.paints) {
          actions.onPaint?.(tilesOnLine(last.current, point, layout))
        } else if (box || Math.hypot(point.x - from.x, point.y - from.y) > SLACK) {
          drawBox(point)
          scrollAtEdge(event.clientX, event.clientY)
        }
        last.current = point
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const from = start.current
        if (from && !from.paints && !box) actions.onClick(tileAt(pointOf(event)), from)
        end()
      },
      onPointerCancel: end,
    },
  }
}

/** Every tile between two points: a quick mouse leaps over some. */
function tilesOnLine(from: Point, to: Point, layout: GridLayout): readonly number[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8))
  const tiles = new Set<number>()
  for (let step = 1; step <= steps; step++) {
    const x = from.x + ((to.x - from.x) * step) / steps
    const y = from.y + ((to.y - from.y) * step) / steps
    for (const tile of tilesInBox({ fromX: x, fromY: y, toX: x, toY: y }, layout)) tiles.add(tile)
  }
  return [...tiles]
}

function isOnScrollbar({ currentTarget, clientX }: PointerEvent<HTMLElement>): boolean {
  return clientX > currentTarget.getBoundingClientRect().left + currentTarget.clientWidth
}
