import { type Brush, glow } from './brush.ts'
import { type Coat } from './coat.ts'
import { type Colour, mix, shade } from './colour.ts'
import { furPart, stripes, type Fur } from './fur.ts'
import { type Mood } from './head-space.ts'
import { type Species } from './species.ts'
import {
  blob,
  ellipse,
  ellipseOutline,
  limb,
  line,
  moved,
  type Point,
  shape,
  stroke,
} from './svg.ts'

/** One animal about to be drawn. */
export type Animal = {
  readonly brush: Brush
  readonly species: Species
  readonly coat: Coat
  readonly fur: Fur
  readonly mood: Mood
  /** Tilt of the head, degrees. */
  readonly roll: number
  readonly collar: Colour | undefined
}

/** A drawn animal that looks to the right. It stands on y = 0; y grows downwards. */
export type Posed = {
  readonly markup: string
  /** The middle of its head. */
  readonly head: Point
  /** Where its body begins and ends on the ground, for its shadow. */
  readonly left: number
  readonly right: number
}

/** The head, and the collar under it, with the head's middle at a point. */
export const drawHeadAt = (animal: Animal, at: Point, { collar = true, size = 1 } = {}): string => {
  const { brush, species, coat, mood, roll } = animal
  const radius = species.headRadius * size
  const band = collar && animal.collar !== undefined ? drawCollar(animal.collar, at, radius) : ''
  const head = species.drawHead(brush, coat, mood)
  const [x, y] = at
  const shadow = ellipse([x, y + radius * 0.75], radius, radius * 0.55, glow(brush, '#1e1228', 0.4))
  return shadow + band + moved(head, at, { scale: radius, turn: roll })
}

const drawCollar = (colour: Colour, [x, y]: Point, radius: number): string => {
  const below = y + radius * 0.98
  const reach = radius * 0.62
  const band = line([
    [x - reach, below - 4],
    [x, below + 1.5],
    [x + reach, below - 4],
  ])
  return (
    stroke(band, shade(colour, 0.4), 5) +
    stroke(band, colour, 3.6) +
    ellipse([x, below + 4.5], 3, 3, '#f0c64e', { stroke: '#93702a', 'stroke-width': 0.7 })
  )
}

/** A leg from its top to the middle of its paw. `far` legs lie in the body's shadow. */
export const drawLeg = (animal: Animal, from: Point, to: Point, far = false): string => {
  const { brush, species, coat, fur } = animal
  const width = species.legWidth
  const tone = far ? shade(coat.base, 0.28) : coat.base
  const pawTone = coat.socks ? (far ? shade(coat.pale, 0.25) : coat.pale) : tone
  const knee: Point = [(from[0] + to[0]) / 2 + 0.8, (from[1] + to[1]) / 2]
  const bands = stripes(
    brush,
    coat,
    [from, to],
    [
      [from[0] + width, from[1]],
      [to[0] + width, to[1]],
    ],
    4,
    3,
  )
  const sock = coat.socks ? ellipse([to[0], to[1] - 1], width * 1.1, 9, glow(brush, pawTone)) : ''
  const leg = furPart(brush, fur, limb([from, knee, to], width * 1.3, width * 0.9), {
    tone,
    marks: bands + sock,
  })
  return leg + drawPaw(animal, [to[0] + 1.6, to[1]], pawTone)
}

/** A paw seen from the front or the side, its sole 2.6 below its middle. */
export const drawPaw = (animal: Animal, [x, y]: Point, tone: Colour = animal.coat.base): string => {
  const { brush, species, coat, fur } = animal
  const width = species.legWidth * 0.78
  const outline = ellipseOutline([x, y - 0.6], width, 3.7)
  const toes = [-0.3, 0.3].map((place) =>
    stroke(
      line([
        [x + width * place + 0.6, y - 0.4],
        [x + width * place + 0.9, y + 2.4],
      ]),
      coat.outline,
      0.8,
      0.7,
    ),
  )
  return furPart(brush, fur, outline, { tone, plain: tone !== coat.base }) + toes.join('')
}

/** The trunk: a smooth outline with stripes from the back, and a pale chest around a point. */
export const drawTrunk = (
  animal: Animal,
  points: readonly Point[],
  back: readonly [Point, Point],
  belly: readonly [Point, Point],
  chest: Point,
): string => {
  const { brush, coat, fur } = animal
  const pale = coat.paleChest
    ? drawBib(animal, chest)
    : ellipse(chest, 11, 17, glow(brush, mix(coat.base, coat.pale, 0.4), 0.5))
  return furPart(brush, fur, blob(points), {
    marks: stripes(brush, coat, back, belly, 6, 5) + pale,
  })
}

/** The pale chest: a bib that ends in tufts. */
const drawBib = ({ brush, coat }: Animal, [x, y]: Point): string => {
  const { random } = brush
  const tuft = (across: number, down: number): Point => [
    x + across + random.between(-1, 1),
    y + down + random.between(-1.5, 1.5),
  ]
  const outline = blob([
    tuft(-12, -22),
    tuft(-11.5, -2),
    tuft(-8, 7),
    tuft(-5, 7),
    tuft(-1, 13),
    tuft(2, 9),
    tuft(6, 9),
    tuft(11, -2),
    tuft(12, -22),
  ])
  return shape(outline, { fill: mix(coat.pale, coat.base, 0.15), 'fill-opacity': 0.9 })
}

/** A bent hind leg seen as a round thigh. */
export const drawThigh = (animal: Animal, at: Point, rx: number, ry: number): string => {
  const { brush, coat, fur } = animal
  const [x, y] = at
  const bands = stripes(
    brush,
    coat,
    [
      [x - rx, y - ry * 0.5],
      [x - rx, y + ry * 0.6],
    ],
    [
      [x + rx * 0.2, y - ry * 0.4],
      [x + rx * 0.3, y + ry * 0.3],
    ],
    3,
    4,
  )
  return furPart(brush, fur, ellipseOutline(at, rx, ry), { marks: bands })
}
