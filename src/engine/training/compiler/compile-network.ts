import type { Network } from '#shared/domain/network.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { createGraph } from '../graph/graph.ts'
import { openSession } from '../graph/session.ts'
import { arrangeLayers } from './arrange-layers.ts'
import { inference, probabilities } from './evaluation.ts'
import { declareParameters } from './network-parameters.ts'
import { fedPixels, type PhotoBatch } from './pixel-input.ts'
import { floats, writeVariable } from './session-tensors.ts'
import { parametersAfter } from './train-step.ts'

/** A network that is only used, not trained. */
export interface CompiledNetwork {
  /** @throws Error for a tensor of unknown name or other shape */
  readonly write: (weights: readonly NamedTensor[]) => void
  /** Probabilities [photos × labels], row by row. */
  readonly predict: (photos: PhotoBatch) => Float32Array
  readonly close: () => void
}

export async function compileNetwork(given: Network): Promise<CompiledNetwork> {
  const network = arrangeLayers(given)
  const graph = createGraph()
  const input = fedPixels(graph, network.input)
  const parameters = declareParameters(graph, network)
  const parameter = parametersAfter(graph, parameters, new Map())
  const output = probabilities(
    graph,
    network,
    inference(graph, network, input.pixels, parameter).logits,
  )
  const session = await openSession(graph)
  return {
    write(weights) {
      for (const tensor of weights) writeVariable(session, parameters, tensor)
    },
    predict: (photos) => floats(session.run([input.feed(photos)], [output])[0]),
    close: session.close,
  }
}
