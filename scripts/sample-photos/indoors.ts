import { type Brush, gradient } from './brush.ts'
import { type Colour, hsl, mix, shade, tint } from './colour.ts'
import { boards, fill, type Setting, times } from './setting.ts'
import { blob, ellipse, line, type Point, polygon, rectangle, shape, stroke } from './svg.ts'

const window = (brush: Brush, hue: number): string => {
  const x = brush.random.between(4, 58)
  const sky = gradient(brush, [
    [0, '#8cc3e6'],
    [1, '#e4f1f4'],
  ])
  const frame = hsl(hue + 30, 0.15, 0.92)
  return (
    rectangle(x, 6, 32, 34, frame) +
    rectangle(x + 2, 8, 13, 30, sky) +
    rectangle(x + 17, 8, 13, 30, sky) +
    ellipse([x + 9, 34], 6, 5, '#8fb37a', { 'fill-opacity': 0.7 }) +
    rectangle(x - 2, 40, 36, 3, shade(frame, 0.12))
  )
}

const picture = (brush: Brush, hue: number): string => {
  const [x, y] = [brush.random.between(4, 66), brush.random.between(4, 14)]
  return (
    rectangle(x, y, 24, 19, shade('#a87b4f', 0.1)) +
    rectangle(x + 2, y + 2, 20, 15, hsl(hue + 150, 0.3, 0.86)) +
    shape(
      blob([
        [x + 2, y + 16],
        [x + 8, y + 9],
        [x + 14, y + 13],
        [x + 20, y + 8],
        [x + 22, y + 17],
      ]),
      {
        fill: hsl(hue + 100, 0.3, 0.6),
      },
    )
  )
}

const plant = (brush: Brush): string => {
  const x = brush.random.pick([8, 88])
  const blades = times(9, (index) => {
    const lean = (index - 4) * 4
    const tip: Point = [x + lean * 1.2, 24 + Math.abs(lean)]
    return stroke(
      line([[x, 56], [x + lean * 0.4, 40], tip]),
      index % 2 === 0 ? '#4f8a5b' : '#6ca36a',
      3,
    )
  })
  return (
    blades +
    shape(
      polygon([
        [x - 8, 54],
        [x + 8, 54],
        [x + 6, 69],
        [x - 6, 69],
      ]),
      { fill: '#c87850' },
    )
  )
}

/** A wall with paper and a window, picture or plant; a wooden floor. */
export const room = ({ brush, horizon, hue, light }: Setting): string => {
  const { random } = brush
  const wall = hsl(
    hue,
    random.between(0.15, 0.45),
    light === 'dim' ? random.between(0.34, 0.48) : random.between(0.74, 0.9),
  )
  const paper = random.pick<'plain' | 'stripes' | 'dots'>(['plain', 'stripes', 'dots'])
  const accent = mix(wall, random.chance(0.5) ? '#ffffff' : shade(wall, 0.6), 0.3)
  const pattern =
    paper === 'stripes'
      ? times(10, (index) =>
          rectangle(index * 11 - 4, -2, 4.5, horizon + 2, accent, { 'fill-opacity': 0.5 }),
        )
      : paper === 'dots'
        ? times(70, (index) =>
            ellipse(
              [(index % 10) * 11 + ((index / 10) & 1) * 5.5 - 2, Math.floor(index / 10) * 9 + 3],
              1.3,
              1.3,
              accent,
            ),
          )
        : ''
  const furniture = random.pick([window, picture, plant, () => ''])
  const wood = random.pick<Colour>(
    light === 'dim' ? ['#8f6440', '#6d4c38', '#5f5c62'] : ['#c59562', '#d0a878', '#b5b0aa'],
  )
  const skirting =
    rectangle(-2, horizon - 4, 100, 5, tint(wall, 0.6)) +
    rectangle(-2, horizon + 0.5, 100, 0.8, shade(wood, 0.5))
  const rug = random.chance(0.5)
    ? ellipse([48, 90], random.between(40, 56), 12, hsl(random.between(0, 360), 0.4, 0.55)) +
      ellipse([48, 90], 34, 8.5, hsl(hue + 40, 0.4, 0.72), { 'fill-opacity': 0.6 })
    : ''
  const sunbeam = gradient(
    brush,
    [
      [0, '#ffffff', 0.35],
      [1, '#2a1b3d', 0.25],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 0.5 },
  )
  return (
    fill(-2, 100, wall) +
    pattern +
    fill(-2, 80, sunbeam) +
    furniture(brush, hue) +
    boards(brush, horizon, wood) +
    skirting +
    rug
  )
}

/** A sofa in front of a wall. */
export const sofa = ({ brush, horizon, hue, light }: Setting): string => {
  const { random } = brush
  const cloth = hsl(
    hue,
    random.between(0.25, 0.5),
    light === 'dim' ? random.between(0.32, 0.46) : random.between(0.62, 0.76),
  )
  const wall = hsl(
    hue + random.between(90, 240),
    0.2,
    light === 'dim' ? random.between(0.38, 0.5) : random.between(0.8, 0.9),
  )
  const padding = gradient(brush, [
    [0, tint(cloth, 0.2)],
    [1, shade(cloth, 0.3)],
  ])
  const back = times(2, (index) =>
    rectangle(index * 49 - 2, horizon - 38, 48, 52, padding, { rx: 9 }),
  )
  const cushion = random.chance(0.7)
    ? rectangle(random.pick([4, 66]), horizon - 20, 26, 25, hsl(hue + 160, 0.5, 0.66), {
        rx: 7,
        transform: `rotate(${random.integer(-14, 14)} 48 60)`,
      })
    : ''
  return (
    fill(-2, 100, wall) +
    back +
    cushion +
    rectangle(
      -6,
      horizon + 5,
      110,
      50,
      gradient(brush, [
        [0, tint(cloth, 0.3)],
        [1, shade(cloth, 0.2)],
      ]),
      { rx: 8 },
    ) +
    stroke(
      line([
        [-4, horizon + 6],
        [48, horizon + 4.5],
        [100, horizon + 6],
      ]),
      shade(cloth, 0.5),
      1.2,
      0.5,
    )
  )
}
