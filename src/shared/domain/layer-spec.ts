import { z } from 'zod'
import { Activation } from './activation.ts'

export const MAX_UNITS = 4096
export const MAX_FILTERS = 1024
export const MAX_KERNEL_SIZE = 15

export const Units = z.int().min(1).max(MAX_UNITS)
export const Filters = z.int().min(1).max(MAX_FILTERS)
/** Pixels on each side of a square kernel. */
export const KernelSize = z.int().min(1).max(MAX_KERNEL_SIZE)
/** Share of values that are set to zero at each training step (Srivastava et al., 2014). */
export const DropoutRate = z.number().min(0).max(0.95)

/** Every output is a weighted sum of every input, plus a bias. */
export const DenseLayer = z.object({ layer: z.literal('dense'), units: Units }).readonly()

/** Each filter looks at a small square of all channels, at every place of the picture alike. */
export const ConvolutionLayer = z
  .object({
    layer: z.literal('convolution'),
    filters: Filters,
    kernelSize: KernelSize,
    /** Pixels from one place to the next. */
    stride: z.int().min(1).max(8).default(1),
    /** `same` puts zeros around the picture, so that a stride of 1 keeps its size. */
    padding: z.enum(['same', 'valid']).default('same'),
  })
  .readonly()

/**
 * Shifts and scales each channel to mean 0 and variance 1 over the batch, then to a scale and an
 * offset that are learned (Ioffe & Szegedy, 2015). Later uses take running averages instead.
 */
export const BatchNormalisationLayer = z
  .object({ layer: z.literal('batchNormalisation') })
  .readonly()

export const ActivationLayer = z
  .object({ layer: z.literal('activation'), activation: Activation })
  .readonly()

/** The largest or the mean value of each square of `size` × `size` pixels. */
export const PoolingLayer = z
  .object({
    layer: z.literal('pooling'),
    pool: z.enum(['max', 'average']),
    size: z.int().min(2).max(8).default(2),
  })
  .readonly()

/** The largest or the mean value of each channel: whatever the size of the picture, one vector. */
export const GlobalPoolingLayer = z
  .object({ layer: z.literal('globalPooling'), pool: z.enum(['max', 'average']) })
  .readonly()

/** The picture's numbers, row by row, as one vector. */
export const FlattenLayer = z.object({ layer: z.literal('flatten') }).readonly()

export const DropoutLayer = z.object({ layer: z.literal('dropout'), rate: DropoutRate }).readonly()

export const LayerSpec = z.discriminatedUnion('layer', [
  DenseLayer,
  ConvolutionLayer,
  BatchNormalisationLayer,
  ActivationLayer,
  PoolingLayer,
  GlobalPoolingLayer,
  FlattenLayer,
  DropoutLayer,
])
export type LayerSpec = z.infer<typeof LayerSpec>
