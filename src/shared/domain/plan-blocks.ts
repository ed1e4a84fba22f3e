import type { LayerSpec } from './layer-spec.ts'
import type { Network, NetworkLayer } from './network.ts'

/**
 * Multiplications and additions that are done at once at the most: some hundredths of a second on
 * two cores, so that a run can be stopped quickly.
 */
const MOST_WORK = 1.5e9
/** Steps of a block at the most: more save nothing and make the graph large. */
const MOST_STEPS = 32
/** Photos judged at once at the most: enough to keep the cores busy. */
const MOST_JUDGED = 256
/** Operations for each weight and use: a product and a sum forwards, and two of each back. */
const FORWARDS = 2
export const FORWARDS_AND_BACK = 6

/**
 * How many steps the graph makes at once. It follows from the network and the numbers of photos
 * alone, never from the machine: other blocks would round differently.
 */
export function planBlocks(network: Network, batchSize: number, photos: number): number {
  const fullSteps = Math.floor(photos / batchSize)
  const most = Math.max(
    1,
    Math.min(MOST_STEPS, Math.floor(MOST_WORK / (workOf(network) * batchSize * FORWARDS_AND_BACK))),
  )
  if (fullSteps <= 1) return 1
  // Blocks of equal length leave the fewest single steps at the end of an epoch.
  return Math.floor(fullSteps / Math.ceil(fullSteps / most))
}

/** How many photos to judge at once, so that neither time nor memory is taken by too much of it. */
export const planJudging = (network: Network): number =>
  Math.max(1, Math.min(MOST_JUDGED, Math.floor(MOST_WORK / (workOf(network) * FORWARDS))))

/** How often weights are used for one photo. */
export const workOf = ({ layers }: Network): number =>
  layers.reduce((sum, place) => sum + place.weights * usesOf(place), 1)

/** A kernel's weights are used at every place of the picture. */
function usesOf({ layer, output }: NetworkLayer): number {
  const pictures: ReadonlySet<LayerSpec['layer']> = new Set(['convolution', 'batchNormalisation'])
  const [height = 1, width = 1] = output
  return pictures.has(layer.layer) && output.length > 1 ? height * width : 1
}
