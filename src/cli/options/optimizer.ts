import { OptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import { UsageError } from '../usage-error.ts'
import { chooseName, parseKeyValues, splitSettings } from './key-values.ts'
import type { Setting } from './setting.ts'
import { type Values, withValue } from './values.ts'

export const optimizerOptions = withValue('optimizer')

const KINDS = OptimizerSpec.options.map((spec) => spec.unwrap().shape.kind.value)

/**
 * The optimizer with its settings. Gradient descent proper is sgd on all photos at once.
 * @throws UsageError for an unknown name or setting
 */
export function optimizerSettings(
  { optimizer }: Values<typeof optimizerOptions>,
  batchSize: string | undefined,
): readonly Setting[] {
  if (optimizer === undefined) return []
  const option = '--optimizer'
  const [text, settings] = splitSettings(optimizer)
  const name = chooseName(option, text, ['gradientDescent', ...KINDS])
  const kind = name === 'gradientDescent' ? 'sgd' : name
  const chosen: Setting = {
    option,
    path: ['optimizer'],
    value: { kind, ...parseKeyValues(option, settings, keysOf(kind)) },
  }
  if (name !== 'gradientDescent') return [chosen]
  if (batchSize !== undefined && batchSize !== 'all') {
    throw new UsageError(
      '--batch-size: gradient-descent takes all photos in each step. For batches, use sgd.',
    )
  }
  return [chosen, { option, path: ['batchSize'], value: 'all' }]
}

const keysOf = (kind: OptimizerSpec['kind']): readonly string[] =>
  OptimizerSpec.options
    .map((spec) => spec.unwrap().shape)
    .filter((shape) => shape.kind.value === kind)
    .flatMap((shape) => Object.keys(shape))
    .filter((key) => key !== 'kind')
