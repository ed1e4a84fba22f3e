import { type Brush, glow } from './brush.ts'
import { type Coat } from './coat.ts'
import { type Colour, mix, shade, tint } from './colour.ts'
import { drawEye, drawTongue, ink } from './face.ts'
import { furPart, prepareFur, type Fur } from './fur.ts'
import { type Mood, mirrored, see, seenAt, sides } from './head-space.ts'
import { blob, ellipse, line, type Point, shape, stroke } from './svg.ts'

type Ears = 'hanging' | 'upright' | 'folded'

const irises: readonly [Colour, ...Colour[]] = ['#80502c', '#96602f', '#5f3a20', '#a06a35']

const drawEar = (brush: Brush, fur: Fur, kind: Ears, side: 1 | -1, mood: Mood): string => {
  const at = (x: number, y: number, z: number): Point => seenAt(mirrored([x, y, z], side), mood)
  // An ear hangs by its weight: its lower end keeps its distance from the head as the head turns.
  const hang = (x: number, y: number): Point => {
    const [rootX] = at(0.72, -0.5, 0)
    return [rootX + side * (x - 0.72), y]
  }
  const tone = fur.coat.ears
  if (kind === 'hanging') {
    const outline = blob([
      at(0.4, -0.82, 0.1),
      hang(0.95, -0.72),
      hang(1.28, -0.1),
      hang(1.32, 0.55),
      hang(1.02, 0.78),
      hang(0.8, 0.35),
      hang(0.72, -0.2),
    ])
    return furPart(brush, fur, outline, { tone, depth: 0.15 })
  }
  if (kind === 'upright') {
    const outer = blob([
      at(0.2, -0.62, 0),
      at(0.3, -1.0, 0),
      at(0.58, -1.36, 0),
      at(0.8, -1.34, 0),
      at(0.92, -0.9, 0),
      at(0.86, -0.25, 0),
    ])
    const inner = blob([
      at(0.38, -0.68, 0.1),
      at(0.5, -1.05, 0.08),
      at(0.68, -1.2, 0.05),
      at(0.78, -0.9, 0.06),
      at(0.74, -0.5, 0.06),
    ])
    return (
      furPart(brush, fur, outer, { tone }) +
      shape(inner, { fill: mix('#e0a59c', shade(tone, 0.25), fur.furInEars) })
    )
  }
  const stand = blob([
    at(0.22, -0.62, 0),
    at(0.34, -1.02, 0),
    at(0.78, -1.08, 0),
    at(0.94, -0.75, 0),
    at(0.86, -0.3, 0),
  ])
  const flap = blob([
    at(0.3, -1.0, 0.1),
    at(0.66, -1.12, 0.1),
    at(0.98, -0.98, 0.1),
    at(1.1, -0.55, 0.2),
    at(0.98, -0.4, 0.25),
    at(0.62, -0.72, 0.2),
  ])
  return (
    furPart(brush, fur, stand, { tone }) + furPart(brush, fur, flap, { tone: shade(tone, 0.1) })
  )
}

const skull = (mood: Mood): string => {
  const shift = Math.sin(mood.yaw) * 0.05
  const half: Point[] = [
    [0, -0.92],
    [0.46, -0.84],
    [0.8, -0.46],
    [0.86, 0.02],
    [0.78, 0.45],
    [0.45, 0.76],
  ]
  const left = half
    .slice(1)
    .reverse()
    .map(([x, y]): Point => [-x + shift, y])
  return blob([...half.map(([x, y]): Point => [x + shift, y]), [shift, 0.84], ...left])
}

/** The outline around two circles: a muzzle from its root to its tip. */
const around = (root: Point, rootRadius: number, tip: Point, tipRadius: number): string => {
  const angle = Math.atan2(tip[1] - root[1], tip[0] - root[0])
  const arc = (centre: Point, radius: number, from: number, to: number): Point[] =>
    Array.from({ length: 6 }, (_, step): Point => {
      const turn = angle + from + ((to - from) * step) / 5
      return [centre[0] + Math.cos(turn) * radius, centre[1] + Math.sin(turn) * radius]
    })
  return blob([
    ...arc(tip, tipRadius, -1.4, 1.4),
    ...arc(root, rootRadius, 1.75, 2 * Math.PI - 1.75),
  ])
}

