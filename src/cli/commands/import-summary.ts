import type { ImportPreview } from '#shared/domain/import-preview.ts'
import type { ProjectSummary } from '#shared/domain/project.ts'
import type { Output } from '../output.ts'

/** What became of a folder. */
export interface ImportedFolder {
  readonly folder: string
  readonly project: ProjectSummary
  /** Lines of its list that were left out. */
  readonly wrongLines: number
  /** Why there is nothing to train on. */
  readonly problem: string | undefined
}

/** A folder that could not be imported, and why. */
export interface FailedFolder {
  readonly folder: string
  readonly message: string
}

/** Prints the counts of an import, of all folders together and of each. */
export function printImportSummary(
  done: readonly ImportedFolder[],
  failed: readonly FailedFolder[],
  output: Output,
): void {
  const projects = done.map(({ folder, project: { path, dataset }, wrongLines }) => {
    const { layout, ready, excluded, duplicates, unreadable, pending } = dataset
    const { unlabelled, conflicts, missing, labels } = dataset
    return {
      folder,
      project: path,
      layout,
      ready,
      excluded,
      duplicates,
      unreadable,
      pending,
      unlabelled,
      conflicts,
      missing,
      wrongLines,
      labels: Object.fromEntries(labels.map(({ label, photos }) => [label.name, photos])),
    }
  })
  const sum = (count: (project: (typeof projects)[number]) => number) =>
    projects.reduce((total, project) => total + count(project), 0)
  output.result(
    {
      type: 'summary',
      dryRun: false,
      ready: sum(({ ready }) => ready),
      excluded: sum(({ excluded }) => excluded),
      duplicates: sum(({ duplicates }) => duplicates),
      unreadable: sum(({ unreadable }) => unreadable),
      pending: sum(({ pending }) => pending),
      unlabelled: sum(({ unlabelled }) => unlabelled),
      conflicts: sum(({ conflicts }) => conflicts),
      missing: sum(({ missing }) => missing),
      wrongLines: sum(({ wrongLines }) => wrongLines),
      labels: sumByName(projects.map(({ labels }) => labels)),
      projects,
      failed,
    },
    [
      ...projects.map(describeProject),
      ...(failed.length === 0 ? [] : [`${count(failed.length, 'folder')} could not be imported.`]),
    ].join('\n'),
  )
}

function describeProject(
  project: {
    readonly folder: string
    readonly project: string
    readonly labels: Readonly<Record<string, number>>
  } & Readonly<
    Record<
      | 'ready'
      | 'excluded'
      | 'duplicates'
      | 'unreadable'
      | 'unlabelled'
      | 'conflicts'
      | 'missing'
      | 'wrongLines',
      number
    >
  >,
): string {
  const { ready, excluded, duplicates, unreadable, unlabelled, conflicts } = project
  const { missing, wrongLines } = project
  const states = [
    `${ready} ready`,
    count(duplicates, 'duplicate'),
    `${unreadable} unreadable`,
    ...(excluded > 0 ? [`${excluded} left out`] : []),
    ...(missing > 0 ? [`${missing} missing`] : []),
  ]
  const labels = Object.entries(project.labels).map(([name, photos]) => `${name} ${photos}`)
  return [
    `${project.folder} is in ${project.project}: ${states.join(', ')}.`,
    `  Labels: ${[...labels, `none ${unlabelled}`].join(', ')}.`,
    conflicts === 0
      ? '  Conflicts: none.'
      : `  Conflicts: ${count(conflicts, 'photo')} with a copy under another label. ${conflicts === 1 ? 'It is' : 'They are'} not trained on until the label is settled.`,
    ...(wrongLines > 0 ? [`  ${count(wrongLines, 'line')} of the list left out.`] : []),
  ].join('\n')
}

/** Prints what imports would do, of all folders together and of each. */
export function printPreviewSummary(
  done: readonly ImportPreview[],
  failed: readonly FailedFolder[],
  output: Output,
): void {
  const projects = done.map((preview) => ({
    folder: preview.folder,
    project: preview.project.path,
    exists: preview.project.exists,
    layout: preview.layout,
    files: preview.files,
    known: preview.known,
    unlabelled: preview.unlabelled,
    wrongLines: preview.wrongLines.total,
    labelCount: preview.labelCount,
    labels: Object.fromEntries(preview.labels.map(({ label, files }) => [label, files])),
    splits: Object.fromEntries(preview.splits.map(({ split, files }) => [split, files])),
  }))
  output.result(
    {
      type: 'summary',
      dryRun: true,
      files: projects.reduce((total, { files }) => total + files, 0),
      known: projects.reduce((total, { known }) => total + known, 0),
      projects,
      failed,
    },
    [
      ...done.map(describePreview),
      ...(failed.length === 0 ? [] : [`${count(failed.length, 'folder')} could not be imported.`]),
      'Nothing was read or changed.',
    ].join('\n'),
  )
}

function describePreview(preview: ImportPreview): string {
  const { files, known, labelCount, labels, unlabelled, splits, wrongLines, project } = preview
  const named = labels.map(({ label, files: some }) => `${label} ${some}`)
  const more = labelCount - labels.length
  return [
    `${preview.folder} would go to ${project.exists ? '' : 'the new project '}${project.path}: ${count(files, 'file')}, ${files - known} of them new.`,
    `  Labels: ${[...named, ...(more > 0 ? [`and ${more} more`] : []), `none ${unlabelled}`].join(', ')}.`,
    ...(splits.length === 0
      ? []
      : [`  Splits: ${splits.map(({ split, files: some }) => `${split} ${some}`).join(', ')}.`]),
    ...(wrongLines.total > 0
      ? [`  ${count(wrongLines.total, 'line')} of the list would be left out.`]
      : []),
  ].join('\n')
}

function sumByName(
  counts: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, number>> {
  const sums = new Map<string, number>()
  for (const [name, photos] of counts.flatMap((some) => Object.entries(some))) {
    sums.set(name, (sums.get(name) ?? 0) + photos)
  }
  return Object.fromEntries(sums)
}

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`

/** A path as a shell takes it. */
export const shellQuoted = (path: string): string =>
  /^[\w./:@%+=,-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
