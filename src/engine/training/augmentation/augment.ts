import { type Augmentation, augments } from '#shared/domain/augmentation.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import { eraseSquares } from './erase.ts'
import { movePhotos, type PhotoSize } from './move.ts'
import { onePerPhoto } from './one-per-photo.ts'
import { type DrawAmounts, drawAmounts } from './random-amounts.ts'
import { randomMovement } from './random-movement.ts'
import { changeBrightness, changeContrast, changeSaturation, clampToRange } from './recolour.ts'

export interface AugmentOptions extends PhotoSize {
  readonly channels: number
  /** int32 [2]: the run's seed and the step. They decide all that is random. */
  readonly seed: Edge
}

/**
 * Changes each photo of a batch by its own random amounts: first where things are, then their
 * colours, then a square is erased. What is off adds no node.
 * @param images float32 [batch, height, width, channels], 0..255; so is the result
 */
export function augment(
  graph: Graph,
  images: Edge,
  augmentation: Augmentation,
  { height, width, channels, seed }: AugmentOptions,
): Edge {
  // Grey photos have no colours.
  const wanted = channels === 3 ? augmentation : { ...augmentation, colour: 0 }
  if (!augments(wanted)) return images
  return graph.scope('augment', () => {
    const draw = drawAmounts(graph, onePerPhoto(graph, images), seed)
    const size = { height, width }
    const movement = randomMovement(graph, wanted, size, draw)
    const moved = movement ? movePhotos(graph, images, movement, size) : images
    const recoloured = recolour(graph, moved, wanted, draw)
    // Reading between pixels and recolouring can both leave the range.
    const inRange = recoloured === images ? images : clampToRange(graph, recoloured)
    return erase(graph, inRange, wanted, size, draw)
  })
}

function recolour(
  graph: Graph,
  images: Edge,
  { brightness, contrast, colour }: Augmentation,
  draw: DrawAmounts,
): Edge {
  let result = images
  if (brightness > 0) {
    const most = brightness * 255
    result = changeBrightness(graph, result, draw('brightness', -most, most))
  }
  if (contrast > 0) {
    result = changeContrast(graph, result, draw('contrast', 1 - contrast, 1 + contrast))
  }
  if (colour > 0) {
    result = changeSaturation(graph, result, draw('colour', 1 - colour, 1 + colour))
  }
  return result
}

function erase(
  graph: Graph,
  images: Edge,
  { erase: share }: Augmentation,
  { height, width }: PhotoSize,
  draw: DrawAmounts,
): Edge {
  if (share === 0) return images
  const square = {
    side: draw('eraseSide', 0, share * Math.min(height, width)),
    centreX: draw('eraseX', 0, width),
    centreY: draw('eraseY', 0, height),
  }
  return eraseSquares(graph, images, square, { height, width })
}
