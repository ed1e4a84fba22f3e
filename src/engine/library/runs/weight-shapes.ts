import { type Network, type NetworkLayer, networkOf } from '#shared/domain/network.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'

/** What a layer with weights needs them to be, in a few words such as `dense 192 × 64`. */
function describeWeights({ layer, input, output }: NetworkLayer): string {
  const channels = input.at(-1) ?? 0
  switch (layer.layer) {
    case 'dense':
      return `dense ${channels} × ${output.join(' × ')}`
    case 'convolution':
      return `convolution ${layer.kernelSize} × ${layer.kernelSize} × ${channels} × ${layer.filters}`
    case 'batchNormalisation':
      return `batch normalisation ${channels}`
    case 'activation':
    case 'dropout':
    case 'flatten':
    case 'globalPooling':
    case 'pooling':
      throw new Error(`A layer of the kind ${layer.layer} has no weights.`)
  }
}

const weightShapes = ({ layers }: Network): readonly string[] =>
  layers.filter(({ weights }) => weights > 0).map(describeWeights)

/**
 * The first difference between the weights of two networks; undefined when one's fit the other.
 * Layers without weights may differ, such as dropout or activations.
 */
export function findMisfit(
  from: RunSpec,
  to: RunSpec,
  labels: number,
): { readonly layer: number; readonly from: string; readonly to: string } | undefined {
  const shapesOf = (spec: RunSpec) => weightShapes(networkOf(spec, labels))
  const [old, wanted] = [shapesOf(from), shapesOf(to)]
  for (let index = 0; index < Math.max(old.length, wanted.length); index++) {
    const [a = 'none', b = 'none'] = [old[index], wanted[index]]
    if (a !== b) return { layer: index + 1, from: a, to: b }
  }
  return undefined
}