const drawMuzzle = (brush: Brush, fur: Fur, length: number, mood: Mood): string => {
  const { coat } = fur
  const tone = coat.paleMuzzle ? coat.pale : tint(coat.base, 0.3)
  const root = seenAt([0, 0.38, 0.55], mood)
  const tip = seenAt([0, 0.46, length], mood)
  const side = mood.yaw < 0 ? -1 : 1
  const corner: Point = [tip[0] + (root[0] - tip[0]) * 0.75 - side * 0.22, tip[1] + 0.34]
  const under: Point = [tip[0], tip[1] + 0.2]
  const other: Point = [tip[0] + side * 0.3, tip[1] + 0.3]
  const smile =
    stroke(line([corner, [(corner[0] + under[0]) / 2, tip[1] + 0.42], under]), ink, 0.055, 0.9) +
    stroke(line([under, [tip[0] + side * 0.16, tip[1] + 0.34], other]), ink, 0.055, 0.9)
  const open = mood.mouth === 'open'
  const jaw = open
    ? ellipse([tip[0] - side * 0.04, tip[1] + 0.4], 0.27, 0.26, '#6d2732', {
        stroke: ink,
        'stroke-width': 0.04,
      }) + drawTongue([tip[0], tip[1] + 0.34], 0.16, 0.52)
    : ''
  const nose = see([0, 0.27, length + 0.16], mood)
  return (
    ellipse(root, 0.72, 0.62, glow(brush, tone, 1)) +
    jaw +
    furPart(brush, fur, around(root, 0.45, tip, 0.37), { tone, plain: true, depth: 0.12 }) +
    smile +
    stroke(line([[nose.at[0], nose.at[1]], under]), ink, 0.05, 0.9) +
    ellipse(nose.at, 0.27, 0.21, coat.nose === 'dark' ? '#221a20' : '#7d4a46') +
    ellipse([nose.at[0] - 0.07, nose.at[1] - 0.07], 0.08, 0.045, '#ffffff', { 'fill-opacity': 0.7 })
  )
}

const drawForehead = (brush: Brush, coat: Coat, mood: Mood): string => {
  if (coat.pattern === 'tabby') {
    return [-0.3, 0, 0.3]
      .map((x) =>
        stroke(
          line([seenAt([x * 1.4, -0.86, 0.4], mood), seenAt([x, -0.5, 0.8], mood)]),
          coat.mark,
          0.13,
          0.7,
        ),
      )
      .join('')
  }
  if (coat.paleMuzzle && coat.paleChest) {
    return ellipse(seenAt([0, -0.35, 0.85], mood), 0.2, 0.6, glow(brush, coat.pale))
  }
  return ''
}

/** A dog's head of radius 1 around the origin: long muzzle, big nose, round dark eyes. */
export const drawDogHead = (brush: Brush, coat: Coat, mood: Mood): string => {
  const { random } = brush
  const fur = prepareFur(brush, coat, { x: -1.3, y: -1.4, width: 2.6, height: 2.4 }, 0.05)
  const kind = random.pick<Ears>(['hanging', 'hanging', 'hanging', 'hanging', 'upright', 'folded'])
  const eye = {
    radius: random.between(0.18, 0.22),
    iris: random.pick(irises),
    pupil: 0.58,
    slant: -0.01,
    rim: tint(coat.base, 0.5),
  }
  const brows = sides(mood).map((side) =>
    ellipse(seenAt([0.36 * side, -0.52, 0.8], mood), 0.17, 0.09, tint(coat.base, 0.35), {
      'fill-opacity': 0.7,
    }),
  )
  const ears = sides(mood)
    .map((side) => drawEar(brush, fur, kind, side, mood))
    .join('')
  const head =
    furPart(brush, fur, skull(mood), { marks: drawForehead(brush, coat, mood) + brows.join('') }) +
    sides(mood)
      .map((side) => drawEye(brush, [0.41 * side, -0.14, 0.84], side, mood, eye))
      .join('')
  const muzzle = drawMuzzle(brush, fur, random.between(1.05, 1.4), mood)
  // Hanging ears lie in front of the cheeks; standing ears grow behind the brow.
  return kind === 'hanging' ? head + ears + muzzle : ears + head + muzzle
}
