import type { LayerSpec } from '../domain/layer-spec.ts'
import type { ConvolutionalBlock, ModelSpec } from '../domain/model-spec.ts'
import type { RunSpec } from '../domain/run-spec.ts'
import { specNames } from './spec-names.ts'
import { formatCount, formatInteger, formatPercentSetting, formatSetting } from './format.ts'

/** Numbers of units or filters, in their order. */
export const listOf = (counts: readonly number[]): string => counts.map(formatInteger).join(', ')

/** The photo and the network in a few words: `64 px colour · conv 16, 32, 64`. */
export const networkText = ({ input, model }: RunSpec): string =>
  `${input.imageSize} px ${specNames.colour[input.colour].toLowerCase()} · ${modelText(model)}`

function modelText(model: ModelSpec): string {
  switch (model.kind) {
    case 'neuron':
      return 'neuron'
    case 'dense':
      return model.hidden.length === 0 ? 'no hidden layer' : listOf(model.hidden)
    case 'convolutional': {
      const blocks = `conv ${listOf(model.blocks.map(({ filters }) => filters))}`
      return model.hidden.length === 0 ? blocks : `${blocks} · ${listOf(model.hidden)}`
    }
    case 'layers':
      return formatCount(model.layers.length, 'layer')
  }
}

/** How it learned in a few words: `Adam 0.001 one cycle, cross-entropy`. */
export function learningText({ optimizer, schedule, loss }: RunSpec): string {
  const rate = [
    specNames.optimizer[optimizer.kind],
    formatSetting(schedule.learningRate),
    ...(schedule.kind === 'constant' ? [] : [specNames.schedule[schedule.kind].toLowerCase()]),
  ]
  return `${rate.join(' ')}, ${specNames.loss[loss].toLowerCase()}`
}

const kernel = (size: number): string => `${size}×${size}`

/** `16 of 3×3, tanh, average pooling`; what most blocks have is not said. */
export const blockText = (block: ConvolutionalBlock): string =>
  [
    `${formatInteger(block.filters)} of ${kernel(block.kernelSize)}`,
    ...(block.batchNormalisation ? ['batch normalisation'] : []),
    ...(block.activation === 'relu' ? [] : [specNames.activation[block.activation].toLowerCase()]),
    ...(block.pool === 'max' ? [] : [POOLING[block.pool]]),
  ].join(', ')

const POOLING = { max: 'maximum pooling', average: 'average pooling', none: 'no pooling' } as const

export function layerText(layer: LayerSpec): string {
  switch (layer.layer) {
    case 'dense':
      return formatCount(layer.units, 'unit')
    case 'convolution':
      return [
        `${formatInteger(layer.filters)} of ${kernel(layer.kernelSize)}`,
        ...(layer.stride === 1 ? [] : [`every ${layer.stride} px`]),
        ...(layer.padding === 'same' ? [] : ['without padding']),
      ].join(', ')
    case 'batchNormalisation':
      return 'batch normalisation'
    case 'activation':
      return specNames.activation[layer.activation]
    case 'pooling':
      return `${POOLING[layer.pool]} ${kernel(layer.size)}`
    case 'globalPooling':
      return layer.pool === 'max' ? 'global maximum' : 'global average'
    case 'flatten':
      return 'flatten'
    case 'dropout':
      return `dropout ${formatPercentSetting(layer.rate)}`
  }
}
