import { formatCount, formatDuration, formatInteger } from '#renderer/ui/index.ts'

export const text = {
  question: 'Is backpropagation right, and why does nobody train without it?',
  picture: 'A difference that is large for tiny and for large steps, and smallest in between.',
  subtitle: 'Measures the slope of the loss weight by weight, beside what backpropagation says.',
  count: 'Weights to check',
  layer: 'Layer',
  allLayers: 'All layers',
  layerName: (number: number, words: string) => `${number}: ${words}`,
  outputLayer: 'output',
  sizes: 'Step sizes',

  steps: 'How far both slopes are apart, by the size of the step',
  stepsInfo:
    'A weight w is moved by h to either side, and the loss is measured there: (loss(w + h) − loss(w − h)) / 2h is a slope. The difference to what backpropagation says is divided by that; where a slope is so small that 32-bit numbers hide it, by the smallest that they can tell.',
  step: 'Step h',
  difference: 'Relative difference',
  median: 'Middle weight',
  worst: 'Worst weight',
  byRounding: 'Rounding: ∝ 1/h',
  byTruncation: 'Error of the quotient: ∝ h²',
  bestMark: (step: string) => `best: h = ${step}`,
  best: (step: string, difference: string) =>
    `Both slopes are nearest with a step of ${step}: half of the weights then differ by ${difference} or less.`,
  rounding: (power: string) =>
    `With smaller steps the difference grows as h to the power of ${power}: the two losses share nearly all of their 24 bits, and rounding what is left weighs 1/h.`,
  truncation: (power: string) =>
    `With larger steps it grows as h to the power of ${power}: the quotient is the slope of a chord, no longer of the curve. That costs h² at first, more where steps are large enough to cross bends.`,
  truncationBent: (power: string) =>
    `With larger steps it grows as h to the power of ${power}, where a smooth curve would have h²: more and more photos are carried across the bend of a ReLU or a maximum.`,

  agreement: 'Both slopes of each weight',
  agreementSummary: 'Where both agree, the points lie on the diagonal.',
  bends:
    'Some weights differ with any step: moving them carries a photo across the bend of a ReLU or a maximum, where there are two slopes. Backpropagation gives one of them, differences their mean.',
  numeric: 'By central differences',
  analytic: 'By backpropagation',
  equal: 'Both alike',
  tensors: 'Differences by tensor',
  tensor: 'Tensor',
  checked: 'Checked',
  largest: 'Largest relative difference',
  largestNote: (weights: number, photos: number) =>
    `of ${formatCount(weights, 'weight')}, on ${formatCount(photos, 'photo')}`,
  weight: 'Weight',
  weightName: (tensor: string, index: number) => `${tensor} ${formatInteger(index)}`,
  backpropagation: 'Backpropagation',
  backpropagationNote: (weights: number) => `for all ${formatCount(weights, 'weight')}`,
  differences: 'Central differences',
  differencesNote: (weights: number) => `for ${formatCount(weights, 'weight')}, one step size`,
  differencesForAll: 'Central differences for all',
  differencesForAllNote: 'at the same speed, estimated',
  meaning: (backward: number, all: number) =>
    `Central differences need two passes through the network for every weight, backpropagation one pass forward and one back for all of them. One step of training would take ${formatDuration(all)} instead of ${formatDuration(backward)}: that is why backpropagation makes training affordable.`,
} as const
