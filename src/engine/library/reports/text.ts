import type { RunState } from '#shared/domain/run.ts'
import { formatCount, formatInteger, formatPercent, formatSetting } from '#shared/words/format.ts'

/** What a run's report says. */
export const text = {
  kicker: 'Training report',
  title: (run: number, project: string) => `Run ${run} of ${project}`,
  states: {
    preparing: 'Under way',
    training: 'Under way',
    stopping: 'Under way',
    pausing: 'Under way',
    paused: 'Paused',
    finished: 'Finished',
    stopped: 'Stopped by a person',
    failed: 'Failed',
  } satisfies Record<RunState, string>,
  started: 'started',
  seed: (seed: number) => `seed ${seed}`,

  result: 'Result',
  noResult: 'The run ended without a result.',
  validationAccuracy: 'Validation accuracy',
  ofPhotos: (correct: number, photos: number) =>
    `${formatInteger(correct)} of ${formatCount(photos, 'photo')}`,
  neverSeen: 'that the network never learned from',
  interval: (low: number, high: number) =>
    `95 % sure to lie between ${formatPercent(low)} and ${formatPercent(high)} (Wilson interval)`,
  baseline: 'Always guessing one label',
  baselineNote: (label: string) => `the share of “${label}”, the most frequent label`,
  trainAccuracy: 'Training accuracy',
  trainNote: 'photos it learned from, which a network can know by heart',
  kept: 'Weights kept',
  epoch: (epoch: number) => `Epoch ${formatInteger(epoch)}`,
  keptBest:
    'the lowest validation loss; chosen by the same photos that judge it, so the accuracy flatters a little',
  keptLast: 'the last ones',
  better: 'The accuracy is better than always guessing the most frequent label.',
  noBetter: 'The accuracy cannot be told apart from always guessing the most frequent label.',

  curves: 'How it learned',
  loss: 'Loss',
  lossX: 'updates of the weights',
  stepLoss: 'each step',
  smoothed: 'smoothed',
  validation: 'validation',
  training: 'training, before each step',
  lossSummary: (first: string, last: string, steps: number) =>
    `Loss over updates: ${first} untrained, ${last} (smoothed) after ${formatCount(steps, 'update')}.`,
  accuracy: 'Accuracy',
  accuracyX: 'epochs',
  accuracySummary: (best: number, epoch: number) =>
    `Validation accuracy over epochs: at best ${formatPercent(best)}, in epoch ${epoch}.`,
  noCurve: 'The run ended before its first epoch was judged.',
  epochTable: 'The numbers of every epoch',
  epochColumn: 'Epoch',
  stepColumn: 'Updates',
  trainLoss: 'Training loss',
  trainAccuracyColumn: 'Training accuracy',
  validationLoss: 'Validation loss',
  seconds: 'Seconds',

  mistakes: 'What it takes for what',
  confusionCaption: 'Validation photos. Rows: their label. Columns: what the network says.',
  labelColumn: 'Label',
  says: (label: string) => `says ${label}`,
  manyLabels: (labels: number) =>
    `With ${formatInteger(labels)} labels the whole table would not be readable; these are the most frequent mistakes.`,
  photosColumn: 'Photos',
  leftOut: (photos: number) =>
    `${formatCount(photos, 'validation photo')} could not be looked at any more and ${photos === 1 ? 'is' : 'are'} left out here.`,
  noJudgement:
    'The network could not look at its validation photos again when the report was written.',
  wrong: 'Photos it gets wrong',
  noWrong: 'None of the validation photos.',
  wrongCaption: (shown: number, total: number) =>
    shown === total
      ? 'The surest mistakes first.'
      : `The ${formatInteger(shown)} surest mistakes of ${formatInteger(total)}.`,
  photo: 'Photo',
  predicted: 'Network says',
  probability: 'Probability',

  photos: 'Photos',
  split: { train: 'Training', validation: 'Validation' },
  all: 'All',
  photosUnknown:
    'Some of the photos are not what they were when the network learned, or have another label. So they are not counted by label, and its mistakes are counted by the labels of today.',
  dataHash: 'Data hash',
  dataHashNote:
    'SHA-256 over the content, the split and the label of every photo of the run. The same photos used in the same way give the same hash, whatever they are called.',

  settings: 'Settings',
  allSettings: 'All settings as JSON, for downhill train --spec FILE',
  rateChanges: 'Learning rate changed by hand',
  rateChange: (step: number, factor: number) =>
    `× ${formatSetting(factor)} after ${formatCount(step, 'update')}`,
  forkedFrom: 'Began from',
  checkpoint: (run: number, step: number) => `run ${run} after ${formatCount(step, 'update')}`,

  versions: 'Computed with',
  versionsNote: 'As of the writing of this report.',
  parts: {
    downhill: 'Downhill',
    tensorflow: 'TensorFlow',
    libvips: 'libvips',
    cpu: 'Processor',
    threads: 'Threads',
  },
  unknown: 'unknown',

  repeat: 'Do it again',
  repeatNote:
    'This file holds all that is needed besides the photos: it finds them by content, trains with the same settings on the same split, and compares every number. On the same machine with the same versions the numbers should come out the same; another processor or another number of threads may round differently.',
  repeatCommand: (file: string) => `downhill repeat ${file} --folder FOLDER-OF-PHOTOS`,
  footer: (written: string) =>
    `Written by Downhill on ${written}. This file asks nothing of the network and runs no program.`,
} as const

/** Why a run cannot be done again from its report. */
export const notRepeatable = {
  fork: (run: number) =>
    `It began with the weights of run ${run}, which this report does not hold.`,
  unfinished: 'It did not finish, so there are no final numbers to compare with.',
  rateChanged:
    'A person changed its learning rate while it learned, at a step that was theirs to choose.',
  photosChanged:
    'Some of its photos are no longer in the project, hold something else, or have another label than when it learned.',
}
