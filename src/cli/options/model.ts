import type { ConvolutionalBlock, ModelSpec } from '#shared/domain/model-spec.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { UsageError } from '../usage-error.ts'
import { chooseName } from './key-values.ts'
import { camelCase, number, numbers } from './read.ts'
import type { Path, Setting } from './setting.ts'
import { type Values, withValue } from './values.ts'

export const modelOptions = {
  ...withValue(
    'model',
    'hidden',
    'activation',
    'dropout',
    'filters',
    'kernel-size',
    'pool',
    'join',
    'output',
  ),
  'batch-normalisation': { type: 'boolean' },
} as const

type ModelValues = Values<typeof modelOptions>
type Kind = ModelSpec['kind']

/** Models that have a name here; layers one by one can be given by a file alone. */
const KINDS = ['neuron', 'dense', 'convolutional'] as const satisfies readonly Kind[]

/** Which models each option means something to. */
const MODELS_OF = {
  hidden: ['dense', 'convolutional'],
  activation: ['neuron', 'dense', 'convolutional'],
  dropout: ['dense', 'convolutional'],
  filters: ['convolutional'],
  'kernel-size': ['convolutional'],
  'batch-normalisation': ['convolutional'],
  pool: ['convolutional'],
  join: ['convolutional'],
  output: ['dense', 'convolutional', 'layers'],
} as const satisfies Readonly<Record<Exclude<keyof ModelValues, 'model'>, readonly Kind[]>>

/** Filters of the convolutional model's blocks when none are given. */
export const DEFAULT_FILTERS: readonly number[] = [16, 32, 64]

/** @throws UsageError for an option that the model has no use for */
export function modelSettings(values: ModelValues, base: ModelSpec): readonly Setting[] {
  const kind = values.model === undefined ? base.kind : chooseName('--model', values.model, KINDS)
  requireUse(values, kind)
  const start: Setting[] =
    kind === base.kind ? [] : [{ option: '--model', path: ['model'], value: beginningOf(kind) }]
  return [
    ...start,
    ...fieldOf(values, 'hidden', ['hidden'], hiddenLayers),
    ...fieldOf(values, 'activation', ['activation'], camelCase),
    ...fieldOf(values, 'dropout', ['dropout'], number),
    ...fieldOf(values, 'join', ['join'], camelCase),
    ...fieldOf(values, 'output', ['output'], camelCase),
    ...(kind === 'convolutional' ? blockSettings(values, base) : []),
  ]
}

function fieldOf(
  values: ModelValues,
  name: 'hidden' | 'activation' | 'dropout' | 'join' | 'output',
  path: Path,
  read: (text: string) => unknown,
): readonly Setting[] {
  const text = values[name]
  if (text === undefined) return []
  return [{ option: `--${name}`, path: ['model', ...path], value: read(text) }]
}

function requireUse(values: ModelValues, kind: Kind): void {
  for (const [name, models] of Object.entries(MODELS_OF)) {
    const given = Object.entries(values).some(([key, value]) => key === name && value !== undefined)
    if (given && !models.some((model) => model === kind)) {
      throw new UsageError(
        `--${name}: is a setting of the model ${models.join(' or ')}, but this model is ${kind}.`,
      )
    }
  }
}

function beginningOf(kind: Kind): unknown {
  if (kind === DEFAULT_RUN_SPEC.model.kind) return DEFAULT_RUN_SPEC.model
  return kind === 'convolutional'
    ? { kind, blocks: DEFAULT_FILTERS.map((filters) => ({ filters })) }
    : { kind }
}

/** What is said of the blocks goes for all of them. */
function blockSettings(values: ModelValues, base: ModelSpec): readonly Setting[] {
  const old: readonly Partial<ConvolutionalBlock>[] =
    base.kind === 'convolutional' ? base.blocks : DEFAULT_FILTERS.map((filters) => ({ filters }))
  const filters = values.filters === undefined ? undefined : numbers(values.filters)
  // Blocks that were not there before are like the last one.
  const blocks = filters?.map((_, place) => old[place] ?? old.at(-1)) ?? old
  const settings: Setting[] = []
  if (filters) settings.push({ option: '--filters', path: ['model', 'blocks'], value: blocks })
  for (const place of blocks.keys()) {
    const put = (option: string, field: keyof ConvolutionalBlock, value: unknown) =>
      settings.push({ option, path: ['model', 'blocks', place, field], value })
    if (filters) put('--filters', 'filters', filters[place])
    const { activation, pool } = values
    if (values['kernel-size'] !== undefined)
      put('--kernel-size', 'kernelSize', number(values['kernel-size']))
    if (values['batch-normalisation'] !== undefined)
      put('--batch-normalisation', 'batchNormalisation', values['batch-normalisation'])
    if (activation !== undefined) put('--activation', 'activation', camelCase(activation))
    if (pool !== undefined) put('--pool', 'pool', camelCase(pool))
  }
  return settings
}

const hiddenLayers = (text: string): readonly number[] => (text === 'none' ? [] : numbers(text))
