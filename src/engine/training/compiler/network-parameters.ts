import type { Network, NetworkLayer } from '#shared/domain/network.ts'
import type { Graph } from '../graph/graph.ts'
import { type Variable, variable } from '../graph/variable.ts'
import type { Parameter } from '../layers/layer.ts'
import { layerKind } from '../layers/layer-kind.ts'

/** A layer with its parameters under the names they have in files: `layer0.kernel`. */
export interface ParametrisedLayer {
  readonly place: NetworkLayer
  readonly parameters: readonly NetworkParameter[]
}

export interface NetworkParameter extends Parameter {
  /** Unique in the network. */
  readonly tensor: string
}

/** Every layer with what it must remember. Only layers with parameters are counted in the names. */
export function parametrise(network: Network): readonly ParametrisedLayer[] {
  let counted = 0
  return network.layers.map((place) => {
    const parameters = layerKind(place.layer).parameters(place)
    const prefix = parameters.length > 0 ? `layer${counted++}` : ''
    return {
      place,
      parameters: parameters.map((parameter) => ({
        ...parameter,
        tensor: `${prefix}.${parameter.name}`,
      })),
    }
  })
}

export const parametersOf = (network: Network): readonly NetworkParameter[] =>
  parametrise(network).flatMap(({ parameters }) => parameters)

/** A variable for each parameter, by its tensor's name. */
export const declareParameters = (graph: Graph, network: Network): ReadonlyMap<string, Variable> =>
  new Map(
    parametersOf(network).map(({ tensor, shape }) => [tensor, variable(graph, tensor, shape)]),
  )
