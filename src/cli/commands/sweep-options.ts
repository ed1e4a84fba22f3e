import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { SweepSettings, SweepShard } from '#shared/domain/experiments/sweep/sweep.ts'
import { findFolders } from '#engine/supervisor/folders.ts'
import { check } from '../options/check.ts'
import { readSpecFile } from '../options/spec-file.ts'
import { type Values, withValue } from '../options/values.ts'
import { UsageError } from '../usage-error.ts'
import { readSweepFile } from './sweep-file.ts'

export const sweepOptions = {
  ...withValue('spec', 'project', 'shard', 'out', 'confirm'),
  merge: { type: 'boolean' },
  'print-example': { type: 'boolean' },
  json: { type: 'boolean' },
} as const
type SweepValues = Values<typeof sweepOptions>

interface ChosenPhotos {
  readonly folder: string
  readonly project: string | undefined
}

/** What `sweep` shall do. */
export type SweepRequest = { readonly json: boolean } & (
  | { readonly action: 'printExample' }
  | ({
      readonly action: 'search'
      readonly settings: SweepSettings
      /** Where the results are written, for others to be put together with. */
      readonly out: string | undefined
    } & ChosenPhotos)
  | {
      readonly action: 'merge'
      readonly files: readonly string[]
      /** The photos to confirm the best on. */
      readonly confirm: ChosenPhotos | undefined
    }
)

/** @throws UsageError naming the option that is wrong */
export async function parseSweepOptions(args: readonly string[]): Promise<SweepRequest> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: sweepOptions,
  })
  const json = values.json ?? false
  if (values['print-example']) return { json, action: 'printExample' }
  return values.merge ? mergeRequest(values, positionals) : searchRequest(values, positionals)
}

function mergeRequest(values: SweepValues, files: readonly string[]): SweepRequest {
  if (files.length === 0) throw new UsageError('--merge needs the files that --out has written.')
  for (const name of ['spec', 'shard', 'out'] as const) {
    if (values[name] !== undefined) throw new UsageError(`--${name} does not go with --merge.`)
  }
  if (values.confirm === undefined && values.project !== undefined) {
    throw new UsageError('--project goes with --confirm.')
  }
  return {
    json: values.json ?? false,
    action: 'merge',
    files: files.map((file) => resolve(file)),
    confirm:
      values.confirm === undefined
        ? undefined
        : { folder: resolve(values.confirm), project: resolved(values.project) },
  }
}

async function searchRequest(
  values: SweepValues,
  [file, folder, ...more]: readonly string[],
): Promise<SweepRequest> {
  if (values.confirm !== undefined) throw new UsageError('--confirm goes with --merge.')
  if (file === undefined || folder === undefined) {
    throw new UsageError(
      'sweep needs a file that says what to try, and a folder of photos. sweep --print-example prints such a file.',
    )
  }
  if (more.length > 0) {
    throw new UsageError(`sweep takes one file and one folder; ${more.join(', ')} is too much.`)
  }
  const spec = values.spec === undefined ? undefined : await readSpecFile(values.spec)
  const whole = await readSweepFile(file, spec)
  const shard = values.shard === undefined ? undefined : shardOf(values.shard)
  return {
    json: values.json ?? false,
    action: 'search',
    settings: shard ? share(whole, shard) : whole,
    folder: resolve(folder),
    project: resolved(values.project) ?? (shard && ownProject(folder, shard)),
    out: resolved(values.out),
  }
}

const resolved = (path: string | undefined): string | undefined =>
  path === undefined ? undefined : resolve(path)

/** `2/8`. */
function shardOf(text: string): SweepShard {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  const parsed = SweepShard.safeParse({ index: Number(index), of: Number(of) })
  if (parsed.success) return parsed.data
  throw new UsageError(`--shard: expected which share of how many, such as 2/8, not ${text}.`)
}

/** @throws UsageError where a sweep cannot be shared out */
const share = (settings: SweepSettings, shard: SweepShard): SweepSettings =>
  check(
    SweepSettings,
    { ...settings, only: { kind: 'shard', shard } },
    { settings: [{ option: '--shard', path: ['only'], value: shard }] },
  )

/** Shares that are done at the same time do not wait for each other's project. */
const ownProject = (folder: string, { index, of }: SweepShard): string =>
  join(findFolders().home, `${basename(resolve(folder))} share ${index} of ${of}.downhill`)
