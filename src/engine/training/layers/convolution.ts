import type { z } from 'zod'
import type { ConvolutionLayer } from '#shared/domain/layer-spec.ts'
import { addOne, type Attribute, type Edge } from '../graph/graph.ts'
import { biasAdd, biasAddGrad, constant, ints, multiply, shapeOf } from '../graph/operations.ts'
import { type LayerKind, sizeAt } from './layer.ts'

/**
 * Convolution (LeCun et al., 1989): every filter slides over the picture, z = x ∗ W + b. Backwards,
 * with δ = ∂loss/∂z: ∂loss/∂W correlates x with δ, ∂loss/∂b sums δ over batch and places, ∂loss/∂x
 * spreads δ back through the filters.
 */
export const convolution = ({
  filters,
  kernelSize,
  stride,
  padding,
}: z.infer<typeof ConvolutionLayer>): LayerKind => {
  const attributes: Readonly<Record<string, Attribute>> = {
    T: { type: 'float32' },
    strides: { ints: [1, stride, stride, 1] },
    padding: { text: padding.toUpperCase() },
    data_format: { text: 'NHWC' },
    dilations: { ints: [1, 1, 1, 1] },
    explicit_paddings: { ints: [] },
    use_cudnn_on_gpu: { bool: true },
  }
  const kernelShape = (channels: number) => [kernelSize, kernelSize, channels, filters]
  return {
    parameters({ input }) {
      const channels = sizeAt(input, 2)
      const area = kernelSize ** 2
      return [
        {
          name: 'kernel',
          shape: kernelShape(channels),
          begins: { as: 'kernel', inputs: area * channels, outputs: area * filters },
          trainable: true,
        },
        { name: 'bias', shape: [filters], begins: { as: 'zeros' }, trainable: true },
      ]
    },
    forward({ graph, parameter, inputScale }, { input }, x) {
      // x·s ∗ W = x ∗ (s·W): there are far fewer weights than pixels.
      const scaled = (edge: Edge) =>
        inputScale === 1 ? edge : multiply(graph, edge, constant(graph, inputScale))
      const kernel = scaled(parameter('kernel'))
      const add = (op: string, inputs: readonly Edge[]) =>
        addOne(graph, op, inputs, 'float32', { attributes })
      return {
        output: biasAdd(graph, add('Conv2D', [x, kernel]), parameter('bias')),
        backward: (delta, wantsInput) => ({
          input: wantsInput
            ? add('Conv2DBackpropInput', [shapeOf(graph, x), kernel, delta])
            : undefined,
          parameters: {
            kernel: scaled(
              add('Conv2DBackpropFilter', [x, ints(graph, kernelShape(sizeAt(input, 2))), delta]),
            ),
            bias: biasAddGrad(graph, delta),
          },
        }),
      }
    },
  }
}
