import { type OutputActivation } from './activation.ts'
import { channelsOf, type InputSpec } from './input-spec.ts'
import type { LayerSpec } from './layer-spec.ts'
import type { ConvolutionalBlock, ConvolutionalModelSpec, ModelSpec } from './model-spec.ts'
import type { z } from 'zod'

/** Weights above this many would take more memory than a desktop can be asked for. */
export const MAX_WEIGHTS = 100_000_000

/** Sizes of what flows between layers, without the batch: [numbers] or [height, width, channels]. */
export type Shape = readonly number[]

/** A layer in its place. */
export interface NetworkLayer {
  readonly layer: LayerSpec
  readonly input: Shape
  readonly output: Shape
  /** Trainable numbers. */
  readonly weights: number
}

/** A network with every size known: what a model is on photos of one size with so many labels. */
export interface Network {
  readonly input: Shape
  /** The last one is the output layer; its activation is kept apart, because losses need its sums. */
  readonly layers: readonly NetworkLayer[]
  readonly outputUnits: number
  readonly outputActivation: Exclude<OutputActivation, 'auto'>
}

/** Why a layer cannot stand where it does. */
export class LayerMisfit extends Error {
  override readonly name = 'LayerMisfit'
  /** Its place among the layers, from 0. */
  readonly index: number

  constructor(index: number, message: string) {
    super(message)
    this.index = index
  }
}

/**
 * The network that a model is.
 * @throws LayerMisfit when a layer cannot take what the one before gives
 */
export function networkOf(
  { input, model }: { readonly input: InputSpec; readonly model: ModelSpec },
  labels: number,
): Network {
  return buildNetwork(
    [input.imageSize, input.imageSize, channelsOf(input.colour)],
    expandModel(model),
    outputOf(model, labels),
  )
}

/** @throws LayerMisfit */
export function buildNetwork(
  input: Shape,
  layers: readonly LayerSpec[],
  output: Pick<Network, 'outputUnits' | 'outputActivation'>,
): Network {
  const placed: NetworkLayer[] = []
  let shape = input
  const place = (layer: LayerSpec, index: number) => {
    // A dense layer looks at numbers, wherever they come from.
    if (layer.layer === 'dense' && shape.length > 1) place({ layer: 'flatten' }, index)
    const next = placeLayer(layer, shape, index)
    placed.push(next)
    shape = next.output
  }
  for (const [index, layer] of layers.entries()) place(layer, index)
  place({ layer: 'dense', units: output.outputUnits }, layers.length)
  return { input, layers: placed, ...output }
}

/**
 * A layer behind what gives `input`.
 * @param index its place among the layers, from 0
 * @throws LayerMisfit
 */
export const placeLayer = (layer: LayerSpec, input: Shape, index: number): NetworkLayer => ({
  layer,
  input,
  output: outputShape(layer, input, index),
  weights: weightsOf(layer, input),
})

/** Number of trainable numbers, weights and biases, in all. */
export const countWeights = ({ layers }: Network): number =>
  layers.reduce((sum, { weights }) => sum + weights, 0)

/** The layers before the output that a model stands for. */
export function expandModel(model: ModelSpec): readonly LayerSpec[] {
  switch (model.kind) {
    case 'neuron':
      return [{ layer: 'flatten' }]
    case 'dense':
      return [{ layer: 'flatten' }, ...expandHidden(model)]
    case 'convolutional':
      return expandConvolutional(model)
    case 'layers':
      return model.layers
  }
}

function expandConvolutional(model: z.infer<typeof ConvolutionalModelSpec>): readonly LayerSpec[] {
  return [...model.blocks.flatMap(layersOfBlock), layerOfJoin(model.join), ...expandHidden(model)]
}

/** The layers that a convolution block stands for. */
export const layersOfBlock = (block: ConvolutionalBlock): readonly LayerSpec[] => [
  {
    layer: 'convolution',
    filters: block.filters,
    kernelSize: block.kernelSize,
    stride: 1,
    padding: 'same',
  },
  ...(block.batchNormalisation ? [{ layer: 'batchNormalisation' } as const] : []),
  { layer: 'activation', activation: block.activation },
  ...(block.pool === 'none' ? [] : [{ layer: 'pooling', pool: block.pool, size: 2 } as const]),
]

