/**
 * TensorFlow's operations as far as the compiler needs them, with their types filled in. Each adds
 * one node; the names are TensorFlow's own, so that its documentation can be looked up.
 */
import { addOne, type Attribute, type DType, type Edge, type Graph } from './graph.ts'

type Attributes = Readonly<Record<string, Attribute>>
const T = (dtype: DType): Attributes => ({ T: { type: dtype } })
const float: DType = 'float32'

export function constant(
  graph: Graph,
  values: number | readonly number[],
  { dtype = float, shape }: { readonly dtype?: DType; readonly shape?: readonly number[] } = {},
): Edge {
  const list = typeof values === 'number' ? [values] : values
  const sizes = shape ?? (typeof values === 'number' ? [] : [list.length])
  return addOne(graph, 'Const', [], dtype, {
    attributes: {
      dtype: { type: dtype },
      value: { tensor: { dtype, shape: sizes, values: list } },
    },
  })
}
export const ints = (graph: Graph, values: readonly number[]): Edge =>
  constant(graph, values, { dtype: 'int32' })

const same =
  (op: string) =>
  (graph: Graph, x: Edge): Edge =>
    addOne(graph, op, [x], x.dtype, { attributes: T(x.dtype) })
const pairwise =
  (op: string, output?: DType) =>
  (graph: Graph, a: Edge, b: Edge): Edge =>
    addOne(graph, op, [a, b], output ?? a.dtype, { attributes: T(a.dtype) })

export const identity = same('Identity')
export const negative = same('Neg')
export const square = same('Square')
export const squareRoot = same('Sqrt')
export const reciprocalSquareRoot = same('Rsqrt')
export const logarithm = same('Log')
export const floor = same('Floor')
export const cosine = same('Cos')
export const sine = same('Sin')
export const relu = same('Relu')
export const sigmoid = same('Sigmoid')
export const tanh = same('Tanh')
export const softplus = same('Softplus')
export const softmax = same('Softmax')
export const logSoftmax = same('LogSoftmax')
/** Half the sum of squares, as a scalar. */
export const l2Loss = same('L2Loss')

export const add = pairwise('AddV2')
export const subtract = pairwise('Sub')
export const multiply = pairwise('Mul')
export const divide = pairwise('RealDiv')
export const minimum = pairwise('Minimum')
export const maximum = pairwise('Maximum')
export const squaredDifference = pairwise('SquaredDifference')
export const greaterEqual = pairwise('GreaterEqual', 'bool')
export const less = pairwise('Less', 'bool')
export const equal = pairwise('Equal', 'bool')
export const biasAdd = pairwise('BiasAdd')
/** Gradient by way of ReLU, given the gradient of its output and that output. */
export const reluGrad = pairwise('ReluGrad')
/** The same for the sigmoid; the output comes first. */
export const sigmoidGrad = pairwise('SigmoidGrad')
export const tanhGrad = pairwise('TanhGrad')
export const biasAddGrad = same('BiasAddGrad')

export function cast(graph: Graph, x: Edge, to: DType): Edge {
  return addOne(graph, 'Cast', [x], to, {
    attributes: { SrcT: { type: x.dtype }, DstT: { type: to } },
  })
}

export function matMul(
  graph: Graph,
  a: Edge,
  b: Edge,
  {
    transposeA = false,
    transposeB = false,
  }: { readonly transposeA?: boolean; readonly transposeB?: boolean } = {},
): Edge {
  return addOne(graph, 'MatMul', [a, b], float, {
    attributes: {
      ...T(float),
      transpose_a: { bool: transposeA },
      transpose_b: { bool: transposeB },
    },
  })
}

const reduction =
  (op: string) =>
  (graph: Graph, x: Edge, axes: readonly number[], keepSizes = false): Edge =>
    addOne(graph, op, [x, ints(graph, axes)], x.dtype, {
      attributes: { ...T(x.dtype), Tidx: { type: 'int32' }, keep_dims: { bool: keepSizes } },
    })
export const sum = reduction('Sum')
export const mean = reduction('Mean')
export const max = reduction('Max')

export function reshape(graph: Graph, x: Edge, sizes: readonly number[]): Edge {
  return reshapeTo(graph, x, ints(graph, sizes))
}
export function reshapeTo(graph: Graph, x: Edge, sizes: Edge): Edge {
  return addOne(graph, 'Reshape', [x, sizes], x.dtype, {
    attributes: { ...T(x.dtype), Tshape: { type: 'int32' } },
  })
}
export function shapeOf(graph: Graph, x: Edge): Edge {
  return addOne(graph, 'Shape', [x], 'int32', {
    attributes: { ...T(x.dtype), out_type: { type: 'int32' } },
  })
}

/** Rows of `table` by their indices. */
export function gather(graph: Graph, table: Edge, indices: Edge): Edge {
  return addOne(
    graph,
    'GatherV2',
    [table, indices, constant(graph, 0, { dtype: 'int32' })],
    table.dtype,
    {
      attributes: {
        Tparams: { type: table.dtype },
        Tindices: { type: 'int32' },
        Taxis: { type: 'int32' },
      },
    },
  )
}

/** Rows of a variable by their indices, without reading the whole of it. */
export function resourceGather(graph: Graph, handle: Edge, indices: Edge, dtype: DType): Edge {
  return addOne(graph, 'ResourceGather', [handle, indices], dtype, {
    attributes: { dtype: { type: dtype }, Tindices: { type: 'int32' } },
  })
}

