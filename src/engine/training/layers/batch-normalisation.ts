import type { Edge, Graph } from '../graph/graph.ts'
import { add, constant, multiply, reshape, subtract } from '../graph/operations.ts'
import { type LayerKind, type Parameter, sizeAt } from './layer.ts'

/** Keeps the division by the standard deviation away from zero. */
const EPSILON = 1e-3
/** How much of the running averages each step keeps. Short runs on few photos need it to be small. */
const KEEP = 0.9

/**
 * Batch normalisation (Ioffe & Szegedy, 2015): y = scale·(x − mean)/√(variance + ε) + offset, for
 * each channel over the batch, or after training with running averages of both. TensorFlow's fused
 * kernel and its gradient do it in one pass each.
 */
export const batchNormalisation: LayerKind = {
  parameters({ input }): readonly Parameter[] {
    const shape = [sizeAt(input, -1)]
    return [
      { name: 'scale', shape, begins: { as: 'ones' }, trainable: true },
      { name: 'offset', shape, begins: { as: 'zeros' }, trainable: true },
      { name: 'runningMean', shape, begins: { as: 'zeros' }, trainable: false },
      { name: 'runningVariance', shape, begins: { as: 'ones' }, trainable: false },
    ]
  },
  forward({ graph, parameter, mode }, { input }, x) {
    const training = mode === 'training'
    // The kernel wants pictures; a vector is one of a single pixel.
    const picture = (edge: Edge) =>
      input.length === 1 ? reshape(graph, edge, [-1, 1, 1, sizeAt(input, 0)]) : edge
    const original = (edge: Edge) =>
      input.length === 1 ? reshape(graph, edge, [-1, ...input]) : edge
    const [scale, running] = [
      parameter('scale'),
      { mean: parameter('runningMean'), variance: parameter('runningVariance') },
    ]
    const seen = picture(x)
    const empty = constant(graph, [])
    const [y, batchMean, batchVariance, ...reserved] = graph.add(
      'FusedBatchNormV3',
      [
        seen,
        scale,
        parameter('offset'),
        ...(training ? [empty, empty] : [running.mean, running.variance]),
      ],
      ['float32', 'float32', 'float32', 'float32', 'float32', 'float32'],
      { attributes: attributesOf(training) },
    )
    return {
      output: original(y),
      backward(gradient, wantsInput) {
        const [byInput, byScale, byOffset] = graph.add(
          'FusedBatchNormGradV3',
          [picture(gradient), seen, scale, ...reserved],
          ['float32', 'float32', 'float32', 'float32', 'float32'],
          { attributes: attributesOf(training) },
        )
        return {
          input: wantsInput ? original(byInput) : undefined,
          parameters: { scale: byScale, offset: byOffset },
        }
      },
      averages: training
        ? {
            runningMean: average(graph, running.mean, batchMean),
            runningVariance: average(graph, running.variance, batchVariance),
          }
        : {},
    }
  },
}

const attributesOf = (training: boolean) =>
  ({
    T: { type: 'float32' },
    U: { type: 'float32' },
    epsilon: { float: EPSILON },
    data_format: { text: 'NHWC' },
    is_training: { bool: training },
  }) as const

/** old + (new − old)·(1 − keep) */
const average = (graph: Graph, old: Edge, fresh: Edge): Edge =>
  add(graph, old, multiply(graph, subtract(graph, fresh, old), constant(graph, 1 - KEEP)))
