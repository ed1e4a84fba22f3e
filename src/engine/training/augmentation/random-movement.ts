import type { Augmentation } from '#shared/domain/augmentation.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import { constant, exponential, less, select } from '../graph/operations.ts'
import { type Movement, NO_MOVEMENT, type PhotoSize } from './move.ts'
import type { DrawAmounts, Purpose } from './random-amounts.ts'

/** Undefined when photos stay where they are. */
export function randomMovement(
  graph: Graph,
  { flipHorizontally, flipVertically, zoom, rotate, shift }: Augmentation,
  { height, width }: PhotoSize,
  draw: DrawAmounts,
): Movement | undefined {
  if (!flipHorizontally && !flipVertically && zoom === 0 && rotate === 0 && shift === 0) return
  const upTo = (purpose: Purpose, most: number) => draw(purpose, -most, most)
  const evenly = (purpose: Purpose): Edge =>
    select(
      graph,
      less(graph, upTo(purpose, 1), constant(graph, 0)),
      constant(graph, -1),
      constant(graph, 1),
    )
  const radians = (rotate * Math.PI) / 180
  return {
    ...NO_MOVEMENT,
    ...(flipHorizontally && { mirrorX: evenly('flipHorizontally') }),
    ...(flipVertically && { mirrorY: evenly('flipVertically') }),
    // Between 1 / (1 + zoom) and 1 + zoom, twice as large as often as half as large.
    ...(zoom > 0 && { zoom: exponential(graph, upTo('zoom', Math.log1p(zoom))) }),
    ...(rotate > 0 && { angle: upTo('rotate', radians) }),
    ...(shift > 0 && {
      shiftX: upTo('shiftX', shift * width),
      shiftY: upTo('shiftY', shift * height),
    }),
  }
}
