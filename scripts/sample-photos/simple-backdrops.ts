import { blurred, glow, gradient } from './brush.ts'
import { type Colour, hsl, shade, tint } from './colour.ts'
import { boards, fill, type Setting, times } from './setting.ts'
import { ellipse, rectangle } from './svg.ts'

/** A photographer's paper sweep. */
export const studio = ({ brush, hue, light }: Setting): string => {
  const { random } = brush
  const paper = hsl(
    hue,
    random.between(0.1, 0.55),
    light === 'dim' ? random.between(0.28, 0.42) : random.between(0.72, 0.87),
  )
  const sweep = gradient(
    brush,
    [
      [0, shade(paper, 0.15)],
      [0.62, tint(paper, 0.12)],
      [1, shade(paper, 0.22)],
    ],
    { x1: 0, y1: 0, x2: 0, y2: 1 },
  )
  return (
    fill(-2, 100, sweep) +
    ellipse([random.between(30, 66), 40], 60, 46, glow(brush, tint(paper, 0.6), 0.7))
  )
}

/** Lights out of focus. */
export const lights = ({ brush, horizon, hue, light }: Setting): string => {
  const { random } = brush
  const dusk = hsl(
    hue,
    0.35,
    light === 'dim' ? random.between(0.24, 0.36) : random.between(0.68, 0.8),
  )
  const ground = shade(dusk, 0.25)
  const bulbs = times(20, () => {
    const radius = random.between(2.5, 7)
    return ellipse(
      [random.between(0, 96), random.between(0, horizon + 4)],
      radius,
      radius,
      random.pick(['#ffd98a', '#ffb37a', '#fff0c4', '#f59a8c', '#a9d3e8']),
      { 'fill-opacity': random.between(0.25, 0.7) },
    )
  })
  return (
    fill(
      -2,
      100,
      gradient(brush, [
        [0, shade(dusk, 0.3)],
        [1, tint(dusk, 0.25)],
      ]),
    ) +
    blurred(brush, 0.7, bulbs) +
    fill(
      horizon,
      60,
      gradient(brush, [
        [0, tint(ground, 0.1)],
        [1, tint(ground, 0.35)],
      ]),
    )
  )
}

/** A wall and a floor of planks. */
export const planks = ({ brush, horizon, light }: Setting): string => {
  const { random } = brush
  const wood = random.pick<Colour>(
    light === 'dim' ? ['#75543f', '#7d5c48', '#6b5f58'] : ['#d2b48c', '#c9cfce', '#b9c7c2'],
  )
  const wall = times(8, (index) => {
    const tone = random.chance(0.5)
      ? shade(wood, random.between(0, 0.2))
      : tint(wood, random.between(0, 0.25))
    return rectangle(index * 13 - 3, -2, 12.2, horizon + 3, tone)
  })
  return fill(-2, 100, shade(wood, 0.6)) + wall + boards(brush, horizon, shade(wood, 0.1))
}
