import { networkOf } from '#shared/domain/network.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { layerText } from '#shared/words/spec-text.ts'
import { text } from './text.ts'

/** Any number of labels: it decides the output's size alone. */
const LABELS = 2

/** The layers that have weights, in words and in their order, which is how tensors are numbered. */
export function learningLayers(spec: RunSpec): readonly string[] {
  const { layers } = networkOf(spec, LABELS)
  return layers.flatMap(({ layer, weights }, index) =>
    weights === 0 ? [] : [index === layers.length - 1 ? text.outputLayer : layerText(layer)],
  )
}
