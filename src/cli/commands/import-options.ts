import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseLabelPattern } from '#shared/domain/label-pattern.ts'
import { withValue } from '../options/values.ts'
import { UsageError } from '../usage-error.ts'

export const importOptions = {
  ...withValue('project', 'pattern', 'list'),
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** What `import` shall do. */
export interface ImportRequest {
  readonly folders: readonly string[]
  readonly project: string | undefined
  /** Null: what the folder looks like, whatever its project was read by so far. */
  readonly pattern: string | null | undefined
  readonly list: string | undefined
  readonly dryRun: boolean
  readonly json: boolean
}

/** The pattern that stands for none. It could not be one, because it has no {label}. */
const NO_PATTERN = 'auto'

/** @throws UsageError naming the option that is wrong */
export function parseImportOptions(args: readonly string[]): ImportRequest {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: importOptions,
  })
  const folders = [...new Set(positionals.map((folder) => resolve(folder)))]
  const { project, pattern, list } = values
  if (folders.length === 0) throw new UsageError('import needs at least one folder of photos.')
  if (folders.length > 1) {
    if (project !== undefined) {
      throw new UsageError(
        '--project: a project is about one folder, so only one folder can be imported into it. Without --project each folder gets a project of its own.',
      )
    }
    if (list !== undefined) {
      throw new UsageError('--list: a list is about one folder, so name one folder with it.')
    }
  }
  if (pattern !== undefined && list !== undefined) {
    throw new UsageError('--pattern and --list both say where the labels are; choose one of them.')
  }
  return {
    folders,
    project: project === undefined ? undefined : resolve(project),
    pattern: pattern === NO_PATTERN ? null : checked(pattern),
    list: list === undefined ? undefined : resolve(list),
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
  }
}

function checked(pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined
  const parsed = parseLabelPattern(pattern)
  if ('problem' in parsed) throw new UsageError(`--pattern: ${parsed.problem}`)
  return pattern
}

/** What the engine is asked for one of the folders. */
export const askedOf = (
  folder: string,
  { project, pattern, list }: Pick<ImportRequest, 'project' | 'pattern' | 'list'>,
) => ({
  folder,
  ...(project === undefined ? {} : { project }),
  ...(pattern === undefined ? {} : { pattern }),
  ...(list === undefined ? {} : { list }),
})
