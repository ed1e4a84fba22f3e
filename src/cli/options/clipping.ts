import type { GradientClipping } from '#shared/domain/optimizer-spec.ts'
import { UsageError } from '../usage-error.ts'
import { number } from './read.ts'
import type { Setting } from './setting.ts'
import { type Values, withValue } from './values.ts'

export const clippingOptions = withValue('clip-norm', 'clip-value')

/** @throws UsageError when the gradient shall be clipped in both ways */
export function clippingSettings(values: Values<typeof clippingOptions>): readonly Setting[] {
  const { 'clip-norm': norm, 'clip-value': value } = values
  if (norm !== undefined && value !== undefined) {
    throw new UsageError('--clip-value: the gradient is clipped by its norm already.')
  }
  if (norm !== undefined) return clipBy('norm', norm)
  return value === undefined ? [] : clipBy('value', value)
}

function clipBy(by: GradientClipping['by'], limit: string): readonly Setting[] {
  const option = `--clip-${by}`
  const path = ['gradientClipping']
  if (limit === 'none') return [{ option, path, value: null }]
  return [
    { option, path, value: { by } },
    { option, path: [...path, 'limit'], value: number(limit) },
  ]
}
