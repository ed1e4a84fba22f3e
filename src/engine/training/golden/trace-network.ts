import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import type { LossFunction } from '#shared/domain/loss-function.ts'
import { buildNetwork, type Network } from '#shared/domain/network.ts'
import { type GradientOptimizerSpec, OptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import { type NetworkParameter, parametrise } from '../compiler/network-parameters.ts'
import type { Trace, TraceLayer } from './trace.ts'

type TraceActivation = Extract<TraceLayer, { type: 'dense' }>['activation']

/** The optimizer of a trace; the settings that traces do not name are Downhill's defaults. */
export function optimizerOfTrace({ optimizer }: Pick<Trace, 'optimizer'>): GradientOptimizerSpec {
  const spec = OptimizerSpec.parse({ kind: optimizer })
  if (spec.kind === 'genetic') throw new Error('optimizer: follows no gradients')
  return spec
}

/** @throws Error for layers that Downhill cannot put one behind the other like this */
export function networkOfTrace({
  inputShape,
  layers,
  labels,
}: Pick<Trace, 'inputShape' | 'layers' | 'labels'>): Network {
  const { hidden, units, activation } = splitOutput(layers)
  const specs = hidden.flatMap(layersOf)
  const network = buildNetwork(inputShape, specs, {
    outputUnits: units,
    outputActivation: activation,
  })
  // Keras would apply a dense layer to each pixel, where Downhill makes a vector of the picture.
  if (network.layers.length !== specs.length + 1) {
    throw new Error('layers: a dense layer needs a flatten or a global pooling before it')
  }
  const labelCount = Math.max(units, 2)
  if (labels.some((label) => label >= labelCount)) {
    throw new Error(`labels: ${units} outputs cannot tell more than ${labelCount} labels apart`)
  }
  return network
}

/** @throws Error for a loss that Downhill computes otherwise with these outputs */
export function lossOfTrace(
  { loss, labelSmoothing }: Pick<Trace, 'loss' | 'labelSmoothing'>,
  { outputActivation, outputUnits }: Network,
): LossFunction {
  if (loss === 'meanSquaredError') return loss
  const needs = loss === 'binaryCrossentropy' ? 'sigmoid' : 'softmax'
  if (outputActivation !== needs) {
    throw new Error(`loss: ${loss} needs a ${needs}, but the last layer is ${outputActivation}`)
  }
  if (needs === 'sigmoid' && outputUnits > 1 && labelSmoothing) {
    // Keras smooths each output to one half, Downhill to one part of all labels.
    throw new Error('labelSmoothing: is another thing for several sigmoids')
  }
  return 'crossEntropy'
}

/**
 * The parameters that can be compared, in Keras's order. Not so a bias whose sums are normalised
 * over the batch: the mean takes away whatever it adds, so its gradient is zero, and what two
 * programs compute for it is their rounding. Adam makes whole steps of that.
 */
export function comparableTensors(network: Network): ReadonlySet<string> {
  return new Set(
    parametrise(network).flatMap(({ parameters }, index) => {
      const isNormalised = nextWorker(network, index) === 'batchNormalisation'
      return parameters
        .filter(({ name }) => !(isNormalised && name === 'bias'))
        .map(({ tensor }) => tensor)
    }),
  )
}

export const trainableOf = (network: Network): readonly NetworkParameter[] =>
  parametrise(network)
    .flatMap(({ parameters }) => parameters)
    .filter(({ trainable }) => trainable)

/** What comes behind a layer, without the layers that only choose or average. */
function nextWorker({ layers }: Network, index: number): LayerSpec['layer'] | undefined {
  const passes: ReadonlySet<LayerSpec['layer']> = new Set(['flatten', 'pooling', 'globalPooling'])
  return layers.slice(index + 1).find(({ layer }) => !passes.has(layer.layer))?.layer.layer
}

/** The last layer is dense; its activation may stand apart, and layers that do nothing behind it. */
function splitOutput(layers: readonly TraceLayer[]) {
  const place = layers.findLastIndex(({ type }) => type === 'dense')
  const output = layers[place]
  const behind = layers.slice(place + 1).filter(({ type }) => type !== 'dropout')
  const [own] = behind
  if (output?.type === 'dense' && behind.length === 0) {
    return { hidden: layers.slice(0, place), units: output.units, activation: output.activation }
  }
  if (
    output?.type === 'dense' &&
    output.activation === 'linear' &&
    own?.type === 'activation' &&
    behind.length === 1
  ) {
    return { hidden: layers.slice(0, place), units: output.units, activation: own.activation }
  }
  throw new Error('layers: the last one must be dense, with at most an activation behind it')
}

function layersOf(layer: TraceLayer): readonly LayerSpec[] {
  switch (layer.type) {
    case 'flatten':
      return [{ layer: 'flatten' }]
    case 'dense':
      return [{ layer: 'dense', units: layer.units }, ...activationOf(layer.activation)]
    case 'conv2d': {
      const { filters, kernelSize, strides: stride, padding } = layer
      return [
        { layer: 'convolution', filters, kernelSize, stride, padding },
        ...activationOf(layer.activation),
      ]
    }
    case 'maxPool2d':
      return [{ layer: 'pooling', pool: 'max', size: layer.poolSize }]
    case 'averagePool2d':
      return [{ layer: 'pooling', pool: 'average', size: layer.poolSize }]
    case 'globalAveragePool2d':
      return [{ layer: 'globalPooling', pool: 'average' }]
    case 'globalMaxPool2d':
      return [{ layer: 'globalPooling', pool: 'max' }]
    case 'batchNormalization':
      return [{ layer: 'batchNormalisation' }]
    case 'activation':
      return activationOf(layer.activation)
    case 'dropout':
      return []
  }
}

function activationOf(activation: TraceActivation): readonly LayerSpec[] {
  if (activation === 'softmax') throw new Error('layers: a softmax can only stand at the end')
  return activation === 'linear' ? [] : [{ layer: 'activation', activation }]
}
