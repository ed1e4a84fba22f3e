import { type Brush, glow } from './brush.ts'
import { type Coat } from './coat.ts'
import { type Colour, mix, shade, tint } from './colour.ts'
import { drawEye, ink } from './face.ts'
import { furPart, prepareFur, stripes, type Fur } from './fur.ts'
import { type Mood, mirrored, see, seenAt, sides } from './head-space.ts'
import { blob, ellipse, line, type Point, polygon, shape, stroke } from './svg.ts'

const irises: readonly [Colour, ...Colour[]] = [
  '#b9c64a',
  '#7fb35a',
  '#e0b23c',
  '#7fb6cf',
  '#d98f35',
]

const drawEar = (brush: Brush, fur: Fur, side: 1 | -1, mood: Mood): string => {
  const at = (x: number, y: number, z: number): Point => seenAt(mirrored([x, y, z], side), mood)
  const tone = fur.coat.ears
  const outer = polygon([
    at(0.12, -0.6, 0),
    at(0.3, -0.92, 0.05),
    at(0.8, -1.5, 0),
    at(0.95, -0.85, -0.05),
    at(0.98, -0.2, 0),
  ])
  const inner = polygon([at(0.36, -0.72, 0.12), at(0.75, -1.28, 0.06), at(0.84, -0.5, 0.06)])
  const rose = mix('#e0a59c', shade(tone, 0.25), fur.furInEars)
  return (
    furPart(brush, fur, outer, { tone }) +
    shape(inner, { fill: rose, stroke: rose, 'stroke-width': 0.06, 'stroke-linejoin': 'round' }) +
    stroke(line([at(0.4, -0.62, 0.14), at(0.52, -0.95, 0.1)]), tint(tone, 0.4), 0.07, 0.8)
  )
}

const skull = (mood: Mood): string => {
  const shift = Math.sin(mood.yaw) * 0.08
  const half: Point[] = [
    [0, -0.84],
    [0.52, -0.76],
    [0.94, -0.3],
    [1.06, 0.14],
    [1.16, 0.4],
    [0.86, 0.6],
    [0.42, 0.84],
  ]
  const left = half
    .slice(1)
    .reverse()
    .map(([x, y]): Point => [-x + shift, y])
  return blob([...half.map(([x, y]): Point => [x + shift, y]), [shift, 0.9], ...left])
}

const drawForehead = (brush: Brush, coat: Coat, mood: Mood): string => {
  if (coat.pattern !== 'tabby') return ''
  const bands = [-0.34, 0, 0.34].map((x) =>
    stroke(
      line([seenAt([x * 1.3, -0.8, 0.5], mood), seenAt([x * 0.8, -0.42, 0.88], mood)]),
      coat.mark,
      0.13,
      0.8,
    ),
  )
  const cheeks = [1, -1].map((side) =>
    stripes(
      brush,
      coat,
      [
        [side * 1.1, -0.05],
        [side * 1.1, 0.5],
      ],
      [
        [side * 0.66, 0.1],
        [side * 0.7, 0.4],
      ],
      3,
      0.12,
    ),
  )
  return [...bands, ...cheeks].join('')
}

const drawMuzzle = (brush: Brush, coat: Coat, mood: Mood): string => {
  const fluff = coat.paleMuzzle ? coat.pale : tint(coat.base, 0.2)
  const pads = sides(mood).map((side) => {
    const { at, narrow } = see([0.21 * side, 0.42, 0.92], mood)
    return ellipse(at, 0.31 * (0.5 + 0.5 * narrow), 0.25, fluff, {
      stroke: shade(fluff, 0.3),
      'stroke-width': 0.025,
    })
  })
  const chin = ellipse(seenAt([0, 0.66, 0.8], mood), 0.22, 0.17, shade(fluff, 0.1))
  const glowAt = seenAt([0, 0.4, 0.8], mood)
  const halo = ellipse(glowAt, 0.75, 0.55, glow(brush, fluff, coat.paleMuzzle ? 0.6 : 0.15))
  const mouth =
    mood.mouth === 'open' ? ellipse(seenAt([0, 0.64, 0.9], mood), 0.13, 0.12, '#b04f5c') : ''
  const under = seenAt([0, 0.45, 1], mood)
  const lips = sides(mood).map((side) =>
    stroke(
      line([under, seenAt([0.13 * side, 0.57, 0.97], mood), seenAt([0.3 * side, 0.52, 0.9], mood)]),
      ink,
      0.045,
      0.85,
    ),
  )
  const nose = polygon([
    seenAt([-0.15, 0.21, 1.02], mood),
    seenAt([0.15, 0.21, 1.02], mood),
    seenAt([0, 0.36, 1.06], mood),
  ])
  const skin = coat.nose === 'dark' ? '#3a2a30' : '#cf7377'
  return (
    halo +
    chin +
    mouth +
    pads.join('') +
    lips.join('') +
    stroke(line([seenAt([0, 0.34, 1.04], mood), under]), ink, 0.045, 0.85) +
    shape(nose, { fill: skin, stroke: skin, 'stroke-width': 0.08, 'stroke-linejoin': 'round' })
  )
}

const drawWhiskers = (mood: Mood): string =>
  sides(mood)
    .flatMap((side) =>
      [-0.16, 0.02, 0.2].map((rise) => {
        const root = seenAt([0.3 * side, 0.42 + rise * 0.4, 0.9], mood)
        const tip: Point = [root[0] + side * 1.05, root[1] + rise * 1.3 - 0.06]
        const whisker = line([root, [root[0] + side * 0.5, root[1] + rise * 0.5 - 0.07], tip])
        return stroke(whisker, ink, 0.05, 0.25) + stroke(whisker, '#ffffff', 0.035, 0.8)
      }),
    )
    .join('')

/** A cat's head of radius 1 around the origin: pointed ears, slit pupils, short muzzle, whiskers. */
export const drawCatHead = (brush: Brush, coat: Coat, mood: Mood): string => {
  const { random } = brush
  const fur = prepareFur(brush, coat, { x: -1.2, y: -1.4, width: 2.4, height: 2.4 }, 0.05)
  const eye = {
    radius: random.between(0.21, 0.26),
    iris: random.pick(irises),
    pupil: random.between(0.22, 0.5),
    slant: 0.06,
    rim: tint(coat.base, 0.5),
  }
  return (
    sides(mood)
      .map((side) => drawEar(brush, fur, side, mood))
      .join('') +
    furPart(brush, fur, skull(mood), { marks: drawForehead(brush, coat, mood) }) +
    drawMuzzle(brush, coat, mood) +
    sides(mood)
      .map((side) => drawEye(brush, [0.45 * side, -0.07, 0.84], side, mood, eye))
      .join('') +
    drawWhiskers(mood)
  )
}
