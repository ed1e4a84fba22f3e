import { parseArgs } from 'node:util'
import { ProblemError } from '#shared/contract/problem.ts'
import {
  type AppliedChanges,
  type ChangeCounts,
  type ChangedFile,
  ChangeKind,
  countChanges,
  type FolderChanges,
} from '#shared/domain/folder-changes.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { withEngine } from '../engine.ts'
import { findProject, onlyPath } from '../find-project.ts'
import { createOutput, type Output } from '../output.ts'
import { cancellable, showProgress } from '../photos.ts'
import { UsageError } from '../usage-error.ts'
import { eachPage } from './import-files.ts'

export const checkOptions = {
  apply: { type: 'boolean' },
  'confirm-empty': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** `downhill check PROJECT|FOLDER`: says what became of a project's photos, and takes it over. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: checkOptions,
  })
  const where = onlyPath('check', positionals)
  const { apply = false, 'confirm-empty': confirmEmpty = false, json = false } = values
  if (confirmEmpty && !apply) throw new UsageError('--confirm-empty goes with --apply.')
  const output = createOutput(json)
  return withEngine(async (engine) => {
    showProgress(engine, output)
    const path = await findProject(engine, where)
    await engine.call('projects.open', { path })
    const changes = await cancellable(engine, async () => {
      await engine.call('imports.settled', {}).catch(() => undefined)
      return engine.call('folder.check', {})
    })
    await printChanges(engine, output)
    const applied = apply ? await takeOver(engine, confirmEmpty) : undefined
    printSummary(path, changes, applied, output)
    return 0
  })
}

async function takeOver(engine: Engine, confirmEmpty: boolean): Promise<AppliedChanges> {
  return cancellable(engine, async () => {
    const applied = await engine.call('folder.apply', { confirmEmpty })
    await engine.call('imports.settled', {}).catch((error: unknown) => {
      // A folder without a readable photo is what it is.
      if (!(error instanceof ProblemError && error.code === 'NO_READABLE_PHOTOS')) throw error
    })
    return applied
  })
}

const WORDS: Readonly<Record<ChangeKind, string>> = {
  added: 'new',
  changed: 'changed',
  gone: 'gone',
  moved: 'moved',
  returned: 'there again',
}

async function printChanges(engine: Engine, output: Output): Promise<void> {
  for (const kind of ChangeKind.options) {
    await eachPage(async (page) => {
      const { total, files } = await engine.call('folder.changedFiles', { ...page, kind })
      for (const file of files) output.result({ type: 'file', ...file }, describe(file))
      return total
    })
  }
}

function describe({ kind, path, from, label, folderLabel }: ChangedFile): string {
  const says =
    folderLabel !== null && folderLabel !== label ? [`the folder says ${folderLabel}`] : []
  return [
    path,
    from === null ? WORDS[kind] : `${WORDS[kind]}, was ${from}`,
    label ?? 'no label',
    ...says,
  ].join('\t')
}

const inWords = (counts: ChangeCounts): string =>
  ChangeKind.options
    .flatMap((kind) => (counts[kind] > 0 ? [`${counts[kind]} ${WORDS[kind]}`] : []))
    .join(', ')

function printSummary(
  project: string,
  { folder, files, unchanged, counts, empty }: FolderChanges,
  applied: AppliedChanges | undefined,
  output: Output,
): void {
  const found = countChanges(counts) > 0 ? inWords(counts) : 'nothing changed'
  const lines = [`${folder}: ${found}, ${unchanged} unchanged.`]
  if (empty) {
    lines.push(
      'The folder is empty. If its photos are on a drive, connect it; if they are really gone: --apply --confirm-empty',
    )
  } else if (!applied && countChanges(counts) > 0) {
    lines.push('Nothing was taken over. To do so: --apply')
  }
  if (applied) lines.push(`Taken over in ${project}: ${inWords(applied.applied) || 'nothing'}.`)
  if (applied && applied.leftOut > 0) {
    lines.push(`${applied.leftOut} changed again meanwhile. Check once more.`)
  }
  output.result(
    {
      type: 'summary',
      ...{ project, folder, files, unchanged, counts, empty },
      applied: applied?.applied ?? null,
      leftOut: applied?.leftOut ?? 0,
    },
    lines.join('\n'),
  )
}
