import type { NetworkLayer } from '#shared/domain/network.ts'
import type { Edge, Graph } from '../graph/graph.ts'

/** Numbers of a layer that stay from step to step. */
export interface Parameter {
  readonly name: string
  readonly shape: readonly number[]
  /**
   * How it begins: `kernel` as the run's initialisation says, from the inputs and outputs of one
   * unit; else all zeros or ones.
   */
  readonly begins:
    | { readonly as: 'kernel'; readonly inputs: number; readonly outputs: number }
    | { readonly as: 'zeros' | 'ones' }
  /** Changed by the optimizer; a running average is not. */
  readonly trainable: boolean
}

/** What a layer has while it writes itself into the graph. */
export interface LayerContext {
  readonly graph: Graph
  /** The value of one of its own parameters at this step. */
  readonly parameter: (name: string) => Edge
  readonly mode: 'training' | 'inference'
  /** Two int32 numbers, different for each layer and step. */
  readonly seed: () => Edge
  /**
   * What the input must be multiplied by. Pixels come as 0 to 255; the first layer that has weights
   * can scale its few weights or sums instead of every pixel.
   */
  readonly inputScale: number
}

/** A layer's forward pass, and how to come back. */
export interface Forward {
  readonly output: Edge
  /**
   * Backpropagation: from ∂loss/∂output to the derivatives by the layer's input and parameters,
   * which is the chain rule for this one layer.
   * @param wantsInput false for the first layer, behind which nobody learns
   */
  readonly backward: (gradient: Edge, wantsInput: boolean) => Backward
  /** New values for parameters that the optimizer does not change, by their names. */
  readonly averages?: Readonly<Record<string, Edge>>
}

export interface Backward {
  /** ∂loss/∂input; undefined when it is not wanted. */
  readonly input: Edge | undefined
  /** ∂loss/∂parameter by the parameter's name. */
  readonly parameters: Readonly<Record<string, Edge>>
}

/** One kind of layer. */
export interface LayerKind {
  readonly parameters: (place: NetworkLayer) => readonly Parameter[]
  /** @param input [batch, …the layer's input shape] */
  readonly forward: (context: LayerContext, place: NetworkLayer, input: Edge) => Forward
}

export const NO_PARAMETERS = (): readonly Parameter[] => []
export const NO_GRADIENTS: Readonly<Record<string, Edge>> = {}

/** A size of a shape that is known to have it. */
export function sizeAt(shape: readonly number[], axis: number): number {
  const size = shape.at(axis)
  if (size === undefined) throw new Error(`The shape [${shape.join()}] has no axis ${axis}.`)
  return size
}
