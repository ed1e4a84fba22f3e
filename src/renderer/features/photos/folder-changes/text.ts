import type { ChangeCounts, ChangeKind } from '#shared/domain/folder-changes.ts'
import { formatCount, formatInteger } from '#renderer/ui/index.ts'

const KINDS: Readonly<Record<ChangeKind, (count: number) => string>> = {
  added: (count) => formatCount(count, 'new file'),
  changed: (count) => `${formatInteger(count)} changed`,
  gone: (count) => `${formatInteger(count)} gone`,
  moved: (count) => `${formatInteger(count)} moved`,
  returned: (count) => `${formatInteger(count)} there again`,
}

/** Such as `12 new files, 3 changed, 1 gone`. */
const summary = (counts: ChangeCounts): string =>
  Object.entries(KINDS)
    .map(([kind, words]) => [counts[kind as ChangeKind], words] as const)
    .flatMap(([count, words]) => (count > 0 ? [words(count)] : []))
    .join(', ')

/** The words about what became of the folder. */
export const text = {
  check: 'Check the folder',
  checkAgain: 'Check again',
  checking: 'Checking the folder',
  stop: 'Stop checking',
  title: 'What changed in the folder',
  summary,
  found: (counts: ChangeCounts) => `The folder changed: ${summary(counts)}.`,
  show: 'Show',
  notNow: 'Not now',
  apply: 'Take over',
  done: (counts: ChangeCounts) => `Taken over: ${summary(counts)}`,
  nothingDone: 'Nothing was taken over',
  leftOut: (count: number) =>
    `${formatCount(count, 'file')} changed again in the meantime and will be shown anew.`,
  failed: 'The folder could not be checked',
  notApplied: 'The changes were not taken over',
  nothingTitle: 'Nothing changed',
  nothing: (files: number, when: string) =>
    `All ${formatCount(files, 'file')} are as the project knows them. Checked ${when}.`,

  unreachable: (folder: string) => `The folder ${folder} cannot be reached.`,
  unreachableHints: {
    notThere:
      'Labels and runs are safe. Connect the drive and check again, or say where the photos are now.',
    notReadable:
      'You have no permission to read it. Labels and runs are safe. Change its permissions and check again, or say where the photos are now.',
  },
  relocate: 'Say where the photos are…',
  relocating: 'Looking for the photos',
  relocated: (found: number, of: number, folder: string) =>
    `Found ${formatInteger(found)} of ${formatCount(of, 'photo')} in ${folder}`,
  notRelocated: 'The photos were not found there',

  empty: (folder: string) => `The folder ${folder} is empty.`,
  emptyHint: (count: number) =>
    `${formatCount(count, 'file')} of the project would be marked as missing. If they are on a drive, connect it and check again. Labels and runs are safe either way.`,
  applyEmpty: 'They are really gone',

  kinds: 'Kinds of changes',
  kindNames: {
    added: 'New',
    changed: 'Changed',
    gone: 'Gone',
    moved: 'Moved',
    returned: 'There again',
  } satisfies Record<ChangeKind, string>,
  kindHints: {
    added: 'These come into the project as one import, which can be undone.',
    changed: 'These are read again. They keep their labels and splits.',
    gone: 'These stay in the project, marked as missing, with label, split and history, and are not trained on. They are known again when they come back, wherever that is.',
    moved: 'These are known by what they show, and keep their labels, splits and history.',
    returned: 'These were missing, and come back with everything that was known of them.',
  } satisfies Record<ChangeKind, string>,
  file: 'File',
  from: 'Was at',
  label: 'Label',
  folderSays: 'The folder says',
  noLabel: 'No label',
} as const
