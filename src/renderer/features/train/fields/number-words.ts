import type { NumberStep } from '#renderer/ui/index.ts'
import type { NumberName } from './ranges.ts'

interface Words {
  readonly info: string
  /** What an arrow key adds or takes away; 1 unless given. */
  readonly step?: NumberStep
}

const upTo = 'anew for each photo at every step; 0 leaves photos as they are.'

/** The explanation of each number in the form. */
export const numberWords: Readonly<Record<NumberName, Words>> = {
  imageSize: {
    info: 'Larger photos show more detail and cost more. In a fully connected network each pixel needs weights of its own.',
  },
  validationShare: {
    info: 'Photos the network never learns from, so that they can judge it.',
  },

  shift: { info: `Moves a photo by up to this share of its size, ${upTo}` },
  rotate: { info: `Turns a photo by up to this many degrees either way, ${upTo}` },
  zoom: { info: `Enlarges or shrinks a photo by up to this share, ${upTo}` },
  brightness: { info: `Adds up to this share of white or black, ${upTo}` },
  contrast: {
    info: `Pulls colours away from or towards the photo’s mean by up to this share, ${upTo}`,
  },
  saturation: {
    info: `Pulls colours away from or towards grey by up to this share, ${upTo}`,
  },
  erase: {
    info: `Covers a square of up to this share of a photo’s side with its mean, ${upTo}`,
  },

  units: { info: 'Each unit sums up everything the layer before gives.' },
  dropout: {
    info: 'Share of the values after each hidden layer that are set to zero at every step, so that no unit relies on a single other.',
  },
  filters: { info: 'Patterns that the block looks for, at every place of the picture.' },
  kernelSize: { info: 'Side of the square that a filter looks at.' },

  learningRate: {
    step: 'logarithmic',
    info: 'How far each update goes down the slope. Too large jumps over the minimum and diverges; too small takes forever.',
  },
  batchSize: {
    info: 'Photos that one update looks at. 1 is stochastic gradient descent in the strict sense; all photos are gradient descent proper.',
  },
  epochs: { info: 'How many times every training photo is looked at.' },
  seed: {
    info: 'The same seed gives the same first weights, the same split and the same order: the same numbers.',
  },

  momentum: { step: 0.1, info: 'How much of its last move an update keeps.' },
  rho: { step: 0.1, info: 'How slowly the running mean of squared gradients forgets.' },
  beta1: { step: 0.1, info: 'How slowly the running mean of gradients forgets.' },
  beta2: { step: 0.1, info: 'How slowly the running mean of squared gradients forgets.' },
  epsilon: { step: 'logarithmic', info: 'Keeps the division from blowing up.' },
  decoupledDecay: {
    step: 'logarithmic',
    info: 'Times the learning rate, the share of each weight that is lost at each step.',
  },
  population: {
    info: 'Whole sets of weights in each generation. All of them are judged at each step, so twice as many take twice as long.',
  },
  elite: { info: 'How many of the best survive unchanged.' },
  tournament: { info: 'How many compete to be a child’s parent.' },
  crossoverRate: { info: 'How often a child mixes two parents instead of copying one.' },
  mutationRate: { info: 'How likely each weight of a child is to be changed.' },
  mutationScale: {
    step: 'logarithmic',
    info: 'Standard deviation of such a change. The schedule of the learning rate scales it over the run.',
  },

  warmUpEpochs: {
    info: 'The rate first rises to where its schedule starts, in a straight line. 0 for none.',
  },
  everyEpochs: { info: 'Epochs from one fall of the rate to the next.' },
  stepFactor: { step: 0.1, info: 'The rate is multiplied by this at each fall.' },
  exponentialFactor: {
    step: 0.01,
    info: 'The rate is multiplied by this in each epoch, smoothly.',
  },
  lowest: { step: 'logarithmic', info: 'The rate does not fall below this.' },
  cycleEpochs: { info: 'Length of one cycle; the first one, where they grow.' },
  cycleFactor: { info: 'Each cycle is this many times as long as the one before.' },
  riseShare: { info: 'Part of the run in which the rate rises.' },
  startDivisor: { info: 'The run starts with the learning rate divided by this.' },
  endDivisor: {
    step: 'logarithmic',
    info: 'The run ends with the rate it started with divided by this.',
  },
  plateauFactor: { step: 0.1, info: 'The rate is multiplied by this on each plateau.' },
  plateauPatience: {
    info: 'Epochs without a lower validation loss that make a plateau.',
  },

  clippingLimit: { step: 'logarithmic', info: 'The most that the gradient may be.' },
  labelSmoothing: {
    info: 'Share of each wanted answer that is spread over all labels, so that the network is not pushed to be certain.',
  },
  weightDecay: {
    step: 'logarithmic',
    info: 'Half of this times the sum of squared weights is added to the loss, so that weights stay small.',
  },

  stopPatience: { info: 'Epochs without improvement before the run ends.' },
  minimumImprovement: {
    step: 'logarithmic',
    info: 'A fall of the validation loss by less than this is no improvement.',
  },
}
