import { access, constants, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { MAX_PHOTOS_PER_CALL } from '#shared/contract/engine-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import type { Prediction } from '#shared/domain/prediction.ts'
import { listFolder } from '#engine/library/import/list-folder.ts'
import { predictionsTable } from '../csv.ts'
import { withEngine } from '../engine.ts'
import { findRun } from '../find-run.ts'
import { createOutput, type Output, percent } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** `downhill classify RUN PHOTOS…`: each photo's labels and probabilities. */
export async function classify(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { csv: { type: 'string' }, json: { type: 'boolean' } },
  })
  const [run, ...targets] = positionals
  if (run === undefined || targets.length === 0) {
    throw new UsageError('classify needs a run and at least one photo or folder.')
  }
  const folder = await findRun(run)
  const paths = await expand(targets)
  const table = values.csv === undefined ? undefined : resolve(values.csv)
  // Better to know before the work than after it.
  if (table !== undefined) await orDiskProblem(table, access(dirname(table), constants.W_OK))
  const output = createOutput(values.json ?? false)

  const predictions: Prediction[] = []
  await withEngine(async (engine) => {
    for (let start = 0; start < paths.length; start += MAX_PHOTOS_PER_CALL) {
      const { predictions: some } = await engine.call('photos.classifyWithFolder', {
        folder,
        paths: paths.slice(start, start + MAX_PHOTOS_PER_CALL),
      })
      for (const prediction of some) print(prediction, output)
      predictions.push(...some)
    }
  })
  if (table !== undefined) {
    await orDiskProblem(table, writeFile(table, predictionsTable(predictions)))
  }

  const classified = predictions.filter(({ state }) => state === 'classified').length
  const unreadable = predictions.length - classified
  output.result(
    { type: 'summary', classified, unreadable },
    `${classified} classified, ${unreadable} could not be read`,
  )
  return classified > 0 ? 0 : 1
}

/** @throws ProblemError DISK when `done` fails */
async function orDiskProblem(table: string, done: Promise<void>): Promise<void> {
  try {
    await done
  } catch (error) {
    throw new ProblemError(
      'DISK',
      `The table ${table} cannot be written. Choose a file in a folder that exists and that you may write to.`,
      { table, cause: error instanceof Error ? error.message : String(error) },
    )
  }
}

function print(prediction: Prediction, output: Output): void {
  if (prediction.state === 'unreadable') {
    const { path, reason, explanation } = prediction
    output.result({ type: 'unreadable', path, reason, explanation }, `${path}\t${explanation}`)
    return
  }
  const { path, probabilities } = prediction
  output.result(
    {
      type: 'prediction',
      path,
      label: probabilities[0]?.label,
      probabilities: Object.fromEntries(probabilities.map((p) => [p.label, p.probability])),
    },
    `${path}\t${probabilities.map((p) => `${p.label} ${percent(p.probability)}`).join('  ')}`,
  )
}

/** Files as they are given, folders as every file in them. */
async function expand(targets: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    targets.map(async (target) => {
      const path = resolve(target)
      const isFolder = await stat(path).then(
        (stats) => stats.isDirectory(),
        // A file that is missing is answered as such, among the others.
        () => false,
      )
      if (!isFolder) return [path]
      const { files } = await listFolder(path)
      return files.map((file) => join(path, file))
    }),
  )
  const paths = lists.flat()
  if (paths.length > 0) return paths
  throw new ProblemError('FOLDER_EMPTY', `There are no files in ${targets.join(', ')}.`)
}
