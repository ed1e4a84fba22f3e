import type { PixelSource } from '#shared/domain/run.ts'
import { formatCount, formatInteger, formatPercent } from '#renderer/ui/index.ts'

export const resultText = {
  results: 'Result',
  validationAccuracy: 'Validation accuracy',
  trainAccuracy: 'Training accuracy',
  ofPhotos: (correct: number, photos: number) =>
    `${formatInteger(correct)} of ${formatCount(photos, 'photo')}`,
  interval: (low: number, high: number) =>
    `95 % sure to lie between ${formatPercent(low)} and ${formatPercent(high)}`,
  accuracyInfo:
    'Photos the network never learned from. How sure the number is depends on how many there are (Wilson interval).',
  trainInfo:
    'Photos it learned from: a network can know these by heart, so judge it by the others.',
  baseline: 'Always guessing one label',
  baselineNote: (label: string) => `the share of “${label}”, the most frequent label`,
  noBetter: 'The accuracy cannot be told apart from always guessing the most frequent label.',
  kept: 'Weights kept',
  epoch: (epoch: number) => `Epoch ${formatInteger(epoch)}`,
  keptBest: 'the lowest validation loss',
  keptLast: 'the last ones',
  speed: 'Speed',
  speedUnit: 'images/s',
  passes: (forward: number, backward: number) =>
    `${formatCount(forward, 'photo')} forward, ${formatInteger(backward)} backward`,
  passesInfo:
    'What training cost: photos that went forward through the network to be judged, and backward through it for gradients. A genetic algorithm only goes forward.',
  pixels: {
    memory: 'pixels in memory',
    streamed: 'pixels streamed from the disk',
  } satisfies Record<PixelSource, string>,
} as const
