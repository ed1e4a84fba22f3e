import type { NetworkLayer } from '#shared/domain/network.ts'
import type { Edge } from '../graph/graph.ts'
import { biasAdd, biasAddGrad, constant, matMul, multiply } from '../graph/operations.ts'
import type { Forward, LayerContext, LayerKind } from './layer.ts'
import { sizeAt } from './layer.ts'

/**
 * Fully connected: z = x·W + b. Backwards, with δ = ∂loss/∂z: ∂loss/∂W = xᵀ·δ, ∂loss/∂b = the sum
 * of δ over the batch, ∂loss/∂x = δ·Wᵀ (Rumelhart, Hinton & Williams, 1986).
 */
export const dense: LayerKind = {
  parameters({ input, output }) {
    const [inputs, units] = [sizeAt(input, 0), sizeAt(output, 0)]
    return [
      {
        name: 'kernel',
        shape: [inputs, units],
        begins: { as: 'kernel', inputs, outputs: units },
        trainable: true,
      },
      { name: 'bias', shape: [units], begins: { as: 'zeros' }, trainable: true },
    ]
  },
  forward(context: LayerContext, _place: NetworkLayer, x: Edge): Forward {
    const { graph, inputScale } = context
    const kernel = context.parameter('kernel')
    // (s·x)·W = s·(x·W): there are far fewer sums than inputs.
    const scaled = (edge: Edge) =>
      inputScale === 1 ? edge : multiply(graph, edge, constant(graph, inputScale))
    return {
      output: biasAdd(graph, scaled(matMul(graph, x, kernel)), context.parameter('bias')),
      backward: (delta, wantsInput) => ({
        input: wantsInput ? matMul(graph, scaled(delta), kernel, { transposeB: true }) : undefined,
        parameters: {
          kernel: matMul(graph, x, scaled(delta), { transposeA: true }),
          bias: biasAddGrad(graph, delta),
        },
      }),
    }
  },
}
