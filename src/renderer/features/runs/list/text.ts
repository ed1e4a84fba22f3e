import { MAX_COMPARED } from '#shared/domain/run-comparison.ts'
import { MAX_TAG, MAX_TAGS } from '#shared/domain/run-description.ts'
import { formatBytes, formatCount, formatInteger, formatLoss } from '#renderer/ui/index.ts'

/** The words of the list of runs and of what can be done in it. */
export const text = {
  search: 'Search runs',
  tags: 'Show runs with a tag',
  noMatchTitle: 'No run is like this',
  noMatch: 'Nothing goes with the search and the tag together.',
  showAll: 'Show all runs',

  columns: {
    run: 'Run',
    accuracy: 'Accuracy',
    curve: 'Validation loss',
    settings: 'Settings',
    disk: 'On disk',
    actions: 'Actions',
    created: 'Started',
  },
  noCurve: 'No epoch has ended yet.',
  curve: (first: number, last: number, lowest: number, epochs: number) =>
    `Validation loss from ${formatLoss(first)} to ${formatLoss(last)} in ${formatCount(epochs, 'epoch')}, lowest ${formatLoss(lowest)}.`,

  choose: (run: string) => `Choose ${run}`,
  ofExperiments: 'Of experiments',
  compare: 'Compare',
  compareChosen: (count: number) => `Compare ${formatInteger(count)} runs`,
  compareNeedsTwo: `Choose 2 to ${formatInteger(MAX_COMPARED)} runs by the boxes in front of them.`,
  compareFull: `${formatInteger(MAX_COMPARED)} runs are chosen, which is as many as can be compared at once.`,
  chooseNone: 'Choose none',

  actions: (run: string) => `More about ${run}`,
  open: 'Open',
  describe: 'Name, tags and note…',
  thin: 'Free space…',
  delete: 'Delete',
  deleteUnderWay: 'Delete (not while it is under way)',
  deleted: (run: string) => `${run} was deleted`,
  undo: 'Undo',
  notDeleted: 'The run was not deleted',
  notRestored: 'The run was not restored',

  description: 'Tags and note',
  noDescription:
    'A name, tags and a note help to find a run again, and to remember what it was for.',
  edit: 'Edit',
  describeTitle: (id: number) => `About run ${id}`,
  name: 'Name',
  namePlaceholder: (id: number) => `Run ${id}`,
  tagsField: 'Tags',
  tagsHint: 'separated by commas',
  tooManyTags: `A run can have ${formatInteger(MAX_TAGS)} tags at most.`,
  longTag: (tag: string) =>
    `“${tag}” is too long. A tag can have ${formatInteger(MAX_TAG)} letters at most.`,
  note: 'Note',
  notePlaceholder: 'What you tried, what you expected, what you saw',
  save: 'Save',
  cancel: 'Cancel',
  notSaved: 'It was not saved',

  disk: (bytes: number) => `All runs take ${formatBytes(bytes)}.`,
  freeSpace: 'Free space…',
  freeTitle: 'Free space',
  freeOne: (run: string) => `Checkpoints of ${run}`,
  freeText:
    'Keeps only what is needed to go on and to classify: of each run the first checkpoint, the last, and the one of the lowest validation loss. Runs can no longer be forked from the others.',
  frees: (checkpoints: number, bytes: number) =>
    `This removes ${formatCount(checkpoints, 'checkpoint')} and frees ${formatBytes(bytes)}. It cannot be undone.`,
  nothingToFree: 'There is nothing to remove: every checkpoint is needed.',
  working: 'Counting',
  free: 'Remove checkpoints',
  freed: (bytes: number) => `${formatBytes(bytes)} were freed`,
  notFreed: 'The checkpoints were not removed',
  diskFailed: 'What the runs take could not be counted',

  trash: (count: number) => `Deleted (${formatInteger(count)})`,
  trashTitle: 'Deleted runs',
  trashText:
    'They can be restored until this project is opened the next time; then their files are removed.',
  trashTable: 'Deleted runs',
  restore: 'Restore',
  restoreRun: (run: string) => `Restore ${run}`,
  emptyTrash: 'Remove for good',
  emptyTrashFrees: (bytes: number) => `Their files take ${formatBytes(bytes)}.`,
  trashEmpty: 'No run is deleted.',
  notEmptied: 'The files were not removed',
  close: 'Close',
} as const
