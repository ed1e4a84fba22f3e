import type { SplittablePhoto } from '#engine/database/splits-repository.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import type { SplitSettings } from '#shared/domain/split-settings.ts'
import { countText } from '../count-text.ts'
import type { SplitPlan } from './plan-split.ts'

/** Such as `Split 200 photos: 70 % training, 15 % validation, 15 % test`. */
export function splitTitle(plan: SplitPlan, { validationShare, testShare }: SplitSettings): string {
  const placed = [...plan.values()].filter((split) => split !== null).length
  const shares = [
    [1 - validationShare - testShare, 'training'],
    [validationShare, 'validation'],
    [testShare, 'test'],
  ] as const
  const words = shares.flatMap(([share, name]) => (share > 0 ? `${percent(share)} ${name}` : []))
  return `Split ${countText(placed, 'photo')}: ${words.join(', ')}`
}

export const newcomersTitle = (count: number): string =>
  `Put ${countText(count, 'new photo')} into the split`

/** @throws ProblemError NOT_ENOUGH_PHOTOS */
export function requireLabelled(photos: readonly SplittablePhoto[]): void {
  if (photos.some(({ labelId }) => labelId !== null)) return
  throw new ProblemError(
    'NOT_ENOUGH_PHOTOS',
    'No photo has a label yet, so there is nothing to split. Give some photos a label first.',
  )
}

/** Four digits are more than anyone sets, and free of what decimal fractions leave behind. */
const percent = (share: number): string => `${Number((share * 100).toPrecision(4))} %`
