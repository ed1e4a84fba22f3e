import { formatCount, formatInteger } from '#renderer/ui/index.ts'

export const text = {
  question: 'How many hidden units do your photos need?',
  subtitle: 'One hidden layer, from a single unit to hundreds, on the same photos.',
  picture: 'Accuracy that rises with the width, then no more.',
  widths: 'Units of the hidden layer',
  widthsWrong: (most: number) =>
    `Two to ${most} different whole numbers from 1 to 4,096, such as 1, 4, 16.`,
  seeds: 'Repeat with seeds',
  convolutional:
    'The network of these settings is convolutional: of it, only activation and output are taken over. The networks here have one fully connected hidden layer.',
  chart: 'Accuracy by width',
  chartInfo:
    'Each step to the right doubles the width. The pale lines are the 95 % interval of the validation accuracy, by the number of validation photos. Of several seeds the points are the middle one.',
  summary: (done: number, planned: number, best: string | undefined) =>
    best === undefined
      ? `None of ${formatCount(planned, 'width')} is done yet.`
      : `${done < planned ? `${done} of ${formatCount(planned, 'width')} so far` : formatCount(planned, 'width')}; the best on validation photos is ${best}.`,
  units: 'Units',
  unitsOf: (units: number) => formatCount(units, 'unit'),
  accuracy: 'Accuracy',
  training: 'Training',
  validation: 'Validation',
  low: 'Validation, lower end',
  high: 'Validation, 95 % interval',
  guessing: 'always guessing the most frequent label',
  table: 'Widths',
  columns: {
    units: 'Units',
    weights: 'Weights',
    weightsInfo: 'Numbers that are learned: weights and biases of both layers.',
    train: 'Training photos right',
    trainRange: 'Range',
    validation: 'Validation photos right',
    validationRange: 'Range',
    rangeInfo: 'Lowest and highest of all seeds.',
    interval: '95 % interval',
    intervalInfo:
      'Where the accuracy on all such photos lies, by Wilson’s interval: the fewer validation photos, the wider.',
    gap: 'Gap',
    gapInfo:
      'By how many points of a hundred training photos are right more often than validation photos.',
    run: 'Runs',
  },
  run: (id: number) => formatInteger(id),
  openRun: (units: number, id: number) => `Open run ${id}: ${formatCount(units, 'unit')}`,
  states: { waiting: 'waits', running: 'trains', done: 'done', failed: 'failed' },
} as const
