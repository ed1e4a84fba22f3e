import { UsageError } from '../usage-error.ts'
import { numbers } from './read.ts'
import type { Setting } from './setting.ts'
import { type Values, withValue } from './values.ts'

export const earlyStoppingOptions = withValue('early-stopping')

/** `PATIENCE[,MINIMUM]`: epochs without improvement, and how much of a fall is one. */
export function earlyStoppingSettings(
  values: Values<typeof earlyStoppingOptions>,
): readonly Setting[] {
  const text = values['early-stopping']
  if (text === undefined) return []
  const option = '--early-stopping'
  const path = ['earlyStopping']
  if (text === 'none') return [{ option, path, value: null }]
  const [patienceEpochs, minimumImprovement, ...more] = numbers(text)
  if (more.length > 0) throw new UsageError(`${option}: expected PATIENCE or PATIENCE,MINIMUM.`)
  const minimum = minimumImprovement === undefined ? {} : { minimumImprovement }
  return [{ option, path, value: { patienceEpochs, ...minimum } }]
}
