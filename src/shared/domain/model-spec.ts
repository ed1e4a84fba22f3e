import { z } from 'zod'
import { Activation, OutputActivation } from './activation.ts'
import { DropoutRate, Filters, KernelSize, LayerSpec, Units } from './layer-spec.ts'

export const MAX_HIDDEN_LAYERS = 8
export const MAX_BLOCKS = 6
export const MAX_LAYERS = 64

const Hidden = z.array(Units).max(MAX_HIDDEN_LAYERS).readonly()

/** The article's single neuron: every number of the photo times a weight, summed, then activated. */
export const NeuronModelSpec = z
  .object({
    kind: z.literal('neuron'),
    activation: z.enum(['sigmoid', 'relu', 'linear']).default('sigmoid'),
  })
  .readonly()

/**
 * A fully connected network: the flattened photo, `hidden` layers, then the output. No hidden layer
 * at all is allowed: a neuron for each output.
 */
export const DenseModelSpec = z
  .object({
    kind: z.literal('dense'),
    hidden: Hidden,
    activation: Activation.default('relu'),
    /** After each hidden layer. */
    dropout: DropoutRate.default(0),
    output: OutputActivation.default('auto'),
  })
  .readonly()

/** Convolution, perhaps batch normalisation, activation, perhaps pooling by 2. */
export const ConvolutionalBlock = z
  .object({
    filters: Filters,
    kernelSize: KernelSize.default(3),
    batchNormalisation: z.boolean().default(false),
    activation: Activation.default('relu'),
    pool: z.enum(['max', 'average', 'none']).default('max'),
  })
  .readonly()
export type ConvolutionalBlock = z.infer<typeof ConvolutionalBlock>

/** Blocks that find patterns wherever they are, then a fully connected head. */
export const ConvolutionalModelSpec = z
  .object({
    kind: z.literal('convolutional'),
    blocks: z.array(ConvolutionalBlock).min(1).max(MAX_BLOCKS).readonly(),
    /** How pictures become a vector. Only flattening binds the network to one image size. */
    join: z.enum(['flatten', 'globalAverage', 'globalMax']).default('globalAverage'),
    hidden: Hidden.default([]),
    activation: Activation.default('relu'),
    dropout: DropoutRate.default(0),
    output: OutputActivation.default('auto'),
  })
  .readonly()

/** Any layers before the output, spelled out. */
export const LayersModelSpec = z
  .object({
    kind: z.literal('layers'),
    layers: z.array(LayerSpec).max(MAX_LAYERS).readonly(),
    output: OutputActivation.default('auto'),
  })
  .readonly()

export const ModelSpec = z.discriminatedUnion('kind', [
  NeuronModelSpec,
  DenseModelSpec,
  ConvolutionalModelSpec,
  LayersModelSpec,
])
export type ModelSpec = z.infer<typeof ModelSpec>
