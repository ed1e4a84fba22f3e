import { blurred, type Brush, gradient } from './brush.ts'
import { type Colour, hsl, shade, tint } from './colour.ts'
import { blob, ellipse, line, type Point, polygon, rectangle, shape, stroke } from './svg.ts'

/** Things in front of the animal, which hide a part of it. */
export type PropName = 'none' | 'ball' | 'wool' | 'box' | 'grass' | 'leaf' | 'pot'

const ball = (brush: Brush, x: number, y: number, size: number, hue: number): string => {
  const colour = hsl(hue, 0.6, 0.55)
  const radius = 7 * size
  return (
    ellipse([x, y], radius * 1.1, radius * 0.3, '#1e1620', { 'fill-opacity': 0.25 }) +
    ellipse(
      [x, y - radius],
      radius,
      radius,
      gradient(brush, [
        [0, tint(colour, 0.4)],
        [1, shade(colour, 0.35)],
      ]),
    ) +
    stroke(
      line([
        [x - radius * 0.9, y - radius * 1.3],
        [x, y - radius * 0.8],
        [x + radius * 0.9, y - radius * 1.3],
      ]),
      '#fff8ea',
      radius * 0.25,
      0.85,
    ) +
    ellipse([x - radius * 0.35, y - radius * 1.45], radius * 0.22, radius * 0.16, '#ffffff', {
      'fill-opacity': 0.8,
    })
  )
}

const wool = (brush: Brush, x: number, y: number, size: number, hue: number): string => {
  const colour = hsl(hue, 0.5, 0.6)
  const radius = 7 * size
  const threads = [-0.6, -0.2, 0.2, 0.6].map((place) =>
    stroke(
      line([
        [x - radius * 0.8, y - radius * (1 + place)],
        [x, y - radius * (1.25 + place * 0.7)],
        [x + radius * 0.8, y - radius * (0.8 + place)],
      ]),
      shade(colour, 0.3),
      0.8,
      0.8,
    ),
  )
  return (
    stroke(
      line([
        [x + radius * 0.5, y - 1],
        [x + radius * 1.8, y + 1],
        [x + radius * 2.6, y - 1.5],
      ]),
      colour,
      1.2,
    ) +
    ellipse(
      [x, y - radius],
      radius,
      radius,
      gradient(brush, [
        [0, tint(colour, 0.35)],
        [1, shade(colour, 0.25)],
      ]),
    ) +
    threads.join('')
  )
}

const box = (brush: Brush, x: number, y: number, size: number): string => {
  const card: Colour = '#c39a68'
  const [width, height] = [26 * size, 17 * size]
  return (
    rectangle(
      x - width / 2,
      y - height,
      width,
      height + 4,
      gradient(brush, [
        [0, tint(card, 0.2)],
        [1, shade(card, 0.25)],
      ]),
    ) +
    shape(
      polygon([
        [x - width / 2, y - height],
        [x + width / 2, y - height],
        [x + width * 0.6, y - height * 0.75],
        [x - width * 0.4, y - height * 0.75],
      ]),
      { fill: tint(card, 0.35) },
    ) +
    rectangle(x - width * 0.08, y - height, width * 0.16, height + 4, '#e6d3ab', {
      'fill-opacity': 0.7,
    })
  )
}

const grass = (brush: Brush, x: number, _y: number, size: number): string => {
  const { random } = brush
  const blades = Array.from({ length: 16 }, () => {
    const root = x + random.between(-16, 16) * size
    const tip: Point = [root + random.between(-7, 7), 98 - random.between(14, 34) * size]
    return stroke(
      line([[root, 100], [(root * 2 + tip[0]) / 3, 88], tip]),
      random.pick(['#5c8f4a', '#79a656', '#48773f']),
      1.8,
    )
  })
  return blades.join('')
}

/** A leaf so near to the lens that it is out of focus. */
const leaf = (brush: Brush, x: number, _y: number, size: number): string => {
  const side = x < 48 ? -4 : 100
  const inward = x < 48 ? 1 : -1
  const outline = blob([
    [side, 62],
    [side + inward * 12 * size, 66],
    [side + inward * 22 * size, 84],
    [side + inward * 10 * size, 98],
    [side, 102],
  ])
  return blurred(
    brush,
    2,
    shape(outline, {
      fill: brush.random.pick(['#6d9a58', '#b8863f', '#4e7d6a']),
      'fill-opacity': 0.9,
    }),
  )
}

const pot = (brush: Brush, x: number, y: number, size: number): string => {
  const [half, height] = [8 * size, 14 * size]
  const clay: Colour = '#c87850'
  const blooms = [-0.7, 0, 0.7].map((place) => {
    const head: Point = [x + place * half * 1.6, y - height * 1.7 - (place === 0 ? 4 : 0)]
    return (
      stroke(line([[x + place * half, y - height], head]), '#5c8f4a', 1.3) +
      ellipse(
        head,
        3.2 * size,
        3 * size,
        brush.random.pick(['#e58fae', '#f5d04e', '#d9625a', '#f4f0ea']),
      ) +
      ellipse(head, 1.1, 1.1, '#8a5a32')
    )
  })
  return (
    blooms.join('') +
    shape(
      polygon([
        [x - half, y - height],
        [x + half, y - height],
        [x + half * 0.75, y],
        [x - half * 0.75, y],
      ]),
      {
        fill: gradient(brush, [
          [0, tint(clay, 0.2)],
          [1, shade(clay, 0.25)],
        ]),
      },
    ) +
    rectangle(x - half * 1.15, y - height - 2, half * 2.3, 4, tint(clay, 0.15))
  )
}

const props = { none: () => '', ball, wool, box, grass, leaf, pot }

/** Draws a thing that stands at a point of the picture. */
export const drawProp = (
  brush: Brush,
  name: PropName,
  [x, y]: Point,
  size: number,
  hue: number,
): string => props[name](brush, x, y, size, hue)
