import type { Measure } from './measure.ts'
import type { VariantRun } from './variant-runs.ts'
import { accuracyText } from '#shared/words/comparisons/accuracy-words.ts'
import { formatLoss } from '#renderer/ui/index.ts'

const names = { accuracy: 'accuracy', loss: 'loss' } as const

export const text = {
  story: 'What it says',
  equal: 'What was equal, and how sure it is',
  unfinished: 'Not all trainings are done; this is what those say that are.',
  waiting: 'Nothing can be compared yet.',
  curves: { accuracy: 'Accuracy by epoch', loss: 'Loss by epoch' },
  curvesInfo:
    'Dashed: the photos that are learned from, each judged just before its step, so that a curve lags a little behind what the network could do by the end of an epoch. Solid: validation photos, judged at the end of each epoch.',
  measure: 'What is drawn',
  accuracy: 'Accuracy',
  loss: 'Loss',
  curve: 'Curve',
  epoch: 'Epoch',
  seed: 'Seed that is drawn',
  seedOf: (seed: number) => `Seed ${seed}`,
  withSeed: (name: string, seed: number) => `${name}, seed ${seed}`,
  guessing: 'always guessing the most frequent label',
  guessingInterval: 'Guessing: 95\u00a0% interval',
  trainingOf: (name: string) => `${name}: training`,
  validationOf: (name: string) => `${name}: validation`,
  summary: (measure: Measure, runs: readonly VariantRun[]) => {
    const ends = runs.flatMap(({ name, result }) => {
      if (!result) return []
      const value =
        measure === 'accuracy'
          ? accuracyText(result.validation)
          : formatLoss(result.validation.loss)
      return [`${name} ${value}`]
    })
    return ends.length === 0
      ? 'No training is done yet.'
      : `Validation ${names[measure]} at the end: ${ends.join(', ')}.`
  },
  variants: 'Trainings',
  columns: {
    variant: 'Training',
    train: 'Training photos right',
    validation: 'Validation photos right',
    interval: '95 % interval',
    intervalInfo:
      'Where the accuracy on all such photos lies, by Wilson’s interval: the fewer validation photos, the wider.',
    gap: 'Gap',
    gapInfo:
      'By how many points of a hundred training photos are right more often than validation photos.',
    epochs: 'Epochs',
    run: 'Run',
  },
  run: (id: number) => `Run ${id}`,
  openRun: (name: string, id: number) => `Open run ${id}: ${name}`,
  states: { waiting: 'waits', running: 'trains', done: 'done', failed: 'failed' },
} as const
