import type { CostKind } from '#shared/domain/experiments/entrants/cost.ts'
import type { CurveKind } from './lines.ts'

/** What experiments say in which several train from the same start. */
export const text = {
  curve: 'What is drawn',
  curves: {
    validationLoss: 'Validation loss',
    trainLoss: 'Training loss',
    validationAccuracy: 'Validation accuracy',
  } satisfies Readonly<Record<CurveKind, string>>,
  over: 'Over',
  costs: {
    updates: 'Updates',
    epochs: 'Epochs',
    passes: 'Passes',
    seconds: 'Seconds',
  } satisfies Readonly<Record<CostKind, string>>,
  axes: {
    updates: 'Updates of the weights',
    epochs: 'Epochs',
    passes: 'Photos passed through the network, forward and back',
    seconds: 'Seconds of training',
  } satisfies Readonly<Record<CostKind, string>>,
  logarithmic: 'Log scale',
  stretch: 'Stretch the beginning',
  eachUpdate: 'Each update',
  aboutCurve:
    'Training loss is smoothed over about 20 updates; where an epoch has fewer than five, each is of many photos and is drawn as it is. With several seeds the line is their median, and the band reaches from the lowest to the highest. Seconds include judging after each epoch; passes do not.',
  waiting: 'Nobody has finished an epoch yet.',
  lowest: (name: string, loss: string) => `Lowest so far: ${name}, ${loss}.`,
  highest: (name: string, share: string) => `Highest so far: ${name}, ${share}.`,
  target: 'Loss to reach',
  targetInfo:
    'Validation loss is looked at after each epoch. Unless you set another, it is one that about half of the entrants reach.',
  story: 'What came of it',
  standings: 'Who got how far',
  columns: {
    entrant: 'Entrant',
    loss: 'Lowest validation loss',
    accuracy: 'Accuracy',
    epochs: 'Epochs',
    updates: 'Updates',
    passes: 'Passes',
    seconds: 'Time',
    verdict: 'Beside the best',
    low: 'Lowest seed',
    high: 'Highest seed',
  },
  accuracyInfo:
    'On the validation photos, with the weights of the best epoch; below, where the true accuracy lies with 95 % confidence. With several seeds, of the one whose loss is in the middle.',
  toTarget: (target: string) =>
    `Epochs, updates, passes and time are what it took to a validation loss of ${target}; of several seeds, the median.`,
  entrantNote: (rate: string, batch: string | undefined) =>
    batch === undefined ? `rate ${rate}` : `rate ${rate}, ${batch}`,
  geneticNote: (mutation: string, population: number, batch: string) =>
    `mutation ${mutation}, ${population} individuals, ${batch}`,
  batchOf: (size: string) => `batch of ${size}`,
  wholeBatch: 'all photos at once',
  interval: (low: string, high: string) => `${low} to ${high}`,
  reachedBy: (reached: number, seeds: number) => `${reached} of ${seeds} seeds`,
  verdicts: {
    best: 'Lowest loss',
    apart: 'Told apart',
    hint: 'Apart, too few seeds',
    notApart: 'Not told apart',
    oneSeed: 'One seed',
    waiting: 'Waiting',
    training: 'Training',
    failed: 'Failed',
  },
  order: 'They train',
  orderInfo:
    'In turn, each has the whole machine, and seconds can be compared. Side by side all are done sooner, but slow each other down; what they learn is the same but for rounding.',
  orders: { inTurn: 'In turn', sideBySide: 'Side by side' },
  endedEarly: 'Ended early',
} as const
