import { z } from 'zod'
import { Activation } from '#shared/domain/activation.ts'

/** Keras itself spells a name in several ways: MaxPooling2D, maxPool2d, max_pooling2d. */
const squeezed = (name: string): string => name.toLowerCase().replaceAll(/[\s_]/g, '')

/** Gives any of Keras's spellings of a name the one that is used here. */
const spelled = <const Names extends readonly string[]>(
  names: Names,
  others: Readonly<Record<string, Names[number]>> = {},
) => {
  const known = new Map<unknown, string>([
    ...names.map((name) => [squeezed(name), name] as const),
    ...Object.entries(others),
  ])
  const spell = (name: unknown) =>
    typeof name === 'string' ? (known.get(squeezed(name)) ?? name) : name
  return { spell, schema: z.preprocess(spell, z.enum(names)) }
}

const LAYERS = spelled(
  [
    'flatten',
    'dense',
    'conv2d',
    'maxPool2d',
    'averagePool2d',
    'globalAveragePool2d',
    'globalMaxPool2d',
    'batchNormalization',
    'activation',
    'dropout',
  ],
  {
    maxpooling2d: 'maxPool2d',
    avgpool2d: 'averagePool2d',
    averagepooling2d: 'averagePool2d',
    globalavgpool2d: 'globalAveragePool2d',
    globalaveragepooling2d: 'globalAveragePool2d',
    globalmaxpooling2d: 'globalMaxPool2d',
    batchnormalisation: 'batchNormalization',
  },
)

/** A number for both sides, or the same number twice. */
const Square = z.preprocess(
  (size) =>
    Array.isArray(size) && size.length === 2 && size[0] === size[1] ? (size[0] as unknown) : size,
  z.int('must be one number for both sides').positive(),
)

const LayerActivation = z
  .union([Activation, z.literal('softmax')])
  .nullish()
  .transform((activation) => activation ?? 'linear')

/** A setting that only has the one value that Downhill's layers have, where it is named at all. */
const only = <const Value extends number | boolean>(value: Value) =>
  z.literal(value, `can only be ${value} here`).nullish()
const HAS_BIAS = { useBias: only(true) }

const Pooling = z
  .object({
    type: z.enum(['maxPool2d', 'averagePool2d']),
    poolSize: Square.default(2),
    strides: Square.nullish(),
    padding: z.literal('valid', 'can only be valid here').nullish(),
  })
  .refine(({ poolSize, strides }) => (strides ?? poolSize) === poolSize, {
    path: ['strides'],
    message: 'can only be the pool size here',
  })

const Known = z.discriminatedUnion('type', [
  z.object({ type: z.literal('flatten') }),
  z.object({
    type: z.literal('dense'),
    units: z.int().positive(),
    activation: LayerActivation,
    ...HAS_BIAS,
  }),
  z.object({
    type: z.literal('conv2d'),
    filters: z.int().positive(),
    kernelSize: Square,
    strides: Square.default(1),
    padding: z.enum(['same', 'valid']).default('valid'),
    activation: LayerActivation,
    dilationRate: z.union([only(1), z.tuple([z.literal(1), z.literal(1)])]),
    ...HAS_BIAS,
  }),
  Pooling,
  z.object({ type: z.enum(['globalAveragePool2d', 'globalMaxPool2d']) }),
  z.object({
    type: z.literal('batchNormalization'),
    epsilon: only(0.001),
    center: only(true),
    scale: only(true),
  }),
  z.object({ type: z.literal('activation'), activation: LayerActivation }),
  z.object({ type: z.literal('dropout'), rate: only(0) }),
])
const TraceLayer = z.preprocess(
  (layer) =>
    typeof layer === 'object' && layer !== null && 'type' in layer
      ? { ...layer, type: LAYERS.spell(layer.type) }
      : layer,
  Known,
)
export type TraceLayer = z.infer<typeof Known>

const TraceTensor = z
  .object({ shape: z.array(z.int().positive()), data: z.array(z.number()) })
  .refine(({ shape, data }) => product(shape) === data.length, {
    path: ['data'],
    message: 'has another length than its shape says',
  })
export type TraceTensor = z.infer<typeof TraceTensor>

const Fields = z.object({
  name: z.string().optional(),
  inputShape: z.tuple([z.int().positive(), z.int().positive(), z.int().positive()]),
  layers: z.array(TraceLayer).min(1),
  loss: spelled(['meanSquaredError', 'binaryCrossentropy', 'categoricalCrossentropy'], {
    mse: 'meanSquaredError',
    sparsecategoricalcrossentropy: 'categoricalCrossentropy',
  }).schema,
  optimizer: spelled(['sgd', 'momentum', 'nesterov', 'rmsprop', 'adam', 'adamw']).schema,
  learningRate: z.number().nonnegative(),
  /** A factor for each label. */
  classWeights: z
    .union([
      z.array(z.number()),
      z.record(z.string().regex(/^\d+$/), z.number()).transform(byLabel),
    ])
    .nullish(),
  labelSmoothing: z.number().min(0).max(1).nullish(),
  pixels: z.array(z.int().min(0).max(255)),
  labels: z.array(z.int().nonnegative()).min(1),
  initialWeights: z.array(TraceTensor),
  batches: z.array(z.array(z.int().nonnegative()).min(1)).min(1),
  losses: z.array(z.number()),
  firstGradients: z.array(TraceTensor),
  finalWeights: z.array(TraceTensor),
  /** Of the network in use, after the last step, for all photos. */
  finalOutputs: z.array(z.number()).nullish(),
})

/**
 * A training that another framework did and wrote down step by step: what it began with, each
 * batch, each loss, and the weights at the end. Fields that are not known are left out.
 */
export const Trace = Fields.superRefine(
  ({ pixels, labels, inputShape, batches, losses }, context) => {
    const refuse = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message })
    }
    if (pixels.length !== labels.length * product(inputShape)) {
      refuse(
        'pixels',
        `has not the numbers of ${labels.length} photos of ${inputShape.join(' × ')}`,
      )
    }
    if (batches.flat().some((row) => row >= labels.length)) {
      refuse('batches', `names a photo beyond the ${labels.length} there are`)
    }
    if (losses.length !== batches.length) refuse('losses', 'has not one loss for each batch')
  },
)
export type Trace = z.infer<typeof Trace>

/** @throws Error that says which field cannot be understood, and why */
export function parseTrace(value: unknown): Trace {
  const parsed = Trace.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.') ?? ''
  throw new Error(`${path === '' ? 'the whole' : path}: ${issue?.message ?? 'is no trace'}`)
}

function byLabel(weights: Readonly<Record<string, number>>): number[] {
  const labels = Object.keys(weights).map(Number)
  return Array.from({ length: Math.max(-1, ...labels) + 1 }, (_, label) => weights[label] ?? 1)
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all * size, 1)
}
