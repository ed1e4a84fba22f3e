import { Augmentation } from '#shared/domain/augmentation.ts'
import { parseKeyValues } from './key-values.ts'
import type { Setting } from './setting.ts'
import { type Values, withValue } from './values.ts'

export const augmentationOptions = withValue('augment')

/** Short for mirroring left to right, which suits most photos. */
const FLIP = 'flip'

/** @throws UsageError for a change that there is none of */
export function augmentationSettings({
  augment,
}: Values<typeof augmentationOptions>): readonly Setting[] {
  if (augment === undefined) return []
  const option = '--augment'
  const keys = Object.keys(Augmentation.unwrap().shape)
  const { [FLIP]: flipHorizontally, ...fields } =
    augment === 'none' ? {} : parseKeyValues(option, augment, [FLIP, ...keys])
  const value = flipHorizontally === undefined ? fields : { flipHorizontally, ...fields }
  return [{ option, path: ['augmentation'], value }]
}
