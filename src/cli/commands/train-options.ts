import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DEFAULT_RUN_SPEC, type RunSpec } from '#shared/domain/run-spec.ts'
import { readRun, type SavedRun } from '../find-run.ts'
import { readPixelMemory } from '../options/pixel-memory.ts'
import { readSpecFile } from '../options/spec-file.ts'
import { changeSpec, specOptions } from '../options/spec-options.ts'
import { type Values, withValue } from '../options/values.ts'
import { UsageError } from '../usage-error.ts'

interface ChosenPhotos {
  readonly folder: string
  readonly project: string | undefined
}

/** What `train` shall do. */
export type TrainRequest = {
  readonly json: boolean
  /** Megabytes for photos in memory; undefined leaves it to the engine. */
  readonly memory: number | undefined
  /** What is trained with; for a run that goes on, its own. */
  readonly spec: RunSpec
} & (
  | ({ readonly action: 'start' } & ChosenPhotos)
  | ({ readonly action: 'estimate' } & ChosenPhotos)
  | { readonly action: 'fork'; readonly run: SavedRun; readonly step: number | undefined }
  | { readonly action: 'resume'; readonly run: SavedRun }
  | { readonly action: 'printSpec' }
)

export const trainOptions = {
  ...specOptions,
  ...withValue('spec', 'resume', 'fork', 'project', 'pixel-memory'),
  'print-spec': { type: 'boolean' },
  estimate: { type: 'boolean' },
  json: { type: 'boolean' },
} as const
type TrainValues = Values<typeof trainOptions>

/** What may stand beside --resume: nothing that a run is made of. */
const BESIDE_RESUME: readonly string[] = ['resume', 'pixel-memory', 'json']

/**
 * @throws UsageError naming the option that is wrong
 * @throws ProblemError NOT_FOUND when the run to go on with is not there
 */
export async function parseTrainOptions(args: readonly string[]): Promise<TrainRequest> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: trainOptions,
  })
  const common = { json: values.json ?? false, memory: readPixelMemory(values['pixel-memory']) }
  if (values.resume !== undefined) {
    requireAlone(values)
    requireNoFolder('--resume', positionals)
    const run = await readRun(values.resume)
    return { ...common, action: 'resume', run, spec: run.spec }
  }
  if (values.fork !== undefined) {
    requireNoFolder('--fork', positionals)
    requireForkable(values)
    const [, name = '', step] = /^(.*?)(?:@(\d+))?$/s.exec(values.fork) ?? []
    const run = await readRun(name)
    const spec = changeSpec(run.spec, values)
    if (values['print-spec']) return { ...common, action: 'printSpec', spec }
    return { ...common, action: 'fork', run, step: step === undefined ? step : Number(step), spec }
  }
  const folder = values['print-spec'] ? '' : folderOf('train', positionals)
  const spec = await chosenSpec(values)
  if (values['print-spec']) return { ...common, action: 'printSpec', spec }
  const project = values.project === undefined ? undefined : resolve(values.project)
  const chosen = { ...common, folder, project, spec }
  return values.estimate ? { ...chosen, action: 'estimate' } : { ...chosen, action: 'start' }
}

/** The default spec or that of a file, with what else is said. */
export const chosenSpec = async (
  values: Values<typeof specOptions> & { readonly spec?: string | undefined },
): Promise<RunSpec> =>
  changeSpec(values.spec === undefined ? DEFAULT_RUN_SPEC : await readSpecFile(values.spec), values)

/** The one folder of photos that a command takes. */
export function folderOf(command: string, [folder, ...more]: readonly string[]): string {
  if (folder === undefined) throw new UsageError(`${command} needs a folder of photos.`)
  if (more.length > 0) {
    throw new UsageError(`${command} takes one folder; ${more.join(', ')} is too much.`)
  }
  return resolve(folder)
}

function requireAlone(values: TrainValues): void {
  const others = Object.entries(values)
    .filter(([name, value]) => value !== undefined && !BESIDE_RESUME.includes(name))
    .map(([name]) => `--${name}`)
  if (others.length === 0) return
  throw new UsageError(
    `--resume goes on with a run as it is, without ${others.join(', ')}. To train on with other settings, use --fork.`,
  )
}

function requireNoFolder(option: string, positionals: readonly string[]): void {
  if (positionals.length === 0) return
  throw new UsageError(
    `${option} takes no folder: it trains on the photos of the run; ${positionals.join(', ')} is too much.`,
  )
}

function requireForkable({ spec, project, estimate }: TrainValues): void {
  if (estimate) throw new UsageError('--estimate is about a run from the beginning, not a fork.')
  if (spec !== undefined) {
    throw new UsageError('--spec: with --fork the settings are those of the run.')
  }
  if (project !== undefined) {
    throw new UsageError('--project: with --fork the project is that of the run.')
  }
}
