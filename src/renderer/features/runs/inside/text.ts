import type { Pictures } from '#shared/domain/pictures.ts'
import { formatCount, formatInteger, formatPercent } from '#renderer/ui/index.ts'

const shown = ({ count, of }: Pictures, one: string): string =>
  count < of ? `The first ${count} of ${formatCount(of, one)}.` : `${formatCount(of, one)}.`

export const text = {
  title: 'What the network sees',
  epochLabel: 'Epoch',
  epochOf: (epoch: number, last: number) => `${formatInteger(epoch)} of ${formatInteger(last)}`,
  untrained: 'untrained',
  failed: 'What the network sees could not be shown',

  neuron: (label: string, other: string) =>
    `Every pixel of a photo is multiplied by the weight at its place. Where the picture is red, light speaks for ${label}; where it is blue, for ${other}; where it is pale, it hardly counts.`,
  neuronColours: (label: string, other: string) =>
    `Every pixel of a photo is multiplied by the weight at its place. Each colour says which light speaks for ${label}, the colour opposite for ${other}; grey hardly counts.`,
  units: (pictures: Pictures) =>
    `What each unit of the first layer looks for: its weights, laid out like a photo. Red wants light there, blue wants dark, pale does not care. ${shown(pictures, 'unit')}`,
  unitsColours: (pictures: Pictures) =>
    `What each unit of the first layer looks for: its weights, laid out like a photo. A colour is wanted there, grey does not care. ${shown(pictures, 'unit')}`,
  filters: (pictures: Pictures) =>
    `The filters of the first convolution, each slid over the whole photo: what it looks for everywhere. ${shown(pictures, 'filter')}`,
  unit: (number: number, largest: number) =>
    `Unit ${number}. Its largest weight is ${largest.toPrecision(2)}.`,
  filter: (number: number, largest: number) =>
    `Filter ${number}. Its largest weight is ${largest.toPrecision(2)}.`,
  weights: 'Weights of the first layer',
  activations: 'Where the filters find it',
  activationsInfo: (pictures: Pictures) =>
    `What they give for this photo, in the same order: the lighter, the more of it was found. ${shown(pictures, 'filter')}`,
  map: (number: number, largest: number) =>
    `Filter ${number} on the photo. The most it gives is ${largest.toPrecision(2)}.`,
  photo: 'The photo',

  stripTitle: 'Photos that it does not learn from',
  stripInfo:
    'Validation photos, and what the network said of each after that epoch. The bar below a photo goes through the epochs: filled where it was right. A photo is forgotten when it was right and then wrong (Toneva et al., 2019).',
  stripCount: (right: number, all: number) => `${right} of ${formatCount(all, 'photo')} right`,
  show: 'Show',
  shows: { all: 'All', wrong: 'Wrong now', forgotten: 'Forgotten once' },
  nothing: { all: 'No photo.', wrong: 'None is wrong.', forgotten: 'None was ever forgotten.' },
  more: (count: number) => `Show ${formatCount(count, 'photo')} more`,
  right: 'right',
  wrong: 'wrong',
  said: (label: string, probability: number) => `${label} ${formatPercent(probability, 0)}`,
  learned: (epoch: number) =>
    epoch === 0 ? 'right from the beginning' : `learned in epoch ${epoch}`,
  forgotten: (times: number) => (times === 1 ? 'forgotten once' : `forgotten ${times} times`),
  never: 'never right',
  relabelled: 'It has another label now.',
} as const
