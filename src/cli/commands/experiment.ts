import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  EXPERIMENT_KINDS,
  type ExperimentKind,
  ExperimentSettings,
} from '#shared/domain/experiments/experiment.ts'
import { firstSettings } from '#shared/domain/experiments/first-settings.ts'
import { describeParts } from '../experiments/describe-parts.ts'
import { doExperiment, resumeExperiment } from '../do-experiment.ts'
import { withEngine } from '../engine.ts'
import { check } from '../options/check.ts'
import { camelCase, kebabCase } from '../options/read.ts'
import { applySettings, type Setting } from '../options/setting.ts'
import { createOutput } from '../output.ts'
import { cancellable, openPhotos, showProgress } from '../photos.ts'
import { UsageError } from '../usage-error.ts'
import { descend } from './descend.ts'
import { experimentOptions } from './experiment-options.ts'
import { chosenSpec, folderOf } from './train-options.ts'

export const experimentCommandOptions = {
  ...experimentOptions,
  set: { type: 'string', multiple: true },
  resume: { type: 'string' },
  'print-settings': { type: 'boolean' },
} as const

/** What `experiment` shall do. */
export type ExperimentCommand = {
  readonly json: boolean
  readonly folder: string
  readonly project: string | undefined
} & (
  | { readonly action: 'start'; readonly settings: ExperimentSettings }
  | { readonly action: 'printSettings'; readonly settings: ExperimentSettings }
  | { readonly action: 'resume'; readonly experimentId: number }
)

/** `downhill experiment NAME FOLDER`: any experiment of the window, without it. */
export async function experiment(args: readonly string[]): Promise<number> {
  // Needs no photos and keeps nothing, so it is a command of its own.
  if (args[0] === 'playground') return descend(args.slice(1))
  const request = await parseExperimentOptions(args)
  const output = createOutput(request.json)
  if (request.action === 'printSettings') {
    process.stdout.write(`${JSON.stringify(request.settings, undefined, 2)}\n`)
    return 0
  }
  const done = await withEngine(async (engine) => {
    showProgress(engine, output)
    // In one piece, so that there is no instant in which Ctrl-C would not be heard.
    return cancellable(engine, async () => {
      await openPhotos(engine, request, output)
      return request.action === 'resume'
        ? resumeExperiment(engine, request.experimentId)
        : doExperiment(engine, request.settings)
    })
  })
  for (const part of done.parts) output.record({ type: 'part', ...part })
  output.result({ type: 'summary', ...done.experiment }, describeParts(done.parts))
  return done.experiment.parts.failed > 0 ? 1 : 0
}

/** @throws UsageError naming the option that is wrong */
export async function parseExperimentOptions(args: readonly string[]): Promise<ExperimentCommand> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: experimentCommandOptions,
  })
  const { json = false, resume, 'print-settings': print = false, set = [], ...spec } = values
  const [name, ...others] = positionals
  const kind = kindOf(name)
  const common = {
    json,
    folder: print ? '' : folderOf(`experiment ${kebabCase(kind)}`, others),
    project: values.project === undefined ? undefined : resolve(values.project),
  }
  if (resume !== undefined) {
    const experimentId = Number(resume)
    if (Number.isSafeInteger(experimentId) && experimentId > 0) {
      return { ...common, action: 'resume', experimentId }
    }
    throw new UsageError('--resume: expected the number of an experiment.')
  }
  const settings = set.map(readSetting)
  const first = firstSettings(kind, await chosenSpec(spec))
  return {
    ...common,
    action: print ? 'printSettings' : 'start',
    settings: check(ExperimentSettings, applySettings(first, settings), { settings }),
  }
}

/** @throws UsageError when there is no such experiment */
function kindOf(name: string | undefined): ExperimentKind {
  const kind = EXPERIMENT_KINDS.find((each) => each === camelCase(name ?? ''))
  if (kind) return kind
  const names = EXPERIMENT_KINDS.map(kebabCase).join(', ')
  throw new UsageError(
    name === undefined
      ? `experiment needs a name: ${names}.`
      : `There is no experiment ${name}. There are: ${names}.`,
  )
}

/** `range.steps=50`: a place in the settings and a value, as JSON or else as text. */
function readSetting(text: string): Setting {
  const [, path = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? []
  if (path === '') {
    throw new UsageError(`--set: expected a place and a value, such as seeds=3, not ${text}.`)
  }
  return {
    option: `--set ${path}`,
    path: path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : camelCase(key))),
    value: parsed(value),
  }
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}
