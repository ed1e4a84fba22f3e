import type { FolderLayout } from '#shared/domain/project.ts'
import { formatCount, formatInteger } from '#renderer/ui/index.ts'

export const text = {
  title: 'Photos',
  train: 'Train a network',
  all: 'All',
  unlabelled: 'No label',
  layouts: {
    folderPerLabel: 'The folders’ names are the labels.',
    labelInFileName: 'The labels stand at the start of the file names.',
    unlabelled: 'No labels were found in folders or file names.',
  } satisfies Record<FolderLayout, string>,
  filter: 'Show photos of',
  grid: (count: number) => formatCount(count, 'photo'),
  photo: (path: string) => `Photo ${path}`,
  broken: 'This photo can no longer be read.',
  reading: 'Reading photos',
  stop: 'Stop reading',
  interrupted: (left: number) =>
    `${formatCount(left, 'file')} not read yet, because reading was stopped.`,
  goOn: 'Go on reading',
  unreadable: (count: number) => `${formatCount(count, 'file')} could not be read`,
  unreadableHint: 'They are left out of training. Nothing was changed or deleted.',
  file: 'File',
  why: 'Why',
  andMore: (more: number) => `and ${formatInteger(more)} more`,
  oneLabelTitle: 'Training needs a second label',
  oneLabel: (name: string) =>
    `All photos have the label “${name}”. A network learns to tell labels apart: put the photos of each label into a folder of its own, side by side, and open the folder that holds them.`,
  noLabelsTitle: 'Training needs labels',
  noLabels:
    'Put the photos of each label into a folder of its own, side by side, and open the folder that holds them. Files named like cat.0.jpg and dog.0.jpg work too.',
  nothingTitle: 'None of the files could be read as a photo',
  nothing: (folder: string) => `The list below says why for each file in ${folder}.`,
  otherFolder: 'Open another folder',
  noMatch: 'No photos of this label could be read.',
  failed: 'The photos could not be listed',
} as const
