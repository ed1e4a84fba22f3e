import type { Network, Shape } from '#shared/domain/network.ts'
import type { Edge } from '../graph/graph.ts'

/**
 * What the first convolution gives after its normalisation, pooling and activation, and its shape
 * without the batch; undefined in a network without one.
 * @param outputs of each of the network's layers
 */
export function firstMaps(
  { layers }: Network,
  outputs: readonly Edge[],
): { readonly edge: Edge; readonly shape: Shape } | undefined {
  const convolution = layers.findIndex(({ layer }) => layer.layer === 'convolution')
  if (convolution < 0) return undefined
  const behind = layers.slice(convolution + 1)
  const next = behind.findIndex(({ output, weights, layer }) => {
    return output.length < 3 || (weights > 0 && layer.layer !== 'batchNormalisation')
  })
  const block = next < 0 ? behind : behind.slice(0, next)
  const activation = block.findIndex(({ layer }) => layer.layer === 'activation')
  const index = convolution + 1 + activation
  const [edge, shape] = [outputs[index], layers[index]?.output]
  return edge && shape && { edge, shape }
}
