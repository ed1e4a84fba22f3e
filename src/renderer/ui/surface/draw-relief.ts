import { formatTick } from '../chart/ticks.ts'
import { facetsOf, projection, RELIEF_HEIGHT, type Seen, type View } from './relief.ts'
import { bandCount } from './surface-plot.ts'

/** What a relief is drawn with. */
export type ReliefColours = {
  /** The lowest band's first. */
  readonly bands: readonly string[]
  readonly series: readonly string[]
  readonly text: string
  readonly muted: string
  readonly ground: string
  readonly axis: string
}

type Place = { readonly x: number; readonly y: number; readonly height: number }

export type Relief = {
  readonly side: number
  /** side × side from 0 to 1, row by row. */
  readonly heights: ArrayLike<number>
  /** Values at which bands end, the lowest first. */
  readonly edges: readonly number[]
  /** Over the surface, each in the colour of a run. */
  readonly ways: readonly { readonly colour: number; readonly points: readonly Place[] }[]
  /** Height in the middle. */
  readonly centre: number
}

export type ReliefLook = {
  readonly view: View
  /** Of the picture, in pixels, and dots for each of them. */
  readonly width: number
  readonly height: number
  readonly ratio: number
  readonly extent: number
  readonly xLabel: string
  readonly yLabel: string
  readonly zLabel: string
  readonly colours: ReliefColours
  readonly fontFamily: string
}

/** How far outside the plain its axes are named, in its sides. */
const OUTSIDE = 0.05
/** Pixels to the left or right of the middle within which a name stands below its place. */
const BELOW = 24

/** Pixels that the scale beside the relief takes, and those around everything. */
const SCALE = 96
const EDGE = 28

/** Paints all of a relief: the plain's frame, its facets from far to near, ways, names and scale. */
export function drawRelief(
  context: CanvasRenderingContext2D,
  relief: Relief,
  look: ReliefLook,
): void {
  const { width, height, ratio, view, colours } = look
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
  context.font = `11px ${look.fontFamily}`
  context.lineJoin = 'round'
  // Whichever way it is turned and raised, its corners must fit.
  const reach = Math.hypot(Math.SQRT2, RELIEF_HEIGHT)
  const scale = Math.min(width - SCALE - 2 * EDGE, height - 2 * EDGE) / reach
  const middle = { x: (width - SCALE) / 2, y: height / 2 }
  const project = projection(view)
  const at = ({ x, y }: Pick<Seen, 'x' | 'y'>) =>
    [middle.x + x * scale, middle.y + y * scale] as const
  const seen = (x: number, y: number, up: number) => at(project(x, y, up))

  drawPlain(context, seen, look)
  context.lineWidth = 0.5
  context.strokeStyle = colours.ground
  for (const { corners, height: up } of facetsOf(relief.heights, relief.side, view)) {
    context.beginPath()
    for (let index = 0; index < corners.length; index += 2) {
      context.lineTo(...at({ x: corners[index] ?? 0, y: corners[index + 1] ?? 0 }))
    }
    context.closePath()
    context.fillStyle = colours.bands[Math.min(bandCount - 1, Math.floor(up * bandCount))] ?? ''
    context.fill()
    context.stroke()
  }
  for (const { colour, points } of relief.ways) {
    drawWay(
      context,
      points.map(({ x, y, height: up }) => seen(x, y, up)),
      { stroke: colours.series[colour] ?? '', ground: colours.ground },
    )
  }
  drawCentre(context, seen(0.5, 0.5, relief.centre), colours)
  drawScale(context, relief.edges, look)
}

type Pixel = readonly [x: number, y: number]

function drawPlain(
  context: CanvasRenderingContext2D,
  seen: (x: number, y: number, up: number) => Pixel,
  { colours, xLabel, yLabel, extent }: ReliefLook,
): void {
  context.strokeStyle = colours.axis
  context.lineWidth = 1
  context.beginPath()
  for (const [x, y] of [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const) {
    context.lineTo(...seen(x, y, 0))
  }
  context.closePath()
  context.stroke()
  context.fillStyle = colours.muted
  const [middle] = seen(0.5, 0.5, 0)
  /** Beside a place of the plain's edge, away from the plain. */
  const word = (text: string, [x, y]: Pixel) => {
    const beside = x - middle
    context.textAlign = Math.abs(beside) < BELOW ? 'center' : beside < 0 ? 'right' : 'left'
    context.fillText(text, x, y + 8)
  }
  // Each axis is named on that of its two sides that is nearer.
  const y = seen(0.5, 0, 0)[1] >= seen(0.5, 1, 0)[1] ? -OUTSIDE : 1 + OUTSIDE
  const x = seen(0, 0.5, 0)[1] >= seen(1, 0.5, 0)[1] ? -OUTSIDE : 1 + OUTSIDE
  word(xLabel, seen(0.5, y, 0))
  word(yLabel, seen(x, 0.5, 0))
  for (const end of [0, 1]) {
    const written = formatTick((end * 2 - 1) * extent)
    // The nearest corner would have both.
    if (end > 0.5 === x < 0.5) word(written, seen(end, y, 0))
    if (end > 0.5 === y < 0.5) word(written, seen(x, end, 0))
  }
}

function drawWay(
  context: CanvasRenderingContext2D,
  places: readonly Pixel[],
  { stroke, ground }: { readonly stroke: string; readonly ground: string },
): void {
  const line = (width: number, colour: string) => {
    context.beginPath()
    for (const place of places) context.lineTo(...place)
    context.lineWidth = width
    context.strokeStyle = colour
    context.stroke()
  }
  const dot = (place: Pixel | undefined, radius: number, fill: string, edge: string) => {
    if (!place) return
    context.beginPath()
    context.arc(...place, radius, 0, 2 * Math.PI)
    context.fillStyle = fill
    context.fill()
    context.lineWidth = 2
    context.strokeStyle = edge
    context.stroke()
  }
  line(5, ground)
  line(2, stroke)
  dot(places[0], 5, ground, stroke)
  dot(places.at(-1), 6, stroke, ground)
}

function drawCentre(
  context: CanvasRenderingContext2D,
  [x, y]: Pixel,
  { ground, text }: ReliefColours,
): void {
  for (const [width, colour] of [
    [5, ground],
    [2, text],
  ] as const) {
    context.beginPath()
    context.moveTo(x - 8, y)
    context.lineTo(x + 8, y)
    context.moveTo(x, y - 8)
    context.lineTo(x, y + 8)
    context.lineWidth = width
    context.strokeStyle = colour
    context.stroke()
  }
}

function drawScale(
  context: CanvasRenderingContext2D,
  edges: readonly number[],
  { width, height, colours, zLabel }: ReliefLook,
): void {
  const [left, top, bottom] = [width - SCALE + 16, EDGE, height - EDGE - 20]
  const step = (bottom - top) / bandCount
  context.textAlign = 'left'
  for (const [index, colour] of colours.bands.entries()) {
    context.fillStyle = colour
    context.fillRect(left, bottom - (index + 1) * step, 14, step)
  }
  context.fillStyle = colours.muted
  for (const [index, edge] of edges.entries()) {
    context.fillText(formatTick(Number(edge.toPrecision(3))), left + 20, bottom - index * step + 4)
  }
  context.fillText(zLabel, left, bottom + 20)
}
