import type { specNames } from '#shared/words/spec-names.ts'

type Notes<Choice extends keyof typeof specNames> = Readonly<
  Record<keyof (typeof specNames)[Choice], string>
>

/** A sentence about each choice in the form. */
export const choiceNotes = {
  model: {
    neuron:
      'The article’s first network: every number of the photo times a weight, summed up, then activated.',
    dense:
      'Each unit sums up all numbers of the layer before, each times a weight, then activates the sum.',
    convolutional:
      'Small filters look for patterns all over the photo; each block combines what the one before found.',
  } satisfies Omit<Notes<'model'>, 'layers'>,
  activation: {
    relu: 'Passes on what is above zero; the usual choice.',
    sigmoid: 'Squeezes every sum between 0 and 1.',
    tanh: 'Squeezes every sum between −1 and 1.',
    linear: 'Changes nothing: all layers together are then one linear function.',
  } satisfies Notes<'activation'>,
  output: {
    auto: 'A sigmoid for two labels, a softmax for more.',
    sigmoid: 'Each output between 0 and 1, on its own.',
    softmax: 'Probabilities that add up to 1.',
    relu: 'What is above zero. Needs mean squared error.',
    tanh: 'Between −1 and 1. Needs mean squared error.',
    linear: 'The bare sums. Needs mean squared error.',
  } satisfies Notes<'output'>,
  join: {
    globalAverage: 'The mean of each channel: any size of photo gives one number for each filter.',
    globalMax: 'The largest value of each channel: whether its pattern is there at all.',
    flatten: 'Every number at every place, which costs many weights.',
  } satisfies Notes<'join'>,
  initialisation: {
    glorot: 'Uniform, as wide as the layer’s inputs and outputs suggest.',
    he: 'Normal, as wide as the inputs suggest; made for ReLU.',
    uniform: 'Between −0.05 and 0.05, whatever the layer’s size.',
    zeros: 'All alike: to see why then nothing is learned.',
  } satisfies Notes<'initialisation'>,
  loss: {
    crossEntropy: 'The usual choice: a confident mistake costs a lot.',
    meanSquaredError: 'As in the article: the squared difference.',
  } satisfies Notes<'loss'>,
  optimizer: {
    adam: 'Adapts the step of every weight; robust.',
    adamw: 'Adam that also shrinks every weight a little at each step.',
    sgd: 'Plain gradient descent: straight down the slope of the batch.',
    momentum: 'Gradient descent that keeps rolling the way it went.',
    nesterov: 'Momentum that looks one step ahead before it turns.',
    rmsprop: 'Divides each gradient by how large it usually is.',
    genetic:
      'No gradients: of a population of networks the best survive, and their children mutate.',
  } satisfies Notes<'optimizer'>,
  schedule: {
    constant: 'The same rate throughout.',
    step: 'Falls by a factor every few epochs.',
    exponential: 'Falls a little all the time.',
    cosineRestarts: 'Glides down along a cosine, then starts again from the top.',
    triangular: 'Up and down in straight lines.',
    oneCycle: 'Up once, then down to almost nothing at the end of the run.',
    reduceOnPlateau: 'Falls when the validation loss has stopped falling.',
  } satisfies Notes<'schedule'>,
  clipping: {
    none: 'Gradients are used as they are.',
    norm: 'A gradient that is too long is scaled down, keeping its direction.',
    value: 'Each number of the gradient is cut off at the limit.',
  } satisfies Notes<'clipping'>,
  classWeights: {
    none: 'Every photo counts alike.',
    balanced: 'Photos of rare labels count more, so that every label counts alike.',
  } satisfies Notes<'classWeights'>,
} as const
