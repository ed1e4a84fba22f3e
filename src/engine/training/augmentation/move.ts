import type { Edge, Graph } from '../graph/graph.ts'
import {
  concat,
  constant,
  cosine,
  divide,
  imageProjectiveTransform,
  reshape,
  sine,
} from '../graph/operations.ts'
import { type Coefficient, forEachPhoto, minus, plus, times } from './coefficient.ts'
import { onePerPhoto } from './one-per-photo.ts'

/** In pixels. */
export interface PhotoSize {
  readonly height: number
  readonly width: number
}

/** How a photo is moved about its centre: first mirrored, then enlarged, turned and shifted. */
export interface Movement {
  /** -1 mirrors left to right; 1 does not. */
  readonly mirrorX: Coefficient
  /** -1 mirrors top to bottom; 1 does not. */
  readonly mirrorY: Coefficient
  /** How many times as large the photo becomes; > 0. */
  readonly zoom: Coefficient
  /** Clockwise, in radians. */
  readonly angle: Coefficient
  /** To the right, in pixels. */
  readonly shiftX: Coefficient
  /** Down, in pixels. */
  readonly shiftY: Coefficient
}

export const NO_MOVEMENT: Movement = {
  mirrorX: 1,
  mirrorY: 1,
  zoom: 1,
  angle: 0,
  shiftX: 0,
  shiftY: 0,
}

/**
 * Reads each photo once, at its moved places: several movements in a row would blur it several
 * times. What comes in from beyond an edge is the photo mirrored there, because a border of one
 * colour would be something to learn.
 */
export function movePhotos(graph: Graph, images: Edge, movement: Movement, size: PhotoSize): Edge {
  const shape = onePerPhoto(graph, images)
  const each = (coefficient: Coefficient) => forEachPhoto(graph, coefficient, shape)
  const [a0, a1, a2, b0, b1, b2] = backwards(graph, movement, size)
  const zero = each(0)
  const rows = concat(
    graph,
    [each(a0), each(a1), each(a2), each(b0), each(b1), each(b2), zero, zero],
    1,
  )
  return imageProjectiveTransform(
    graph,
    images,
    reshape(graph, rows, [-1, 8]),
    size.height,
    size.width,
  )
}

type Six<T> = readonly [T, T, T, T, T, T]

/**
 * Where a pixel of the result is read. The movement takes p to c + s + zR F(p − c), with the centre
 * c, the shift s, the zoom z, the turn R and the mirroring F; so q comes from c + F R⁻¹(q − c − s)/z,
 * and x is a0 qx + a1 qy + a2, y is b0 qx + b1 qy + b2.
 */
function backwards(
  graph: Graph,
  { mirrorX, mirrorY, zoom, angle, shiftX, shiftY }: Movement,
  { height, width }: PhotoSize,
): Six<Coefficient> {
  const by = (a: Coefficient, b: Coefficient) => times(graph, a, b)
  const shrink = typeof zoom === 'number' ? 1 / zoom : divide(graph, constant(graph, 1), zoom)
  const cos = by(shrink, typeof angle === 'number' ? Math.cos(angle) : cosine(graph, angle))
  const sin = by(shrink, typeof angle === 'number' ? Math.sin(angle) : sine(graph, angle))
  const a0 = by(mirrorX, cos)
  const a1 = by(mirrorX, sin)
  const b0 = by(by(mirrorY, sin), -1)
  const b1 = by(mirrorY, cos)

  // The first pixel's middle is at 0, the last one's at width − 1.
  const centreX = (width - 1) / 2
  const centreY = (height - 1) / 2
  const landsX = plus(graph, centreX, shiftX)
  const landsY = plus(graph, centreY, shiftY)
  const offset = (centre: number, fromX: Coefficient, fromY: Coefficient) =>
    minus(graph, centre, plus(graph, by(fromX, landsX), by(fromY, landsY)))
  return [a0, a1, offset(centreX, a0, a1), b0, b1, offset(centreY, b0, b1)]
}
