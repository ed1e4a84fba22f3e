import type { Edge, Graph } from '../graph/graph.ts'
import { add, constant, maximum, minimum, multiply, subtract, sum } from '../graph/operations.ts'
import { meanColour } from './mean-colour.ts'

/** What red, green and blue add to how bright a pixel looks (ITU-R BT.601). */
const LUMA = [0.299, 0.587, 0.114]

/** @param amount what is added to each value, one number for each photo; -255..255 */
export const changeBrightness = (graph: Graph, images: Edge, amount: Edge): Edge =>
  add(graph, images, amount)

/** @param factor 0 leaves the photo's mean colour, 1 the photo; one for each photo */
export const changeContrast = (graph: Graph, images: Edge, factor: Edge): Edge =>
  awayFrom(graph, meanColour(graph, images), images, factor)

/**
 * For photos with red, green and blue.
 * @param factor 0 leaves the grey of each pixel, 1 the photo; one for each photo
 */
export function changeSaturation(graph: Graph, images: Edge, factor: Edge): Edge {
  const shares = constant(graph, LUMA, { shape: [1, 1, 1, 3] })
  const grey = sum(graph, multiply(graph, images, shares), [3], true)
  return awayFrom(graph, grey, images, factor)
}

/** Values below 0 become 0, above 255 255. */
export const clampToRange = (graph: Graph, values: Edge): Edge =>
  minimum(graph, maximum(graph, values, constant(graph, 0)), constant(graph, 255))

const awayFrom = (graph: Graph, centre: Edge, images: Edge, factor: Edge): Edge =>
  add(graph, centre, multiply(graph, subtract(graph, images, centre), factor))
