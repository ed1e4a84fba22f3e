import { type BackdropName } from './backdrops.ts'
import { chooseCoat, type Coat, dyes } from './coat.ts'
import { type Colour, hsl, lightness } from './colour.ts'
import { type Mood } from './head-space.ts'
import { type PoseName } from './poses.ts'
import { type PropName } from './props.ts'
import { dealt, seededRandom } from './random.ts'
import { type Light } from './setting.ts'
import { type Label } from './species.ts'

/** How the camera took the picture; applied to the pixels after drawing. */
export type Camera = {
  /** Brightness, 1 for as drawn. */
  readonly exposure: number
  /** Warmth: above 0 adds red and takes blue, as a fraction. */
  readonly warmth: number
  /** Standard deviation of the blur, in pixels; 0 for sharp. */
  readonly blur: number
  /** Standard deviation of the film's grain, in levels of 255. */
  readonly grain: number
  /** Darkening of the corners, as a fraction. */
  readonly vignette: number
}

/** Everything in a picture that must not tell cats from dogs: both draw it from the same lots. */
export type Scene = {
  readonly coat: Coat
  readonly backdrop: BackdropName
  readonly light: Light
  /** Of walls and cloth, degrees; warm more often than not, as fur is. */
  readonly hue: number
  /** Where the ground begins, pixels from the top. */
  readonly horizon: number
  readonly pose: PoseName
  readonly flip: boolean
  /** Where the middle of the head is, pixels from the top left, and the head's radius. */
  readonly headAt: readonly [x: number, y: number]
  readonly headRadius: number
  readonly mood: Mood
  /** Tilt of the head, degrees. */
  readonly roll: number
  readonly collar: Colour | undefined
  readonly prop: PropName
  readonly camera: Camera
}

const backdrops: readonly [BackdropName, ...BackdropName[]] = [
  'room',
  'room',
  'sofa',
  'meadow',
  'meadow',
  'autumn',
  'snow',
  'studio',
  'studio',
  'lights',
  'planks',
]

const poses: readonly [PoseName, ...PoseName[]] = [
  'portrait',
  'portrait',
  'portrait',
  'portrait',
  'sittingFront',
  'sittingFront',
  'sittingFront',
  'peeking',
  'peeking',
  'sittingSide',
  'sittingSide',
  'lying',
  'lying',
  'standing',
  'curled',
]

const things: readonly [PropName, ...PropName[]] = ['ball', 'wool', 'box', 'grass', 'leaf', 'pot']

/** Where each pose wants the head: how far ahead of the middle, how far down, and its radius. */
const framing: Readonly<Record<PoseName, readonly [ahead: number, down: number, radius: number]>> =
  {
    portrait: [0, 41, 23],
    peeking: [0, 41, 22.5],
    sittingFront: [0, 39, 21.5],
    sittingSide: [2, 39, 21.5],
    lying: [5, 42, 21.5],
    standing: [8, 40, 20.5],
    curled: [8, 52, 22],
  }

const facing: readonly PoseName[] = ['portrait', 'peeking', 'sittingFront']

/** The scene of one photo; scenes of both labels are alike in every count of colour and place. */
export const chooseScene = (label: Label, index: number, seed: number): Scene => {
  const random = seededRandom(seed, label, 'scene', index)
  const pose = dealt(poses, index, seed, label, 'pose')
  const flip = random.chance(0.5)
  const [ahead, down, radius] = framing[pose]
  const coat = chooseCoat(random, dealt(dyes, index, seed, label, 'dye'))
  // A dark animal before a light wall, or the other way round: it stands out, and as both happen
  // alike often, no single place of the picture is lighter for one label.
  const contrast = lightness(coat.base) > 0.65 ? 'dim' : 'bright'
  return {
    coat,
    backdrop: dealt(backdrops, index, seed, label, 'backdrop'),
    light: random.chance(0.85) ? contrast : random.pick<Light>(['bright', 'dim']),
    hue: random.chance(0.6) ? random.between(-20, 70) : random.between(70, 260),
    horizon: random.between(54, 70),
    pose,
    flip,
    headAt: [48 + (flip ? -ahead : ahead) + random.between(-2, 2), down + random.between(-2, 2)],
    headRadius: radius * random.between(0.95, 1.05),
    mood: {
      yaw: facing.includes(pose) ? random.between(-0.35, 0.35) : random.between(0, 0.45),
      pitch: pose === 'curled' ? random.between(0.1, 0.3) : random.between(-0.12, 0.15),
      eyes: random.chance(pose === 'curled' ? 0.7 : 0.05) ? 'closed' : 'open',
      mouth: pose !== 'curled' && random.chance(0.4) ? 'open' : 'closed',
    },
    roll: random.between(-7, 7),
    collar: random.chance(0.35) ? hsl(random.between(0, 360), 0.6, 0.45) : undefined,
    prop: random.chance(0.35) ? random.pick(things) : 'none',
    camera: {
      exposure: random.between(0.88, 1.2),
      warmth: random.between(-0.08, 0.1),
      blur: random.chance(0.3) ? random.between(0.35, 0.95) : 0,
      grain: random.between(1, 4),
      vignette: random.between(0, 0.22),
    },
  }
}
