import type { Activation, OutputActivation } from '../domain/activation.ts'
import type { Initialisation } from '../domain/initialisation.ts'
import type { Colour } from '../domain/input-spec.ts'
import type { LearningRateSchedule } from '../domain/learning-rate-schedule.ts'
import type { ClassWeights, LossFunction } from '../domain/loss-function.ts'
import type { ConvolutionalBlock, ModelSpec } from '../domain/model-spec.ts'
import type { GradientClipping, OptimizerSpec } from '../domain/optimizer-spec.ts'

/** How labels are weighed, where it is not a factor for each. */
export type ClassWeightsRule = Exclude<ClassWeights, readonly number[]>
/** How gradients are bounded, or that they are not. */
export type ClippingRule = GradientClipping['by'] | 'none'

type Names<Value extends string> = Readonly<Record<Value, string>>
type Join = Extract<ModelSpec, { kind: 'convolutional' }>['join']

/** What each choice in a RunSpec is called, the same on every page; in the order of the form. */
export const specNames = {
  colour: { rgb: 'Colour', grey: 'Grey' } satisfies Names<Colour>,
  model: {
    neuron: 'Single neuron',
    dense: 'Fully connected',
    convolutional: 'Convolutional',
    layers: 'Layers, spelled out',
  } satisfies Names<ModelSpec['kind']>,
  activation: {
    relu: 'ReLU',
    sigmoid: 'Sigmoid',
    tanh: 'Tanh',
    linear: 'Linear',
  } satisfies Names<Activation>,
  output: {
    auto: 'Automatic',
    sigmoid: 'Sigmoid',
    softmax: 'Softmax',
    relu: 'ReLU',
    tanh: 'Tanh',
    linear: 'Linear',
  } satisfies Names<OutputActivation>,
  pool: { max: 'Maximum', average: 'Average', none: 'None' } satisfies Names<
    ConvolutionalBlock['pool']
  >,
  join: {
    globalAverage: 'Global average',
    globalMax: 'Global maximum',
    flatten: 'Flatten',
  } satisfies Names<Join>,
  initialisation: {
    glorot: 'Glorot',
    he: 'He',
    uniform: 'Uniform',
    zeros: 'Zeros',
  } satisfies Names<Initialisation>,
  loss: {
    crossEntropy: 'Cross-entropy',
    meanSquaredError: 'Mean squared error',
  } satisfies Names<LossFunction>,
  optimizer: {
    adam: 'Adam',
    adamw: 'AdamW',
    sgd: 'SGD',
    momentum: 'Momentum',
    nesterov: 'Nesterov',
    rmsprop: 'RMSprop',
    genetic: 'Genetic algorithm',
  } satisfies Names<OptimizerSpec['kind']>,
  schedule: {
    constant: 'Constant',
    step: 'Steps',
    exponential: 'Exponential',
    cosineRestarts: 'Cosine with restarts',
    triangular: 'Triangular',
    oneCycle: 'One cycle',
    reduceOnPlateau: 'Reduce on plateau',
  } satisfies Names<LearningRateSchedule['kind']>,
  clipping: { none: 'None', norm: 'By length', value: 'By value' } satisfies Names<ClippingRule>,
  classWeights: { none: 'None', balanced: 'Balanced' } satisfies Names<ClassWeightsRule>,
} as const
