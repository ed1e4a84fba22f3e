export type Point = readonly [x: number, y: number]

type Attributes = Readonly<Record<string, string | number>>

/** A number as short as SVG needs it. */
const short = (value: number): string => String(Math.round(value * 1000) / 1000)

const pair = ([x, y]: Point): string => `${short(x)} ${short(y)}`

/** One SVG element; numbers are rounded to a thousandth. */
export const element = (name: string, attributes: Attributes, children = ''): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : value}"`)
    .join('')
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`
}

/** A path element from its outline (the `d` attribute). */
export const shape = (outline: string, attributes: Attributes): string =>
  element('path', { d: outline, ...attributes })

/** An open line with round ends. */
export const stroke = (outline: string, colour: string, width: number, opacity = 1): string =>
  shape(outline, {
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    // Far cheaper to rasterise than `opacity`, which makes a layer of its own.
    'stroke-opacity': opacity,
  })

export const ellipse = (
  [cx, cy]: Point,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): string => element('ellipse', { cx, cy, rx, ry, fill, ...more })

export const rectangle = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string => element('rect', { x, y, width, height, fill, ...more })

/** A group moved to a point, then turned (degrees), then scaled. */
export const moved = (
  markup: string,
  [x, y]: Point,
  { turn = 0, scale = 1, flip = false } = {},
): string =>
  element(
    'g',
    {
      transform: `translate(${pair([x, y])}) rotate(${short(turn)}) scale(${short(flip ? -scale : scale)} ${short(scale)})`,
    },
    markup,
  )

/** The outline of an ellipse, for where an outline rather than an element is wanted. */
export const ellipseOutline = ([cx, cy]: Point, rx: number, ry: number): string =>
  `M${pair([cx - rx, cy])}a${short(rx)} ${short(ry)} 0 1 0 ${short(2 * rx)} 0a${short(rx)} ${short(ry)} 0 1 0 ${short(-2 * rx)} 0Z`

/** A smooth line through the points (Catmull-Rom written as Bézier curves). */
const curve = (points: readonly Point[], closed: boolean): string => {
  const count = points.length
  const at = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))
    return points[wrapped] ?? [0, 0]
  }
  let outline = `M${pair(at(0))}`
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const arrive: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    outline += `C${pair(leave)} ${pair(arrive)} ${pair(to)}`
  }
  return closed ? `${outline}Z` : outline
}

/** A smooth closed outline through at least three points. */
export const blob = (points: readonly Point[]): string => curve(points, true)

/** A smooth open line through at least two points. */
export const line = (points: readonly Point[]): string => curve(points, false)

/** A closed outline with straight sides. */
export const polygon = (points: readonly Point[]): string => `M${points.map(pair).join('L')}Z`

/**
 * The outline of a limb: follows the points with a width that goes evenly from `start` to `end`,
 * with a round tip.
 */
export const limb = (points: readonly Point[], start: number, end: number): string => {
  const left: Point[] = []
  const right: Point[] = []
  points.forEach((point, index) => {
    const before = points[Math.max(0, index - 1)] ?? point
    const after = points[Math.min(points.length - 1, index + 1)] ?? point
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
    const length = Math.hypot(dx, dy) || 1
    const half = (start + ((end - start) * index) / (points.length - 1)) / 2
    const across: Point = [(-dy / length) * half, (dx / length) * half]
    left.push([point[0] + across[0], point[1] + across[1]])
    right.push([point[0] - across[0], point[1] - across[1]])
    if (index === points.length - 1) {
      left.push([point[0] + (dx / length) * half, point[1] + (dy / length) * half])
    }
  })
  return blob([...left, ...right.reverse()])
}
