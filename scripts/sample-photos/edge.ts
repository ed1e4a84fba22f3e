import { type Brush, gradient } from './brush.ts'
import { type Colour, hsl, shade, tint } from './colour.ts'
import { line, rectangle, stroke } from './svg.ts'

/** The edge that an animal peeks over: everything below `y`. */
export const drawEdge = (brush: Brush, y: number, hue: number): string => {
  const { random } = brush
  const colour = random.pick<Colour>([
    '#c39a68',
    '#9a6f4b',
    hsl(hue, 0.35, 0.55),
    hsl(hue + 120, 0.3, 0.7),
    '#e8e2d6',
  ])
  const slats = random.chance(0.5)
    ? Array.from({ length: 6 }, (_, index) =>
        stroke(
          line([
            [index * 19, y + 5],
            [index * 19, 100],
          ]),
          shade(colour, 0.4),
          0.8,
          0.5,
        ),
      ).join('')
    : stroke(
        line([
          [0, y + 16],
          [96, y + 16],
        ]),
        shade(colour, 0.4),
        0.8,
        0.4,
      )
  return (
    rectangle(
      -4,
      y,
      104,
      100 - y,
      gradient(brush, [
        [0, colour],
        [1, shade(colour, 0.3)],
      ]),
    ) +
    slats +
    rectangle(-4, y - 2, 104, 6, tint(colour, 0.3), { rx: 2 }) +
    rectangle(-4, y + 4, 104, 1.6, shade(colour, 0.5), { 'fill-opacity': 0.45 })
  )
}
