import type { Split } from '#shared/domain/split.ts'
import { formatCount, formatInteger, formatPercent, formatSetting } from '#renderer/ui/index.ts'

export const text = {
  title: 'Splits',
  subtitle: 'Which photos are learned from, and which ones judge what was learned.',
  back: 'Back to the photos',
  loading: 'Counting photos',
  failed: 'The split could not be shown',
  emptyTitle: 'There is nothing to split yet',
  empty: 'Give photos a label first: of each label every split gets its share.',

  settings: 'Shares',
  settingsHint:
    'Of each label every split gets its share, chosen by the seed. Photos that look alike stay together, so that no photo is judged by its twin. Pinned photos stay where they are.',
  validationShare: 'Validation',
  testShare: 'Test',
  seed: 'Seed',
  percent: '%',
  rest: (share: number) =>
    `The rest, ${formatSetting(Number((share * 100).toPrecision(6)))} %, is learned from.`,
  tooMuch: 'Validation and test together may take 90 % at most; the rest is learned from.',
  make: 'Split the photos',
  again: 'Split again',
  clear: 'Clear the split',
  moves: (count: number) =>
    count === 0
      ? 'No photo changes sides.'
      : `${formatCount(count, 'photo changes', 'photos change')} sides.`,
  notMade: 'This was not split',

  origins: {
    made: 'Every run uses this split. Photos that come later are put into it, and no other moves.',
    found: 'The split was found in folders or in a list. Every run uses it.',
    none: 'There is no split yet: each run keeps photos back by itself, other ones for another seed. Split the photos to judge all runs by the same ones.',
  },
  why: {
    train: 'The network learns from these.',
    validation: 'They judge each epoch, and you choose settings by them.',
    test: 'They judge once, at the very end, when nothing is chosen any more.',
  } satisfies Record<Split, string>,
  names: {
    train: 'Training',
    validation: 'Validation',
    test: 'Test',
  } satisfies Record<Split, string>,

  split: 'The split',
  table: 'Photos by label and split',
  label: 'Label',
  all: 'All labels',
  none: 'In none',
  count: (photos: number, pinned: number) =>
    pinned === 0
      ? formatInteger(photos)
      : `${formatInteger(photos)} (${formatInteger(pinned)} pinned)`,
  margin: (margin: number) => `± ${formatPercent(margin, 0)}`,
  few: 'few',
  fewHint: (label: string, split: string, photos: number, margin: number) =>
    `${label}: with ${formatCount(photos, 'photo')} for ${split}, an accuracy of 90 % would be known only to ± ${formatPercent(margin, 0)}.`,
  marginInfo:
    'How far an accuracy of 90 % that was measured on these photos may be from the true one, either way: half of its 95 % interval (Wilson).',
  fewTitle: 'Too few photos to be sure',

  together: (groups: number, photos: number) =>
    `${formatCount(groups, 'group')} of look-alikes, ${formatCount(photos, 'photo')}, are kept together.`,
  apart: (groups: number) =>
    `${formatCount(groups, 'group')} of look-alikes stand on more than one side: photos were found to look alike after the split was made. Split again to bring them together.`,
  unlabelled: (count: number) => `${formatCount(count, 'photo')} without a label are in no split.`,
  conflicts: (count: number) => `${formatCount(count, 'conflict')} are in no split until settled.`,
} as const
