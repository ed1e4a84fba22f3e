import { formatBytes, formatCount, formatInteger } from '#renderer/ui/index.ts'

export const text = {
  title: 'Duplicates',
  subtitle: 'Photos that are there more than once, or nearly. No file is changed or deleted.',
  back: 'Back to the photos',
  loading: 'Looking for duplicates',
  failed: 'The duplicates could not be listed',
  notChanged: 'This was not changed',
  undo: 'Undo',
  unlabelled: 'No label',
  photo: (path: string) => `Photo ${path}`,

  tabs: 'Kinds of duplicates',
  conflicts: 'Conflicts',
  lookAlikes: 'Look-alikes',
  copies: 'Copies',
  count: formatInteger,

  noConflicts: 'No conflicts',
  noConflictsText: 'No photo stands under two labels.',
  conflictHint:
    'Files of the same bytes have different labels, so the photo is not trained on. Say which label is right, for all of them, or leave the photo out.',
  conflictStage: (path: string) => `${path}, under several labels. Press the key of the right one.`,
  files: 'Files of the same bytes',
  rightLabel: 'Which label is right?',
  leaveOut: 'Leave out',
  previous: 'Previous',
  next: 'Next',
  position: (index: number, total: number) =>
    `${formatInteger(index + 1)} of ${formatInteger(total)}`,

  noGroups: 'No look-alikes',
  noGroupsText: 'No two photos that count look nearly the same.',
  groupsHint:
    'Press a photo to keep it and leave the others of its group out of training. Look-alikes stay on one side of a split in any case.',
  group: (photos: number, path: string) => `${formatCount(photos, 'photo')} like ${path}`,
  severalLabels: (count: number) => `${formatCount(count, 'label')}: one may be wrong`,
  more: (count: number) => `${formatCount(count, 'more photo')} not shown`,
  keep: (path: string, others: number) =>
    `Keep ${path}, leave ${others === 1 ? 'the other' : `the other ${formatInteger(others)}`} out`,
  keepLargest: 'Keep the largest',
  keepLargestHint: 'The photo of the most pixels; of these, the largest file',
  same: 'alike in dimensions, file size, date and label',
  differ: (names: readonly string[]) => `differ in ${list.format(names)}`,
  fields: {
    dimensions: 'dimensions',
    bytes: 'file size',
    takenAt: 'date taken',
    labelId: 'label',
  },
  dimensions: (width: number, height: number) =>
    `${formatInteger(width)} × ${formatInteger(height)}`,
  bytes: formatBytes,
  noDate: 'No date',

  noCopies: 'No copies',
  noCopiesText: 'No two files have the same bytes.',
  copiesHint: 'There is nothing to do here: files of the same bytes count once.',
  counts: 'Counts',
  label: 'Label',
  copiesOf: 'Copies of it',
  moreCopies: (count: number) => `and ${formatInteger(count)} more`,
} as const

const list = new Intl.ListFormat('en', { type: 'conjunction' })
