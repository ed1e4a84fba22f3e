import { formatCount, formatInteger, formatPercent } from '#renderer/ui/index.ts'

/** A number with as many digits after the point, and a real minus. */
export const written = (value: number, digits = 2): string => {
  const rounded = value.toFixed(digits)
  return (Number(rounded) === 0 ? (0).toFixed(digits) : rounded).replace('-', '−')
}

/** What each picture is called, and says. */
export const pictureText = {
  label: { cat: 'cat', dog: 'dog' },
  example: {
    label: 'Six drawn photos with their file names; each name begins with the label.',
    sentence: 'The file’s name says what is on it. Nothing else is said about cats and dogs.',
  },
  input: {
    label: 'A table of 4 × 4 brightness numbers above a list of the same 16 numbers.',
    pixel: 'Pixel',
    place: (number: number, row: number, column: number) =>
      `${formatInteger(number)}: row ${formatInteger(row)}, column ${formatInteger(column)}`,
    row: (row: number) => `row ${formatInteger(row)}`,
    sentence: (number: number, row: number, column: number, value: number) =>
      `The pixel in row ${formatInteger(row)} and column ${formatInteger(column)} becomes number ${formatInteger(number)} of 16. It says ${formatInteger(value)}, where 0 is black and 255 is white.`,
  },
  neuron: {
    label:
      'Four inputs, each with a weight, lead to a sum, and from there through ReLU to the answer.',
    weight: 'First weight',
    bias: 'bias −0.2',
    sum: 'sum',
    relu: 'ReLU',
    output: 'answer',
    sentence: (terms: readonly string[], sum: number, output: number) =>
      `${terms.join(' + ')} − 0.20 = ${written(sum)}. ${
        output > 0 ? 'ReLU passes it on.' : 'That is not above zero, so ReLU answers 0.'
      }`,
  },
  layers: {
    label: 'Six inputs, two hidden layers and one output, all joined with the layer before.',
    neurons: 'In each hidden layer',
    value: (neurons: number) => formatCount(neurons, 'neuron'),
    columns: ['inputs', 'hidden', 'hidden', 'answer'],
    weights: (inputs: number, neurons: number) =>
      `${formatInteger(inputs)} × ${formatInteger(neurons)} + ${formatInteger(neurons)} = ${formatInteger(neurons * (inputs + 1))}`,
    sentence: (weights: number, neurons: number) =>
      `With ${formatCount(neurons, 'neuron')} in each hidden layer, training has ${formatCount(weights, 'number')} to change: the weights, which are the lines, and a bias in every neuron.`,
  },
  bend: {
    label:
      'Two layers without an activation draw a straight line, with ReLU a line with two bends.',
    matrices: 'The weights of both layers, multiplied into a single one.',
    x: 'what goes in',
    y: 'what comes out',
    without: 'Without activation',
    with: 'With ReLU',
    sentence: (slope: number, intercept: number) =>
      `Without an activation, three hidden neurons are only y\u00a0=\u00a0${written(slope, 1)}\u00a0x\u00a0+\u00a0${written(intercept, 1)}. With ReLU the same weights bend twice.`,
  },
  answer: {
    label: 'The sigmoid: an S that rises from 0 to 1 and is one half where the sum is 0.',
    sum: 'Sum z',
    x: 'sum z',
    y: 'answer',
    cat: '0: cat',
    dog: '1: dog',
    sentence: (z: number, answer: number) =>
      `A sum of ${written(z, 1)} becomes ${written(answer, 3)}: ${
        answer > 0.5 ? 'a dog' : answer < 0.5 ? 'a cat' : 'no idea'
      }, with a probability of ${formatPercent(Math.max(answer, 1 - answer))}.`,
  },
  loss: {
    label: 'Four answers with what was wanted. Each square is as wide as the answer is wrong.',
    fourth: 'Fourth answer',
    given: 'given',
    wanted: 'wanted',
    cat: 'cat: 0',
    dog: 'dog: 1',
    sentence: (squares: readonly number[], loss: number) =>
      `The loss is (${squares.map((square) => written(square)).join(' + ')}) / 4 = ${written(loss, 3)}: the mean area of the squares.`,
  },
  beginning: {
    label: 'Eight loss curves that begin at different heights and come down to the same one.',
    seed: 'Seed',
    x: 'updates',
    y: 'loss',
    sentence: (seed: number, first: number, last: number) =>
      `One neuron on made-up photos, trained from eight beginnings. With seed ${formatInteger(seed)} it begins at a loss of ${written(first)} and ends at ${written(last)}.`,
  },
  slope: {
    label: 'The curve x² with its tangent at a point, and an arrow that points downhill.',
    at: 'x',
    x: 'x',
    y: 'x²',
    sentence: (x: number, slope: number) =>
      slope === 0
        ? 'At x = 0 the slope is 0: this is the bottom, and there is no way down.'
        : `At x = ${written(x, 1)} the slope is ${written(slope, 1)}, so down is to the ${slope > 0 ? 'left' : 'right'}.`,
  },
  step: {
    label: 'A curve with two hollows, and the steps of gradient descent down into one of them.',
    start: 'Start',
    x: 'weight',
    y: 'loss',
    sentence: (start: number, end: number, isDeepest: boolean) =>
      `From ${written(start, 1)}, thirty steps with a learning rate of 0.1 lead to ${written(end)}: ${
        isDeepest ? 'the deepest place.' : 'a local minimum. The other hollow is deeper.'
      }`,
  },
  rate: {
    label: 'Steps of gradient descent on x², from 2.',
    rate: 'Learning rate',
    x: 'x',
    y: 'x²',
    sentence: (rate: number, factor: number) => {
      const each = `At a rate of ${String(rate)} each step multiplies x by ${written(factor)}`
      if (factor === 0) return `${each}: the bottom in a single step.`
      if (factor < -1) return `${each}: it jumps farther every time and never comes back.`
      if (factor === -1) return `${each}: it jumps to and fro for ever.`
      if (factor < 0) return `${each}: it jumps over the bottom, and still comes closer.`
      return factor > 0.9
        ? `${each}: it crawls, and twelve steps leave it far from the bottom.`
        : `${each}: it comes closer every time.`
    },
  },
  schedule: {
    label: 'The learning rate over 24 epochs.',
    kind: 'Schedule',
    kinds: {
      step: 'Steps',
      cosineRestarts: 'Cosine',
      triangular: 'Triangular',
      oneCycle: 'One cycle',
    },
    x: 'epochs',
    y: 'learning rate',
    sentences: {
      step: 'Halved after every six epochs.',
      cosineRestarts: 'A cosine from 0.1 to 0, begun anew every eight epochs: warm restarts.',
      triangular: 'Up and down in straight lines between 0.01 and 0.1, every eight epochs.',
      oneCycle: 'One rise to 0.1 and one long fall over the whole run.',
    },
  },
  batch: {
    label: 'The loss of each step, which jumps, and a smoothed line through it.',
    size: 'Photos in a batch',
    sizeOf: (size: number, all: number) =>
      size === all ? `all ${formatInteger(all)}` : formatInteger(size),
    x: 'updates',
    y: 'loss of the batch',
    sentence: (size: number, spread: number, all: number) =>
      `With ${size === all ? `all ${formatInteger(all)} photos` : formatCount(size, 'photo')} in each step, the loss of the last 60 steps spreads by ${written(spread, 3)} about its mean.`,
    raw: 'Each step',
    smoothed: 'Smoothed',
  },
  single: {
    label: 'Forty dots, and two paths to the middle of them: one straight, one that staggers.',
    passes: 'Passes over the photos',
    one: 'One photo at a time',
    all: 'All photos in each step',
    sentence: (passes: number, one: number, all: number) =>
      `After ${formatCount(passes, 'pass', 'passes')} at the same rate, one photo at a time is ${written(one)} from the lowest place, and all photos in each step ${written(all)}.`,
  },
  optimizers: {
    label: 'A ravine that lies aslant, and the paths of four optimizers down to its lowest place.',
    names: { sgd: 'SGD', momentum: 'Momentum', rmsprop: 'RMSprop', adam: 'Adam' },
    optimizer: 'Optimizer',
    steps: 'Steps',
    sentence: (name: string, rate: number, steps: number, start: number, height: number) =>
      `${name}, at a rate of ${String(rate)}: in ${formatCount(steps, 'step')} the loss goes from ${written(start)} to ${written(height, 3)}.`,
  },
  genetic: {
    label: 'Twenty-four dots in a ravine; in each generation they lie closer to its lowest place.',
    generation: 'Generation',
    sentence: (generation: number, looks: number, best: number) =>
      `Generation ${formatInteger(generation)}: after ${formatCount(looks, 'trial')} the best of all has a loss of ${written(best, 3)}. No slope was asked for.`,
  },
  backpropagation: {
    label:
      'A chain from a weight to the loss, with values on the way forward and slopes on the way back.',
    weight: 'Weight',
    forward: 'forward: values →',
    back: '← back: slopes of the loss',
    nodes: ['weight', 'sum', 'answer', 'loss'],
    operations: ['× 0.8', 'sigmoid', '(1 − a)²'],
    by: ['by weight', 'by sum', 'by answer', 'by itself'],
    sentence: (slopes: readonly number[], slope: number, measured: number) =>
      `${slopes.map((each) => (each < 0 ? `(${written(each, 3)})` : written(each, 3))).join(' × ')} = ${written(slope, 4)} is the slope of the loss by the weight. Measured by making the weight a little larger and smaller: ${written(measured, 4)}.`,
  },
  anything: {
    label: 'A wavy curve, and a line of straight pieces that follows it.',
    neurons: 'Hidden neurons',
    x: 'what goes in',
    y: 'what comes out',
    wanted: 'Wanted',
    made: 'One hidden layer',
    sentence: (neurons: number, error: number) =>
      `With ${formatCount(neurons, 'neuron')} in one hidden layer, the line is nowhere farther than ${written(error, 3)} from the curve.`,
  },
  unseen: {
    label: 'The loss of training falls; that of validation falls, and then rises.',
    photos: 'Photos to learn from',
    x: 'updates',
    y: 'loss',
    training: 'Training',
    validation: 'Validation',
    sentence: (photos: number, best: number, lowest: number, last: number) =>
      `Learning from ${formatCount(photos, 'photo')}, validation is best after ${formatCount(best, 'update')}, at ${written(lowest)}; at the end it is ${written(last)}.`,
  },
  byHeart: {
    label:
      'The more labels are shuffled, the lower validation accuracy is; training accuracy stays.',
    share: 'Shuffled',
    x: 'labels that are shuffled',
    y: 'accuracy',
    training: 'Photos it learned from',
    validation: 'Other photos',
    sentence: (share: number, training: number, validation: number) =>
      `With ${formatPercent(share, 0)} of the labels shuffled, it gets ${formatPercent(training, 0)} of the photos right that it learned from, and ${formatPercent(validation, 0)} of others. Means of twelve lessons.`,
  },
} as const
