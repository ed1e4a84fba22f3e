import type { SplittablePhoto } from '#engine/database/splits-repository.ts'
import { Split } from '#shared/domain/split.ts'
import type { SplitSettings } from '#shared/domain/split-settings.ts'
import { add, aimFor, eachSplit, type PerSplit, sharesOf } from './targets.ts'
import { type Unit, unitsOf } from './units.ts'

/** The split of photos that a plan places anew, by id; null: in none. */
export type SplitPlan = ReadonlyMap<number, Split | null>

/**
 * Which photo goes where. Of each label every split gets its share, as nearly as whole groups of
 * look-alikes allow; a group of several labels goes where they need it most. What a person pinned
 * stays and has its look-alikes beside it. Photos that were left out are split too, by themselves,
 * so that taking them back in moves nobody. Photos without a label are in no split.
 * @param keep `pinned`: all others are split anew; `assigned`: whatever is in a split stays, and
 *   only newcomers are placed
 */
export function planSplit(
  photos: readonly SplittablePhoto[],
  settings: SplitSettings,
  keep: 'pinned' | 'assigned',
): SplitPlan {
  const isFixed = ({ split, pinned }: SplittablePhoto) =>
    split !== null && (pinned || keep === 'assigned')
  const units = unitsOf(photos, settings.seed, isFixed)
  const isTrained = ({ labelId, excluded }: SplittablePhoto) => labelId !== null && !excluded
  const [inUse, others] = partition(units, (unit) => unit.photos.some(isTrained))

  const plan = new Map<number, Split | null>()
  const put = (unit: Unit, side: Split | undefined) => {
    for (const photo of unit.photos) {
      if (isFixed(photo)) continue
      if (photo.labelId !== null && side !== undefined) plan.set(photo.id, side)
      else if (keep === 'pinned') plan.set(photo.id, null)
    }
  }
  place(inUse, settings, isTrained, isFixed, put)
  place(others, settings, ({ labelId }) => labelId !== null, isFixed, put)
  return plan
}

/** Finds a side for each unit. Only photos that count are given their shares. */
function place(
  units: readonly Unit[],
  settings: SplitSettings,
  counts: (photo: SplittablePhoto) => boolean,
  isFixed: (photo: SplittablePhoto) => boolean,
  put: (unit: Unit, side: Split | undefined) => void,
): void {
  const { aims, missing } = needs(units, settings, counts)
  const take = (labelId: number | null, side: Split, photos: number) => {
    const numbers = missing.get(labelId)
    if (numbers) add(numbers, Split.options.indexOf(side), -photos)
  }
  // First what stays: it decides how much of each split is left for the others.
  for (const unit of units) {
    for (const photo of unit.photos.filter(counts)) {
      const side = isFixed(photo) ? photo.split : unit.side
      if (side) take(photo.labelId, side, 1)
    }
  }
  for (const unit of units) {
    if (unit.side !== undefined) {
      put(unit, unit.side)
      continue
    }
    const byLabel = [...Map.groupBy(unit.photos.filter(counts), ({ labelId }) => labelId)].map(
      ([labelId, members]) => ({
        photos: members.length,
        labelId,
        aim: aims.get(labelId),
        missing: missing.get(labelId),
      }),
    )
    const side = byLabel.length === 0 ? undefined : Split.options[neediest(byLabel)]
    for (const { labelId, photos } of byLabel) if (side) take(labelId, side, photos)
    put(unit, side)
  }
}

/** How many photos of each label every split shall have; nothing of it is there yet. */
function needs(
  units: readonly Unit[],
  settings: SplitSettings,
  counts: (photo: SplittablePhoto) => boolean,
) {
  const totals = new Map<number | null, number>()
  // Labels in the order of their first photos, which follows from the photos' bytes.
  for (const { photos } of units) {
    for (const { labelId } of photos.filter(counts))
      totals.set(labelId, (totals.get(labelId) ?? 0) + 1)
  }
  const aim = aimFor(sharesOf(settings))
  const aims = new Map([...totals].map(([labelId, photos]) => [labelId, aim(photos)]))
  const missing = new Map<number | null, PerSplit>(
    [...aims].map(([labelId, [train, validation, test]]) => [labelId, [train, validation, test]]),
  )
  return { aims, missing }
}

interface Part {
  readonly photos: number
  readonly aim: Readonly<PerSplit> | undefined
  readonly missing: Readonly<PerSplit> | undefined
}

/**
 * The split that needs a unit most: of those that have room for all of it, the one that lacks the
 * largest part of its share; where none has room, the one that lacks most photos.
 */
function neediest(parts: readonly Part[]): number {
  const lacks = (side: number) => parts.map(({ missing }) => missing?.[side] ?? 0)
  const roomy = eachSplit.filter((side) =>
    lacks(side).every((lack, place) => lack >= (parts[place]?.photos ?? 0)),
  )
  const need = (side: number) =>
    parts.reduce((sum, { photos, missing, aim }) => {
      const lack = missing?.[side] ?? 0
      return sum + photos * (roomy.length > 0 ? lack / (aim?.[side] ?? 1) : lack)
    }, 0)
  let best = 0
  let most = -Infinity
  for (const side of roomy.length > 0 ? roomy : eachSplit) {
    const its = need(side)
    if (its > most) [best, most] = [side, its]
  }
  return best
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))]
}
