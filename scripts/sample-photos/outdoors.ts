import { blurred, type Brush, gradient } from './brush.ts'
import { type Colour, hsl, mix, shade, tint } from './colour.ts'
import { fill, leaves, type Setting, times } from './setting.ts'
import { blob, ellipse, line, type Point, polygon, rectangle, shape, stroke } from './svg.ts'

const hill = (brush: Brush, height: number, colour: Colour): string => {
  const { random } = brush
  const points = [0, 1, 2, 3, 4].map((step): Point => [
    step * 30 - 12,
    height + random.between(-5, 5),
  ])
  return shape(blob([...points, [112, 112], [-16, 112]]), { fill: colour })
}

const cloud = (brush: Brush): string => {
  const [x, y] = [brush.random.between(0, 96), brush.random.between(4, 28)]
  return times(4, (index) =>
    ellipse([x + index * 5 - 8, y - (index % 2) * 2.5], 6, 3.6, '#ffffff', {
      'fill-opacity': 0.75,
    }),
  )
}

/** Hills, grass and flowers under a day or an evening sky. */
export const meadow = ({ brush, horizon, hue, light }: Setting): string => {
  const { random } = brush
  const green = hsl(
    80 + (hue % 50),
    0.4,
    light === 'dim' ? random.between(0.22, 0.3) : random.between(0.42, 0.54),
  )
  const sky = gradient(brush, [
    [0, light === 'dim' ? '#5a5488' : hsl(195 + (hue % 25), 0.6, 0.7)],
    [1, light === 'dim' ? '#d99a86' : '#f0f3e0'],
  ])
  const blades = times(70, () => {
    const [x, y] = [random.between(-2, 98), random.between(horizon + 4, 98)]
    const tall = 2 + (y - horizon) * 0.12
    return stroke(
      line([
        [x, y],
        [x + random.between(-1.5, 1.5), y - tall],
      ]),
      random.chance(0.5) ? tint(green, 0.3) : shade(green, 0.3),
      0.9,
      0.8,
    )
  })
  const flowers = leaves(
    brush,
    ['#ffffff', '#f5d04e', '#e58fae', '#b9a3e3'],
    random.integer(0, 22),
    horizon + 6,
  )
  return (
    fill(-2, 100, sky) +
    times(light === 'dim' ? 0 : random.integer(0, 3), () => cloud(brush)) +
    hill(brush, horizon - 8, mix(green, light === 'dim' ? '#4b4a70' : '#a9c8d8', 0.45)) +
    hill(brush, horizon, tint(green, 0.12)) +
    blades +
    flowers
  )
}

/** A wood in autumn, leaves on the ground. */
export const autumn = ({ brush, horizon, light }: Setting): string => {
  const { random } = brush
  const sky = gradient(brush, [
    [0, light === 'dim' ? '#6b4a3e' : '#ecd6a8'],
    [1, light === 'dim' ? '#a87850' : '#f8ecd0'],
  ])
  const trunks = times(5, (index) =>
    rectangle(
      index * 22 + random.between(-6, 6),
      -2,
      random.between(3, 7),
      horizon + 4,
      light === 'dim' ? '#2f2226' : '#8a6a55',
      { 'fill-opacity': 0.6 },
    ),
  )
  const crown = times(16, () =>
    ellipse(
      [random.between(-4, 100), random.between(-4, 26)],
      12,
      8,
      random.pick(['#d98c3a', '#c4572f', '#e3b448', '#9c7a3c']),
      { 'fill-opacity': 0.7 },
    ),
  )
  return (
    fill(-2, 100, sky) +
    blurred(brush, 1.2, trunks + crown) +
    hill(brush, horizon, light === 'dim' ? '#6d4a30' : '#c29a62') +
    leaves(brush, ['#d98c3a', '#c4572f', '#e3b448', '#8a5a32', '#b8702f'], 80, horizon)
  )
}

/** Firs in the snow, by day or by night. */
export const snow = ({ brush, horizon, light }: Setting): string => {
  const { random } = brush
  const sky = gradient(brush, [
    [0, light === 'dim' ? '#26324f' : '#a9bdd4'],
    [1, light === 'dim' ? '#5a6c92' : '#e8edf2'],
  ])
  const firs = times(6, (index) => {
    const x = index * 19 + random.between(-5, 5)
    const tall = random.between(16, 34)
    return shape(
      polygon([
        [x - 8, horizon],
        [x, horizon - tall],
        [x + 8, horizon],
      ]),
      { fill: random.pick(light === 'dim' ? ['#24373f', '#2d434a'] : ['#7f9c98', '#8fa8ae']) },
    )
  })
  const flakes = times(50, () =>
    ellipse(
      [random.between(0, 96), random.between(0, 96)],
      random.between(0.4, 1.2),
      random.between(0.4, 1.2),
      '#ffffff',
      { 'fill-opacity': 0.85 },
    ),
  )
  return (
    fill(-2, 100, sky) +
    blurred(brush, 0.8, firs) +
    hill(brush, horizon, light === 'dim' ? '#7f90b5' : '#e9eef5') +
    hill(brush, horizon + 12, light === 'dim' ? '#93a3c4' : '#f7f9fc') +
    flakes
  )
}
