import { addOne, type Attribute } from '../graph/graph.ts'
import { shapeOf } from '../graph/operations.ts'
import { type LayerKind, NO_GRADIENTS, NO_PARAMETERS } from './layer.ts'

const attributesOf = (size: number): Readonly<Record<string, Attribute>> => ({
  T: { type: 'float32' },
  ksize: { ints: [1, size, size, 1] },
  strides: { ints: [1, size, size, 1] },
  padding: { text: 'VALID' },
  data_format: { text: 'NHWC' },
})

/** The largest value of each square. Only where that value stood is there something to learn. */
export const maxPooling = (size: number): LayerKind => ({
  parameters: NO_PARAMETERS,
  forward({ graph }, _place, x) {
    const attributes = attributesOf(size)
    const output = addOne(graph, 'MaxPool', [x], 'float32', {
      attributes: { ...attributes, explicit_paddings: { ints: [] } },
    })
    return {
      output,
      backward: (gradient, wantsInput) => ({
        input: wantsInput
          ? addOne(graph, 'MaxPoolGrad', [x, output, gradient], 'float32', {
              attributes: { ...attributes, explicit_paddings: { ints: [] } },
            })
          : undefined,
        parameters: NO_GRADIENTS,
      }),
    }
  },
})

/** The mean of each square, whose gradient all its pixels share alike. */
export const averagePooling = (size: number): LayerKind => ({
  parameters: NO_PARAMETERS,
  forward({ graph }, _place, x) {
    const attributes = attributesOf(size)
    return {
      output: addOne(graph, 'AvgPool', [x], 'float32', { attributes }),
      backward: (gradient, wantsInput) => ({
        input: wantsInput
          ? addOne(graph, 'AvgPoolGrad', [shapeOf(graph, x), gradient], 'float32', { attributes })
          : undefined,
        parameters: NO_GRADIENTS,
      }),
    }
  },
})
