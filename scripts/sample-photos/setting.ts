import { type Brush, gradient } from './brush.ts'
import { type Colour, shade, tint } from './colour.ts'
import { ellipse, line, rectangle, stroke } from './svg.ts'

/** Whether what is behind the animal is light or dark. */
export type Light = 'bright' | 'dim'

/** What a backdrop is drawn from; `hue` (degrees) sets the colour of walls and cloth. */
export type Setting = {
  readonly brush: Brush
  readonly horizon: number
  readonly hue: number
  readonly light: Light
}

/** A band of colour from edge to edge. */
export const fill = (y: number, height: number, colour: string): string =>
  rectangle(-10, y, 116, height, colour)

/** As many drawings as asked for, one after the other. */
export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

/** A wooden floor from `top` down. */
export const boards = (brush: Brush, top: number, wood: Colour): string => {
  const floor = gradient(brush, [
    [0, shade(wood, 0.2)],
    [1, tint(wood, 0.15)],
  ])
  const seams = times(7, (index) => {
    const spread = (index - 3) * 15
    return stroke(
      line([
        [48 + spread, top],
        [48 + spread * 2.1, 98],
      ]),
      shade(wood, 0.45),
      0.7,
      0.6,
    )
  })
  const grain = times(16, () => {
    const [x, y] = [brush.random.between(0, 96), brush.random.between(top + 3, 96)]
    return stroke(
      line([
        [x, y],
        [x + brush.random.between(-2, 2), y + 4],
      ]),
      shade(wood, 0.3),
      0.6,
      0.4,
    )
  })
  return fill(top, 100 - top, floor) + seams + grain
}

/** Leaves or petals strewn below `top`, smaller further away. */
export const leaves = (
  brush: Brush,
  hues: readonly [Colour, ...Colour[]],
  count: number,
  top: number,
): string =>
  times(count, () => {
    const { random } = brush
    const [x, y] = [random.between(-2, 98), random.between(top, 98)]
    const size = random.between(1.2, 3) * (0.5 + (y - top) / (100 - top))
    return ellipse([x, y], size, size * 0.6, random.pick(hues), {
      transform: `rotate(${random.integer(-80, 80)} ${Math.round(x)} ${Math.round(y)})`,
    })
  })
