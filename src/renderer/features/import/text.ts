import type { Split } from '#shared/domain/split.ts'
import { layoutNames } from '#shared/words/layout-names.ts'
import { formatCount, formatInteger } from '#renderer/ui/index.ts'
import type { ReadBy } from './use-import-plan.ts'

export const text = {
  title: 'What will come in',
  looking: 'Looking through the folder',
  stop: 'Stop',
  failed: 'This cannot be opened',
  stopped: 'Stopped before everything was found. Nothing was changed.',
  again: 'Look again',

  folder: 'Folder',
  onlySome: (things: number) =>
    `Of it only what you chose: ${formatCount(things, 'file or folder', 'files and folders')}.`,
  stays: 'Photos stay where they are and are never changed.',

  manyTitle: 'These lie in different places',
  many: 'A project is about the photos of one folder. Open one of them now and the others after it.',
  place: 'Open first',
  outside: (folder: string) =>
    `This does not lie in the open project’s folder, ${folder}. Downhill never copies photos, so it becomes a project of its own.`,
  insidePlace: 'What lies in the open project’s folder',
  things: (count: number) => formatCount(count, 'file or folder', 'files and folders'),

  readBy: 'Labels come from',
  readings: {
    detection: 'The folder',
    pattern: 'A pattern',
    list: 'A list',
    none: 'Nowhere',
  } satisfies Record<ReadBy, string>,
  layouts: { ...layoutNames, unlabelled: 'No photo gets a label. You can label them in Downhill.' },

  pattern: 'Pattern of the file names',
  patternHint:
    'Write {label} where the label stands. A * stands for anything, {number} for a number, {split} for train, validation or test. With a / the folders count too.',
  patternExamples: ['{label}.*', '{label}_{number}', '{split}/{label}/*', '*-{label}'],
  examples: 'Examples',

  list: 'List',
  listHint:
    'A CSV or text file with a line for each photo: its path, its label and, if you like, train, validation or test.',
  chooseList: 'Choose a list…',
  anotherList: 'Choose another…',
  wrongLines: (count: number) => `${formatCount(count, 'line')} of the list left out`,
  line: 'Line',
  written: 'What stands there',
  why: 'Why',

  files: (count: number) => formatCount(count, 'file'),
  labelCount: (count: number) => formatCount(count, 'label'),
  known: (known: number, name: string) =>
    `${formatCount(known, 'file is', 'files are')} in the project ${name} already and will keep label and split.`,
  nothingNew: (name: string) => `The project ${name} has all of them already.`,
  newProject: (name: string) => `They become the project ${name}.`,
  unlabelled: (count: number) => `${formatCount(count, 'file')} without a label`,
  moreLabels: (count: number) => `and ${formatCount(count, 'more label')}`,
  oneLabel: 'Training needs a second label: you can give labels in Downhill too.',
  splits: {
    train: 'training',
    validation: 'validation',
    test: 'test',
  } satisfies Record<Split, string>,
  split: (name: string, count: number) => `${formatInteger(count)} for ${name}`,

  table: 'Files',
  search: 'Search in these files',
  file: 'File',
  label: 'Label',
  noLabel: 'No label',
  splitColumn: 'Split',
  newOrKnown: 'New',
  isNew: 'new',
  isKnown: 'known',
  noneFound: 'No file contains this.',

  cancel: 'Cancel',
  open: (count: number) => `Open ${formatCount(count, 'file')}`,
  add: (count: number) => `Add ${formatCount(count, 'file')}`,
  openProject: 'Open the project',
} as const
