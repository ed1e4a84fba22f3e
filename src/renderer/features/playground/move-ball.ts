import type { Landscape, Position } from '#shared/domain/landscapes/landscape.ts'
import type { Pixel, Scale } from './scale.ts'

/** How far one press of an arrow key moves the ball, and how far with Shift. */
const STEP = 0.1
const LONG_STEP = 1
/** Places of a start after the point: as fine as a pixel. */
const DIGITS = 2

const WAYS: Readonly<Record<string, readonly [axis: number, sign: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowDown: [1, -1],
  ArrowUp: [1, 1],
}

/** Where an arrow key moves a ball; undefined for other keys, and up and down on a curve. */
export function keyMove(
  landscape: Landscape,
  start: Position,
  key: string,
  far: boolean,
): Position | undefined {
  const way = WAYS[key]
  if (!way || way[0] >= start.length) return undefined
  const by = (far ? LONG_STEP : STEP) * way[1]
  return within(
    landscape,
    start.map((each, axis) => (axis === way[0] ? each + by : each)),
  )
}

/** The place under a pixel of the plot, the nearest that is drawn. */
export function placeAt(landscape: Landscape, scale: Scale, pixel: Pixel): Position {
  return within(landscape, scale.at(pixel).slice(0, landscape.view.length))
}

const within = ({ view }: Landscape, position: Position): Position =>
  view.map(([low, high], axis) => {
    const at = Math.min(high, Math.max(low, position[axis] ?? 0))
    // Adding 0 makes 0 of −0.
    return Number(at.toFixed(DIGITS)) + 0
  })
