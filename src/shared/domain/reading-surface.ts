import { formatCount, formatInteger, formatLoss, formatPercent } from '../words/format.ts'
import type { LossSurface, SurfaceDirections } from './loss-surface.ts'
import { gridOf, type SurfaceGrid, valueAt } from './surface-grid.ts'

/** Straight ways out of the centre that are followed. */
const WAYS = 16
/** Places on each of them, from the centre to the edge. */
const STEPS = 256

/** How wide the valley is in which a trained network lies. */
export interface SurfaceReading {
  /** The loss in the centre; null where it is no finite number. */
  readonly centre: number | null
  /**
   * How far one can go until the loss has doubled, in lengths of a direction: on the shortest and on
   * the longest of the ways that get there within the picture. Null where none does.
   */
  readonly doubles: { readonly first: number; readonly last: number } | null
  /** Of all straight ways that were followed, the part on which it does not double. */
  readonly never: number
  /** The lowest loss of the picture where that is clearly below the centre's, else null. */
  readonly lower: number | null
  /** The same in a sentence for people. */
  readonly sentence: string
  /** What the picture cannot show, in a sentence. */
  readonly caveat: string
}

interface Look {
  readonly directions: SurfaceDirections
  readonly extent: number
}

/** Part of the centre's loss by which another must be below it to be called lower. */
const CLEARLY = 0.01

/** What a surface shows; undefined before its first level is whole. */
export function readSurface(surface: LossSurface, look: Look): SurfaceReading | undefined {
  const grid = gridOf(surface)
  if (!grid) return undefined
  const caveat = caveatOf(surface, look)
  const centre = valueAt(grid, 0.5, 0.5)
  if (!Number.isFinite(centre)) {
    const sentence = 'The loss of the trained network itself is no finite number.'
    return { centre: null, doubles: null, never: 1, lower: null, sentence, caveat }
  }
  const distances = Array.from({ length: WAYS }, (_, way) =>
    distanceToDouble(grid, (way / WAYS) * 2 * Math.PI, 2 * centre),
  )
  const reached = distances.flatMap((distance) =>
    distance === undefined ? [] : [distance * look.extent],
  )
  const lowest = Math.min(...grid.values)
  const found = {
    centre,
    doubles:
      reached.length > 0 ? { first: Math.min(...reached), last: Math.max(...reached) } : null,
    never: 1 - reached.length / WAYS,
    lower: lowest < centre * (1 - CLEARLY) ? lowest : null,
  }
  return { ...found, sentence: sentenceOf(found, look), caveat }
}

/**
 * The distance at which the loss first reaches `wanted` on a straight way out of the centre, as a
 * part of the way to the picture's edge along a direction; undefined where it does not.
 */
function distanceToDouble(grid: SurfaceGrid, angle: number, wanted: number): number | undefined {
  const [x, y] = [Math.cos(angle), Math.sin(angle)]
  // A way that leads into a corner is longer.
  const edge = 1 / Math.max(Math.abs(x), Math.abs(y))
  let before = valueAt(grid, 0.5, 0.5)
  for (let step = 1; step <= STEPS; step++) {
    const distance = (step / STEPS) * edge
    const loss = valueAt(grid, 0.5 + (x * distance) / 2, 0.5 + (y * distance) / 2)
    if (loss >= wanted) {
      const share = Number.isFinite(loss) && loss > before ? (wanted - before) / (loss - before) : 1
      return ((step - 1 + Math.min(1, Math.max(0, share))) / STEPS) * edge
    }
    before = loss
  }
  return undefined
}

function sentenceOf(
  { centre, doubles, never, lower }: Omit<SurfaceReading, 'sentence' | 'caveat'>,
  { directions, extent }: Look,
): string {
  const unit =
    directions === 'random' ? 'of each filter’s length' : 'of how far the way of training leads'
  const loss = formatLoss(centre ?? NaN)
  const below =
    lower === null
      ? ''
      : ` The picture holds a lower loss than the trained network’s, ${formatLoss(lower)}.`
  if (!doubles) {
    return `The loss of ${loss} does not double within ${times(extent)} × ${unit.replace(/^of /, '')} in any direction of the picture.${below}`
  }
  const [first, last] = [times(doubles.first), times(doubles.last)]
  const where =
    first === last ? `after ${first} ${unit}` : `after ${first} to ${last} ${unit}, by direction`
  const except =
    never > 0 ? `; on ${formatPercent(never)} of the ways it does not within the picture` : ''
  return `The loss of ${loss} doubles ${where}${except}.${below}`
}

const times = (distance: number): string => String(Number(distance.toPrecision(2)))

function caveatOf({ plane }: LossSurface, { directions }: Look): string {
  const photos = `Each loss is the mean of ${formatCount(plane.photos, 'photo')}.`
  if (directions === 'random' || !plane.explained) {
    return `These are two random directions of ${formatInteger(plane.weights)}: most of what lies around the network is not in the picture. ${photos}`
  }
  const [first, second] = plane.explained
  const held = formatPercent(first + second)
  return `These two of ${formatInteger(plane.weights)} directions hold ${held} of how far the weights were from the trained ones (${formatPercent(first)} and ${formatPercent(second)}); the rest of the way lies off the picture. ${photos}`
}
