import type { Network } from '#shared/domain/network.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import { add, constant } from '../graph/operations.ts'
import type { Forward, LayerContext } from '../layers/layer.ts'
import { layerKind } from '../layers/layer-kind.ts'
import { parametrise } from './network-parameters.ts'

export interface ForwardPassOptions {
  readonly graph: Graph
  readonly mode: LayerContext['mode']
  /** The value of a parameter by its tensor's name. */
  readonly parameter: (tensor: string) => Edge
  /** Two int32 numbers that decide what is random in this step. */
  readonly seed: Edge
  /** What the input must be multiplied by to be what the network wants. */
  readonly inputScale: number
  /** The layer that the input goes into; the first one unless what comes before is done elsewhere. */
  readonly from?: number
}

/** All layers, one after the other, and the way back. */
export interface ForwardPass {
  /** The output layer's sums [batch, outputs]. */
  readonly logits: Edge
  /** What each layer gives, from the first that the input went into. */
  readonly outputs: readonly Edge[]
  /** Backpropagation through all layers, last to first. */
  readonly backward: (gradient: Edge) => BackwardPass
  /** New values for running averages, by tensor. */
  readonly averages: ReadonlyMap<string, Edge>
}

export interface BackwardPass {
  /** ∂loss/∂parameter, by tensor; the last layer's first. */
  readonly gradients: ReadonlyMap<string, Edge>
  /** By tensor, what still reads the old values besides its own gradient. */
  readonly readers: ReadonlyMap<string, Edge>
  /** ∂loss/∂input, when the input comes from a layer that is done elsewhere. */
  readonly input: Edge | undefined
}

/**
 * Writes a network into the graph.
 * @param input [batch, …network.input] float32
 */
export function forwardPass(
  network: Network,
  input: Edge,
  { graph, mode, parameter, seed, inputScale, from = 0 }: ForwardPassOptions,
): ForwardPass {
  const layers = parametrise(network)
  const firstLearner = layers.findIndex(({ parameters }) => parameters.length > 0)
  // Before the first layer that learns there is nobody to tell.
  const lastToTell = Math.max(firstLearner, from)
  const tellsFurther = from > firstLearner
  const averages = new Map<string, Edge>()
  const passed: (readonly [Forward, readonly { readonly name: string; tensor: string }[]])[] = []
  let value = input
  for (const [index, { place, parameters }] of layers.entries()) {
    if (index < from) continue
    const tensorOf = new Map(parameters.map(({ name, tensor }) => [name, tensor]))
    const forward = graph.scope(place.layer.layer, () =>
      layerKind(place.layer).forward(
        {
          graph,
          mode,
          inputScale: index === firstLearner ? inputScale : 1,
          parameter: (name) => parameter(tensorOf.get(name) ?? name),
          seed: () => add(graph, seed, constant(graph, [index + 1, 0], { dtype: 'int32' })),
        },
        place,
        value,
      ),
    )
    for (const [name, average] of Object.entries(forward.averages ?? {})) {
      averages.set(tensorOf.get(name) ?? name, average)
    }
    passed.push([forward, parameters])
    value = forward.output
  }

  return {
    logits: value,
    outputs: passed.map(([{ output }]) => output),
    averages,
    backward(gradient) {
      const gradients = new Map<string, Edge>()
      const readers = new Map<string, Edge>()
      let incoming = gradient
      for (let index = layers.length - 1; index >= lastToTell; index--) {
        const [forward, parameters] = passed[index - from] ?? []
        if (!forward || !parameters) break
        const back = graph.scope('backward', () =>
          forward.backward(incoming, index > lastToTell || tellsFurther),
        )
        for (const { name, tensor } of parameters) {
          const own = back.parameters[name]
          if (own) gradients.set(tensor, own)
          if (back.input) readers.set(tensor, back.input)
        }
        if (!back.input) break
        incoming = back.input
      }
      return { gradients, readers, input: tellsFurther ? incoming : undefined }
    },
  }
}
