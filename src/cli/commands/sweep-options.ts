import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { SweepSettings } from '#shared/domain/experiments/sweep/sweep.ts'
import { readSpecFile } from '../options/spec-file.ts'
import { withValue } from '../options/values.ts'
import { UsageError } from '../usage-error.ts'
import { readSweepFile } from './sweep-file.ts'

export const sweepOptions = {
  ...withValue('spec', 'project'),
  'print-example': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** What `sweep` shall do. */
export type SweepRequest = { readonly json: boolean } & (
  | { readonly action: 'printExample' }
  | {
      readonly action: 'search'
      readonly settings: SweepSettings
      readonly folder: string
      readonly project: string | undefined
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
  const [file, folder, ...more] = positionals
  if (file === undefined || folder === undefined) {
    throw new UsageError(
      'sweep needs a file that says what to try, and a folder of photos. sweep --print-example prints such a file.',
    )
  }
  if (more.length > 0) {
    throw new UsageError(`sweep takes one file and one folder; ${more.join(', ')} is too much.`)
  }
  const spec = values.spec === undefined ? undefined : await readSpecFile(values.spec)
  return {
    json,
    action: 'search',
    settings: await readSweepFile(file, spec),
    folder: resolve(folder),
    project: values.project === undefined ? undefined : resolve(values.project),
  }
}
