import { MAX_SELECTION, type SampleOrder } from '#shared/domain/sample-filter.ts'
import type { Split } from '#shared/domain/split.ts'
import { layoutNames } from '#shared/words/layout-names.ts'
import { formatCount, formatInteger, formatPercent } from '#renderer/ui/index.ts'
import type { TileSize } from './view.ts'

export const text = {
  title: 'Photos',
  train: 'Train a network',
  health: 'Health',
  splitsPage: 'Splits',
  duplicates: 'Duplicates',
  duplicatesIn: (conflicts: number) => `Duplicates: ${formatCount(conflicts, 'conflict')}`,
  all: 'All',
  unlabelled: 'No label',
  layouts: layoutNames,
  filter: 'Show photos of',
  grid: (count: number) => formatCount(count, 'photo'),
  photo: (path: string) => `Photo ${path}`,
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
    `All photos have the label “${name}”. A network learns to tell labels apart: choose the photos that show something else and press L to give them a new label.`,
  noLabelsTitle: 'Training needs labels',
  noLabels:
    'Choose photos and press L to give them a label. Or put the photos of each label into a folder of its own, side by side, and open the folder that holds them; files named like cat.0.jpg and dog.0.jpg work too.',
  nothingTitle: 'None of the files could be read as a photo',
  nothing: (folder: string) => `The list below says why for each file in ${folder}.`,
  otherFolder: 'Open another folder',
  loading: 'Fetching the photos',
  noMatchTitle: 'No photo is like this',
  noMatch: 'Nothing goes with the label, the filters and the search together.',
  showAll: 'Show all photos',
  failed: 'The photos could not be listed',

  moreFilters: 'Filters',
  leftOut: 'Left out',
  lookAlikes: 'Look-alikes',
  conflicts: 'Conflicts',
  missing: 'Missing',
  splits: {
    train: 'Training photos',
    validation: 'Validation photos',
    test: 'Test photos',
  } satisfies Record<Split, string>,
  withCount: (name: string, count: number) => `${name} (${formatInteger(count)})`,
  search: 'Search by file name',
  sort: 'Sort by',
  orders: {
    path: 'Name',
    takenAt: 'Date taken',
    bytes: 'File size',
    pixels: 'Dimensions',
    nearGroup: 'Look-alikes together',
    uncertainty: 'Uncertainty',
  } satisfies Record<SampleOrder, string>,
  ascending: 'Smallest or earliest first',
  descending: 'Largest or latest first',
  size: 'Thumbnail size',
  sizes: { small: 'Small', medium: 'Medium', large: 'Large' } satisfies Record<TileSize, string>,

  badges: {
    conflict: 'Conflict',
    missing: 'Missing',
    leftOut: 'Left out',
    lookAlike: 'Look-alike',
    pinned: {
      train: 'Pinned to training',
      validation: 'Pinned to validation',
      test: 'Pinned to test',
    } satisfies Record<Split, string>,
  },
  chosen: (count: number, total: number) =>
    `${formatInteger(count)} of ${formatCount(total, 'photo')} chosen`,
  tooMany: (count: number) =>
    `${formatCount(count, 'photo')} are too many to choose one by one. Choose at most ${formatInteger(MAX_SELECTION)}, or press Ctrl+A (⌘A on a Mac) for all that are shown.`,
  tooManyTitle: 'So many cannot be chosen',
  giveLabel: 'Label…',
  pin: 'Split…',
  pinTo: (split: string) => `Pin to ${split.toLowerCase()}`,
  unpin: 'Unpin',
  pinnedAlready: 'It was so already',
  leaveOut: 'Leave out',
  takeBack: 'Take back in',
  clear: 'Clear',
  model: 'Model',
  modelSays: (runId: number) => `Run ${runId} says`,
  look: (runId: number, count: number | undefined) =>
    count === undefined
      ? `Let run ${runId} look at the photos`
      : `Let run ${runId} look at ${formatCount(count, 'photo')}`,
  allSeen: (runId: number) => `Run ${runId} has looked at all photos`,
  notLooked: 'The network could not look at the photos',
  uncertainFirst: 'Show the most uncertain first',
  results: { right: 'It was right', wrong: 'It was wrong', none: 'It has not looked' },
  suggested: (name: string, probability: number) => `${name}? ${formatPercent(probability, 0)}`,
  otherwise: (name: string, said: string, probability: number) =>
    `${name} · says ${said} ${formatPercent(probability, 0)}`,
  nothingSuggested: 'There is no suggestion to accept',

  keysHint: 'Keys',
  keys: [
    ['1', 'Gives the label on whose chip the key stands, and goes on'],
    ['0', 'Takes the label away'],
    ['l', 'Finds a label or makes a new one'],
    ['a', 'Accepts what the network suggests, and goes on'],
    ['x', 'Leaves the photo out of training, or takes it back in'],
    ['u', 'Skips to the next photo'],
    ['p', 'Paints a label onto photos with the mouse'],
    ['space', 'Chooses the photo, or no longer'],
    ['mod+a', 'Chooses all that are shown'],
    ['enter', 'Shows the photo large'],
    ['mod+d', 'Shows conflicts, look-alikes and copies'],
    ['mod+z', 'Undoes the last change'],
  ] as const,

  notChanged: 'This was not changed',
  labelled: (name: string | null, path: string) =>
    name === null ? `No label on ${path}` : `${name} on ${path}`,
  labelledMany: (name: string | null, count: number) =>
    `${name ?? 'No label'} on ${formatCount(count, 'photo')}`,
  leftOutSaid: (path: string, excluded: boolean) =>
    excluded ? `${path} is left out` : `${path} is back in`,
  leftOutMany: (count: number, excluded: boolean) =>
    `${formatCount(count, 'photo')} ${excluded ? 'left out' : 'taken back in'}`,

  paletteTitle: (count: number) =>
    count === 1 ? 'Label this photo' : `Label ${formatCount(count, 'photo')}`,
  paletteField: 'Type a label',
  paletteEmpty: 'Type a name to make the first label.',
  newLabel: (name: string) => `New label “${name}”`,

  paint: 'Paint',
  paintWith: 'Paint with',
  paintHint: 'Press the mouse and move over photos to label them. Escape stops.',
  paintNeedsLabel: 'Make a label first: press L on a photo.',

  manage: 'Edit labels',
  manageHint: 'Every change here can be undone.',
  noLabelsYet: 'There are no labels yet.',
  addLabel: 'New label',
  add: 'Add',
  rename: (name: string) => `Rename ${name}`,
  renameField: (name: string) => `New name of ${name}`,
  save: 'Save',
  cancel: 'Cancel',
  colourOfLabel: (name: string, colour: string) => `Colour of ${name}: ${colour}`,
  colourByPosition: (colour: string) => `${colour}, by its position`,
  merge: (name: string) => `Merge ${name} into another label`,
  mergeInto: (name: string) => `Merge into ${name}`,
  mergeNeedsAnother: 'There is no other label',
  remove: (name: string) => `Delete ${name}`,
  done: 'Done',

  undo: 'Undo',
  redo: 'Redo',
  history: 'History',
  historyEmpty: 'Nothing was changed yet.',
  undone: 'undone',
  newer: 'Newer',
  older: 'Older',

  views: { fit: 'Fit', actual: '1:1', network: 'As the network sees it' },
  view: 'View',
  previous: 'Previous photo',
  next: 'Next photo',
  position: (index: number, total: number) =>
    `${formatInteger(index + 1)} of ${formatInteger(total)}`,
  seenBy: 'Seen by',
  seenByRun: (runId: number) => `Run ${runId}`,
  seenByOwn: 'Another network',
  networkSize: 'Pixels a side',
  colour: 'Colour',
  colours: { rgb: 'Colour', grey: 'Grey' },
  networkPicture: (path: string, size: number) => `${path} in ${size} by ${size} pixels`,
  networkNote: (size: number, colour: string) =>
    `${formatInteger(size)} × ${formatInteger(size)} pixels in ${colour}, stretched to a square, decoded as they are for training: all that a network of this size gets of the photo. While it trains, they may be changed at random first.`,
  colourWords: { rgb: 'colour', grey: 'grey' },
  facts: 'Facts',
  factNames: {
    path: 'File',
    dimensions: 'Dimensions',
    format: 'Format',
    bytes: 'File size',
    takenAt: 'Taken',
    split: 'Split',
  },
  dimensions: (width: number, height: number) =>
    `${formatInteger(width)} × ${formatInteger(height)} pixels`,
  unknown: 'Not known',
  notSplit: 'Not split yet',
  pinned: (split: string) => `${split}, by hand`,
  splitNames: {
    train: 'Training',
    validation: 'Validation',
    test: 'Test',
  } satisfies Record<Split, string>,
  label: 'Label',
  conflictTitle: 'Two labels for the same photo',
  conflictHint:
    'Files of the same bytes have different labels. Until you say which is right, the photo is not trained on. The label you give goes to all of them.',
  missingTitle: 'The file is missing',
  missingHint:
    'It was not there when the folder was last checked. Label, split and history are kept, and it is not trained on. It is known again when it comes back, under whatever name.',
  copies: 'Files of the same bytes',
  changes: 'What was done to it',
  nothingDone: 'Nothing yet.',
  photoFailed: 'The photo could not be shown',
} as const