export const layerOfJoin = (join: z.infer<typeof ConvolutionalModelSpec>['join']): LayerSpec =>
  join === 'flatten'
    ? { layer: 'flatten' }
    : { layer: 'globalPooling', pool: join === 'globalMax' ? 'max' : 'average' }

type HiddenLayers = Pick<Extract<ModelSpec, { kind: 'dense' }>, 'hidden' | 'activation' | 'dropout'>

const expandHidden = ({ hidden, ...each }: HiddenLayers): readonly LayerSpec[] =>
  hidden.flatMap((units) => layersOfHidden(units, each))

/** The layers that one fully connected layer stands for. */
export const layersOfHidden = (
  units: number,
  { activation, dropout }: Omit<HiddenLayers, 'hidden'>,
): readonly LayerSpec[] => [
  { layer: 'dense', units },
  { layer: 'activation', activation },
  ...(dropout > 0 ? [{ layer: 'dropout', rate: dropout } as const] : []),
]

/** What the output layer is on so many labels. */
export function outputOf(
  model: OutputChoice,
  labels: number,
): Pick<Network, 'outputUnits' | 'outputActivation'> {
  const outputActivation = outputActivationOf(model, labels)
  return { outputActivation, outputUnits: outputUnitsOf(outputActivation, labels) }
}

/** What of a model decides its output layer. */
type OutputChoice =
  | Pick<Extract<ModelSpec, { kind: 'neuron' }>, 'kind' | 'activation'>
  | Pick<Exclude<ModelSpec, { kind: 'neuron' }>, 'kind' | 'output'>

function outputActivationOf(model: OutputChoice, labels: number): Network['outputActivation'] {
  if (model.kind === 'neuron') return model.activation
  if (model.output !== 'auto') return model.output
  return labels === 2 ? 'sigmoid' : 'softmax'
}

/** Two labels can share one unit, unless it is a softmax, which divides 1 among its units. */
const outputUnitsOf = (activation: Network['outputActivation'], labels: number): number =>
  labels === 2 && activation !== 'softmax' ? 1 : labels

function outputShape(layer: LayerSpec, input: Shape, index: number): Shape {
  switch (layer.layer) {
    case 'dense':
      return [layer.units]
    case 'flatten':
      return [product(input)]
    case 'activation':
    case 'batchNormalisation':
    case 'dropout':
      return input
    case 'globalPooling':
      return [picture(layer, input, index)[2]]
    case 'pooling': {
      const [height, width, channels] = picture(layer, input, index)
      if (Math.min(height, width) < layer.size) {
        throw new LayerMisfit(
          index,
          `pooling by ${layer.size} needs a picture of at least ${layer.size} × ${layer.size}, but here it is ${height} × ${width}`,
        )
      }
      return [Math.floor(height / layer.size), Math.floor(width / layer.size), channels]
    }
    case 'convolution': {
      const [height, width] = picture(layer, input, index)
      const { kernelSize, stride, padding } = layer
      if (padding === 'same') {
        return [Math.ceil(height / stride), Math.ceil(width / stride), layer.filters]
      }
      if (Math.min(height, width) < kernelSize) {
        throw new LayerMisfit(
          index,
          `a kernel of ${kernelSize} × ${kernelSize} does not fit into a picture of ${height} × ${width}`,
        )
      }
      const places = (size: number) => Math.floor((size - kernelSize) / stride) + 1
      return [places(height), places(width), layer.filters]
    }
  }
}

function weightsOf(layer: LayerSpec, input: Shape): number {
  const channels = input.at(-1) ?? 0
  switch (layer.layer) {
    case 'dense':
      return (product(input) + 1) * layer.units
    case 'convolution':
      return (layer.kernelSize ** 2 * channels + 1) * layer.filters
    case 'batchNormalisation':
      return 2 * channels
    case 'activation':
    case 'dropout':
    case 'flatten':
    case 'globalPooling':
    case 'pooling':
      return 0
  }
}

function picture(layer: LayerSpec, shape: Shape, index: number): readonly [number, number, number] {
  const [height, width, channels] = shape
  if (height === undefined || width === undefined || channels === undefined) {
    throw new LayerMisfit(
      index,
      `${layer.layer} needs a picture, but the layers before it made a vector of it`,
    )
  }
  return [height, width, channels]
}

const product = (sizes: Shape): number => sizes.reduce((all, size) => all * size, 1)
