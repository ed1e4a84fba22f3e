import { parseArgs } from 'node:util'
import type { Label } from '#shared/domain/label.ts'
import { DEFAULT_SPLIT_SETTINGS, SplitSettings } from '#shared/domain/split-settings.ts'
import type { JudgedBy, SplitCounts, SplitSummary } from '#shared/domain/split-summary.ts'
import { withEngine } from '../engine.ts'
import { findProject, onlyPath } from '../find-project.ts'
import { createOutput, type Output, percent } from '../output.ts'
import { cancellable, showProgress } from '../photos.ts'
import { UsageError } from '../usage-error.ts'

export const splitOptions = {
  validation: { type: 'string' },
  test: { type: 'string' },
  seed: { type: 'string' },
  clear: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** `downhill split PROJECT|FOLDER`: splits a project's photos, or says how they are split. */
export async function split(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: splitOptions,
  })
  const where = onlyPath('split', positionals)
  const settings = readSettings(values)
  const { clear = false, json = false } = values
  if (clear && settings) throw new UsageError('--clear goes without shares and a seed.')
  const output = createOutput(json)
  return withEngine(async (engine) => {
    showProgress(engine, output)
    await engine.call('projects.open', { path: await findProject(engine, where) })
    await cancellable(engine, () => engine.call('imports.settled', {}))
    if (settings) await engine.call('splits.make', { settings })
    else if (clear) await engine.call('splits.clear', {})
    const { project } = await engine.call('projects.current', {})
    const labels = project?.dataset.labels.map(({ label }) => label) ?? []
    printSplit(await engine.call('splits.summary', {}), labels, output)
    return 0
  })
}

/** @throws UsageError for what is no share, and for too much held out */
function readSettings(values: {
  readonly validation?: string | undefined
  readonly test?: string | undefined
  readonly seed?: string | undefined
}): SplitSettings | undefined {
  const { validation, test, seed } = values
  if (validation === undefined && test === undefined && seed === undefined) return undefined
  const parsed = SplitSettings.safeParse({
    validationShare:
      validation === undefined
        ? DEFAULT_SPLIT_SETTINGS.validationShare
        : readShare('validation', validation),
    testShare: test === undefined ? DEFAULT_SPLIT_SETTINGS.testShare : readShare('test', test),
    seed: seed === undefined ? DEFAULT_SPLIT_SETTINGS.seed : Number(seed),
  })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new UsageError(
    issue?.code === 'custom'
      ? issue.message
      : 'A share is 0 to 0.9, or 0% to 90%; a seed a whole number from 0.',
  )
}

/** @throws UsageError */
function readShare(name: string, written: string): number {
  const match = /^(\d+\.?\d*|\.\d+)\s*(%?)$/.exec(written.trim())
  if (!match) throw new UsageError(`--${name} needs a share such as 0.15 or 15%, not ${written}.`)
  return Number(match[1]) / (match[2] === '%' ? 100 : 1)
}

const ORIGINS = {
  made: 'Runs use this split.',
  found: 'Runs use this split, which was found in folders or a list.',
  none: 'There is no split: each run draws its own.',
}

function printSplit(summary: SplitSummary, labels: readonly Label[], output: Output): void {
  const nameOf = new Map(labels.map(({ id, name }) => [id, name]))
  for (const { labelId, counts } of summary.table.labels) {
    const label = nameOf.get(labelId) ?? ''
    output.result({ type: 'label', label, ...counts }, rowOf(label, counts))
  }
  const { table, origin, together, apart } = summary
  output.result(
    { type: 'summary', ...summary, table: table.all },
    [
      rowOf('all', table.all),
      ORIGINS[origin ?? 'none'],
      ...(together.groups > 0
        ? [`${together.groups} groups of look-alikes are kept together.`]
        : []),
      ...(apart.groups > 0
        ? [`${apart.groups} groups of look-alikes stand on more than one side; split again.`]
        : []),
    ].join('\n'),
  )
}

const rowOf = (label: string, { train, validation, test, none }: SplitCounts): string =>
  [
    label,
    `training ${train.photos}`,
    `validation ${judgedText(validation)}`,
    `test ${judgedText(test)}`,
    ...(none > 0 ? [`in none ${none}`] : []),
  ].join('\t')

/** With how well an accuracy of 90 % would be known. */
const judgedText = ({ photos, marginAt90 }: JudgedBy): string =>
  photos === 0 ? '0' : `${photos} (± ${percent(marginAt90)})`
