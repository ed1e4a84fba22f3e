import { type Brush, glow } from './brush.ts'
import { drawCatHead } from './cat-head.ts'
import { type Coat } from './coat.ts'
import { drawDogHead } from './dog-head.ts'
import { furPart, type Fur } from './fur.ts'
import { type Mood } from './head-space.ts'
import { ellipse, limb, line, type Point, shape } from './svg.ts'

export type Label = 'cat' | 'dog'

/** Where a tail grows and how it is held: lifted into the air, or lying on the ground. */
export type TailPose = { readonly root: Point; readonly held: 'up' | 'lying' }

/** What tells a cat's body from a dog's. The poses are the same for both. */
export type Species = {
  readonly drawHead: (brush: Brush, coat: Coat, mood: Mood) => string
  readonly drawTail: (brush: Brush, fur: Fur, pose: TailPose) => string
  readonly headRadius: number
  readonly legWidth: number
  /** Width of the trunk, 1 for a cat. */
  readonly girth: number
  /** How much further the head is from the shoulders than a cat's. */
  readonly neck: number
}

const shifted = (points: readonly Point[], [x, y]: Point, size: number): Point[] =>
  points.map(([dx, dy]): Point => [x + dx * size, y + dy * size])

const drawCatTail = (brush: Brush, fur: Fur, { root, held }: TailPose): string => {
  const { random } = brush
  const bend = random.between(-5, 5)
  const course: Point[] =
    held === 'up'
      ? [
          [0, 0],
          [-9, -6],
          [-13 + bend * 0.4, -18],
          [-11 + bend, -31],
          [-15 + bend, -41],
          [-21 + bend, -43],
        ]
      : [
          [0, 0],
          [-11, 1],
          [-21, -1],
          [-29, -6 + bend * 0.3],
          [-31, -14],
          [-26, -18],
        ]
  const points = shifted(course, root, random.between(0.85, 1.05))
  const outline = limb(points, 6.4, 4.6)
  const rings =
    fur.coat.pattern === 'tabby'
      ? shape(line(points), {
          fill: 'none',
          stroke: fur.coat.mark,
          'stroke-width': 8,
          'stroke-dasharray': '3 4',
          'stroke-opacity': 0.75,
        })
      : ''
  const tip = points.at(-1) ?? root
  const dip = fur.coat.socks ? ellipse(tip, 9, 9, glow(brush, fur.coat.pale)) : ''
  return furPart(brush, fur, outline, { marks: rings + dip })
}

const drawDogTail = (brush: Brush, fur: Fur, { root, held }: TailPose): string => {
  const { random } = brush
  const bend = random.between(-4, 4)
  const course: Point[] =
    held === 'up'
      ? [
          [3, 2],
          [-7, -4],
          [-13, -12],
          [-14 + bend, -22],
          [-9 + bend, -28],
        ]
      : [
          [3, -1],
          [-9, -2],
          [-18, -3],
          [-26, -7 + bend],
        ]
  const points = shifted(course, root, random.between(0.85, 1.1))
  const outline = limb(points, random.between(9, 11), random.between(4, 6.5))
  const tip = points.at(-1) ?? root
  const dip = fur.coat.socks ? ellipse(tip, 9, 9, glow(brush, fur.coat.pale)) : ''
  return furPart(brush, fur, outline, { marks: dip })
}

export const species: Readonly<Record<Label, Species>> = {
  cat: {
    drawHead: drawCatHead,
    drawTail: drawCatTail,
    headRadius: 21,
    legWidth: 7.5,
    girth: 1,
    neck: 0,
  },
  dog: {
    drawHead: drawDogHead,
    drawTail: drawDogTail,
    headRadius: 21,
    legWidth: 9.5,
    girth: 1.12,
    neck: 4,
  },
}