/** A stretch of each axis; a size of -1 means to the end. */
export function slice(
  graph: Graph,
  x: Edge,
  begin: readonly number[],
  size: readonly number[],
): Edge {
  return addOne(graph, 'Slice', [x, ints(graph, begin), ints(graph, size)], x.dtype, {
    attributes: { ...T(x.dtype), Index: { type: 'int32' } },
  })
}

/** Cuts an axis into equal parts. */
export function split(graph: Graph, x: Edge, axis: number, parts: number): readonly Edge[] {
  if (parts === 1) return [x]
  return graph.add(
    'Split',
    [constant(graph, axis, { dtype: 'int32' }), x],
    Array.from({ length: parts }, () => x.dtype),
    { attributes: { ...T(x.dtype), num_split: { int: parts } } },
  )
}

export function concat(graph: Graph, parts: readonly [Edge, ...Edge[]], axis: number): Edge {
  if (parts.length === 1) return parts[0]
  const { dtype } = parts[0]
  return addOne(graph, 'ConcatV2', [...parts, constant(graph, axis, { dtype: 'int32' })], dtype, {
    attributes: { ...T(dtype), N: { int: parts.length }, Tidx: { type: 'int32' } },
  })
}

/** Tensors of one shape as one, along a new first axis. */
export function pack(graph: Graph, parts: readonly [Edge, ...Edge[]]): Edge {
  const { dtype } = parts[0]
  return addOne(graph, 'Pack', parts, dtype, {
    attributes: { ...T(dtype), N: { int: parts.length }, axis: { int: 0 } },
  })
}

/** The sum of tensors of one shape. */
export function addN(graph: Graph, parts: readonly [Edge, ...Edge[]]): Edge {
  if (parts.length === 1) return parts[0]
  const { dtype } = parts[0]
  return addOne(graph, 'AddN', parts, dtype, {
    attributes: { ...T(dtype), N: { int: parts.length } },
  })
}

/** `yes` where the condition holds, else `no`. */
export function select(graph: Graph, condition: Edge, yes: Edge, no: Edge): Edge {
  return addOne(graph, 'SelectV2', [condition, yes, no], yes.dtype, { attributes: T(yes.dtype) })
}

/** One row for each index, `on` at its place and `off` elsewhere. */
export function oneHot(graph: Graph, indices: Edge, depth: number, on: Edge, off: Edge): Edge {
  return addOne(
    graph,
    'OneHot',
    [indices, constant(graph, depth, { dtype: 'int32' }), on, off],
    float,
    { attributes: { ...T(float), TI: { type: indices.dtype }, axis: { int: -1 } } },
  )
}

export function argMax(graph: Graph, x: Edge, axis: number): Edge {
  return addOne(graph, 'ArgMax', [x, constant(graph, axis, { dtype: 'int32' })], 'int32', {
    attributes: { ...T(x.dtype), Tidx: { type: 'int32' }, output_type: { type: 'int32' } },
  })
}

/** Categorical cross-entropy of each row, and its derivative by the logits. */
export function softmaxCrossEntropy(graph: Graph, logits: Edge, targets: Edge) {
  return graph.add('SoftmaxCrossEntropyWithLogits', [logits, targets], [float, float], {
    attributes: T(float),
  })
}

/** The scalars or rows of a tensor's first axis. */
export function unpack(graph: Graph, x: Edge, parts: number): readonly Edge[] {
  return graph.add(
    'Unpack',
    [x],
    Array.from({ length: parts }, () => x.dtype),
    { attributes: { ...T(x.dtype), num: { int: parts }, axis: { int: 0 } } },
  )
}

export const exponential = same('Exp')
export const bitwiseXor = pairwise('BitwiseXor')

/** One number everywhere, in a shape that is known when the graph runs. */
export function fill(graph: Graph, shape: Edge, value: Edge): Edge {
  return addOne(graph, 'Fill', [shape, value], value.dtype, {
    attributes: { ...T(value.dtype), index_type: { type: 'int32' } },
  })
}

/** Uniform numbers in [0, 1) that `seed`, two int32, decides wholly. */
export function statelessUniform(graph: Graph, shape: Edge, seed: Edge): Edge {
  return addOne(graph, 'StatelessRandomUniform', [shape, seed], float, {
    attributes: { dtype: { type: float }, ...T('int32'), Tseed: { type: seed.dtype } },
  })
}

/**
 * Each image as seen through its row [a0 a1 a2 b0 b1 b2 c0 c1] of `transforms`: the pixel (x, y) is
 * read at ((a0 x + a1 y + a2) / k, (b0 x + b1 y + b2) / k) with k = c0 x + c1 y + 1, between pixels
 * bilinearly. Beyond the edges the image goes on mirrored.
 */
export function imageProjectiveTransform(
  graph: Graph,
  images: Edge,
  transforms: Edge,
  height: number,
  width: number,
): Edge {
  return addOne(
    graph,
    'ImageProjectiveTransformV3',
    [images, transforms, ints(graph, [height, width]), constant(graph, 0)],
    images.dtype,
    {
      attributes: {
        dtype: { type: images.dtype },
        interpolation: { text: 'BILINEAR' },
        fill_mode: { text: 'REFLECT' },
      },
    },
  )
}
