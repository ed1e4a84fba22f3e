import { type Brush, clipped, gradient } from './brush.ts'
import { type Coat } from './coat.ts'
import { type Colour, shade, tint } from './colour.ts'
import { blob, element, line, type Point, shape, stroke } from './svg.ts'

/** The area that marks and hairs are scattered over, in the units of the drawing. */
export type Area = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Fur to paint with: the coat, its hairs and marks over an area, and the outline's width. */
export type Fur = {
  readonly coat: Coat
  readonly hairs: string
  readonly marks: string
  readonly pen: number
  /** How much of its own colour shows inside the ears: 0 for rosy, 1 for furry. */
  readonly furInEars: number
}

const wobbly = (brush: Brush, [x, y]: Point, radius: number): string => {
  const corners = Array.from({ length: 7 }, (_, corner): Point => {
    const angle = (corner / 7) * 2 * Math.PI
    const reach = radius * brush.random.between(0.7, 1.25)
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]
  })
  return blob(corners)
}

const scatter = (brush: Brush, { x, y, width, height }: Area): Point => [
  x + width * brush.random.unit(),
  y + height * brush.random.unit(),
]

/** Short hairs, half of them lit and half in shadow: two paths, which is quick to rasterise. */
const drawHairs = (brush: Brush, coat: Coat, area: Area, unit: number): string => {
  const { random } = brush
  const hair = (): string => {
    const [x, y] = scatter(brush, area)
    const length = unit * random.between(1.6, 3.4)
    const lean = unit * random.between(-1, 1)
    const bend: Point = [x + lean * 0.2, y + length * 0.6]
    return line([[x, y], bend, [x + lean, y + length]])
  }
  return [tint(coat.base, 0.5), shade(coat.base, 0.4)]
    .map((colour) => stroke(Array.from({ length: 70 }, hair).join(''), colour, unit * 0.5, 0.3))
    .join('')
}

const drawMarks = (brush: Brush, coat: Coat, area: Area): string => {
  const { random } = brush
  const size = Math.min(area.width, area.height)
  const fill = { fill: coat.mark, 'fill-opacity': 0.9 }
  if (coat.pattern === 'patches') {
    return Array.from({ length: 4 }, () =>
      shape(wobbly(brush, scatter(brush, area), size * random.between(0.14, 0.26)), fill),
    ).join('')
  }
  if (coat.pattern === 'spots') {
    return Array.from({ length: 34 }, () =>
      shape(wobbly(brush, scatter(brush, area), size * random.between(0.022, 0.05)), fill),
    ).join('')
  }
  return ''
}

/** Prepares a coat for painting over an area; `unit` is about one pixel in its units. */
export const prepareFur = (brush: Brush, coat: Coat, area: Area, unit: number): Fur => {
  const keep = (markup: string): string =>
    markup === '' ? '' : element('use', { href: `#${brush.define('g', {}, markup)}` })
  return {
    coat,
    hairs: keep(drawHairs(brush, coat, area, unit)),
    marks: keep(drawMarks(brush, coat, area)),
    pen: unit,
    furInEars: brush.random.between(0.3, 0.9),
  }
}

/** Stripes across a part: a fan of tapered bands between two edges, each a few wobbles wide. */
export const stripes = (
  brush: Brush,
  coat: Coat,
  from: readonly [Point, Point],
  to: readonly [Point, Point],
  count: number,
  width: number,
): string => {
  if (coat.pattern !== 'tabby') return ''
  const along = (start: Point, end: Point, place: number): Point => [
    start[0] + (end[0] - start[0]) * place,
    start[1] + (end[1] - start[1]) * place,
  ]
  return Array.from({ length: count }, (_, index) => {
    const place = (index + 0.5 + brush.random.between(-0.15, 0.15)) / count
    const root = along(from[0], from[1], place)
    const tip = along(to[0], to[1], place)
    const [dx, dy] = [tip[0] - root[0], tip[1] - root[1]]
    const length = Math.hypot(dx, dy) || 1
    const half = width * brush.random.between(0.35, 0.6)
    const bow = brush.random.between(-0.5, 0.5) * width
    // Sideways of the band by so much, at a place between its root and its tip.
    const beside = (place: number, offset: number): Point => {
      const [x, y] = along(root, tip, place)
      return [x - (dy / length) * offset, y + (dx / length) * offset]
    }
    const outline = blob([
      beside(0, -half),
      beside(0.5, bow - half * 0.8),
      tip,
      beside(0.5, bow + half * 0.8),
      beside(0, half),
    ])
    return shape(outline, { fill: coat.mark, 'fill-opacity': 0.75 })
  }).join('')
}

type PartLook = {
  /** What is drawn on the fur, inside its outline. */
  readonly marks?: string
  readonly tone?: Colour
  /** True leaves out the coat's patches or spots. */
  readonly plain?: boolean
  /** How dark its lower side is, 0 to 1. */
  readonly depth?: number
}

/** Paints one furry part: lit from above, with its marks and hairs inside and a soft outline. */
export const furPart = (
  brush: Brush,
  fur: Fur,
  outline: string,
  { marks = '', tone = fur.coat.base, plain = false, depth = 0.34 }: PartLook = {},
): string => {
  const fill = gradient(brush, [
    [0, tint(tone, 0.22)],
    [0.45, tone],
    [1, shade(tone, depth)],
  ])
  return (
    shape(outline, { fill }) +
    clipped(brush, outline, (plain ? '' : fur.marks) + marks + fur.hairs) +
    stroke(outline, fur.coat.outline, fur.pen, 0.6)
  )
}
