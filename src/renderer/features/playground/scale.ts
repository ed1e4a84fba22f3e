import type { Landscape, Position, Span } from '#shared/domain/landscapes/landscape.ts'
import type { Size } from '#renderer/ui/index.ts'

/** Pixels around the plot, for what stands at its axes. */
const MARGIN = { left: 48, right: 12, top: 8, bottom: 36 }
/** How far a picture is zoomed out for a ball that goes far; beyond the last it has left it. */
const ZOOMS = [1, 2, 4] as const
const MOST = 8
/** Share of its height that is left free below and above a curve. */
const AIR = 0.08
/** Places at which a curve is looked at. */
const SAMPLES = 240

/** Of a place of the plot, in pixels from its left upper corner. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

/** From places of a landscape to pixels of its picture, and back. */
export interface Scale {
  /** The part of the picture in which the landscape is, in pixels. */
  readonly plot: Size & { readonly left: number; readonly top: number }
  /** What the horizontal and the vertical axis show. */
  readonly spans: readonly [Span, Span]
  readonly pixel: (x: number, y: number) => Pixel
  /** What both axes say at a pixel. */
  readonly at: (pixel: Pixel) => readonly [x: number, y: number]
}

/** The least zoom with which all positions are in the picture, else the largest. */
export const zoomOf = ({ view }: Landscape, positions: readonly Position[]): number =>
  ZOOMS.find((zoom) =>
    positions.every((position) =>
      view.every((span, axis) => {
        const [low, high] = zoomedOut(span, zoom)
        const at = position[axis] ?? 0
        return at >= low && at <= high
      }),
    ),
  ) ?? MOST

/** The scale of a curve f(x), or of a surface seen from above, on which both axes are alike. */
export function scaleOf(landscape: Landscape, zoom: number, size: Size): Scale {
  const plot = {
    left: MARGIN.left,
    top: MARGIN.top,
    width: Math.max(1, size.width - MARGIN.left - MARGIN.right),
    height: Math.max(1, size.height - MARGIN.top - MARGIN.bottom),
  }
  const [first, second] = landscape.view
  const horizontal = zoomedOut(first, zoom)
  return second
    ? linear(plot, alike(plot, horizontal, zoomedOut(second, zoom)))
    : linear(plot, [horizontal, heightsOf(landscape, horizontal)])
}

function linear(plot: Scale['plot'], spans: readonly [Span, Span]): Scale {
  const [[left, right], [bottom, top]] = spans
  const perX = plot.width / (right - left)
  const perY = plot.height / (top - bottom)
  return {
    plot,
    spans,
    pixel: (x, y) => ({ x: (x - left) * perX, y: (top - y) * perY }),
    at: ({ x, y }) => [left + x / perX, top - y / perY],
  }
}

/** Widens one of the spans, so that a length is as many pixels along both. */
function alike({ width, height }: Size, x: Span, y: Span): readonly [Span, Span] {
  const unit = Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height)
  const around = ([low, high]: Span, pixels: number): Span => {
    const middle = (low + high) / 2
    return [middle - (unit * pixels) / 2, middle + (unit * pixels) / 2]
  }
  return [around(x, width), around(y, height)]
}

function heightsOf({ value }: Landscape, span: Span): Span {
  const heights = samplesOf(span).map((x) => value([x]))
  const low = Math.min(...heights)
  const high = Math.max(...heights)
  const air = (high - low) * AIR
  return [low - air, high + air]
}

/** Places evenly apart, from one end of a span to the other. */
export const samplesOf = ([low, high]: Span): readonly number[] =>
  Array.from({ length: SAMPLES + 1 }, (_, i) => low + ((high - low) * i) / SAMPLES)

const zoomedOut = ([low, high]: Span, zoom: number): Span => {
  const middle = (low + high) / 2
  const half = ((high - low) / 2) * zoom
  return [middle - half, middle + half]
}

/**
 * A pixel, moved to the edge where it is outside of the plot.
 * @param room pixels that what is drawn there needs to each side
 */
export function withinPlot(
  { plot: { width, height } }: Scale,
  { x, y }: Pixel,
  room: number,
): Pixel {
  const inside = (at: number, most: number) => Math.min(most - room, Math.max(room, at))
  const outside = x < 0 || x > width || y < 0 || y > height
  return outside ? { x: inside(x, width), y: inside(y, height) } : { x, y }
}
