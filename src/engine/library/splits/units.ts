import type { SplittablePhoto } from '#engine/database/splits-repository.ts'
import { createRandom, deriveSeed } from '#shared/domain/random.ts'
import { Split } from '#shared/domain/split.ts'

/** Photos that belong on one side: a group of look-alikes, or a photo like no other. */
export interface Unit {
  readonly photos: readonly SplittablePhoto[]
  /** The side on which some of them stay; undefined where all are free. */
  readonly side: Split | undefined
}

/**
 * Photos as units, the largest first, because small ones fill what these leave; units of one size
 * in an order that the seed and the photos' bytes decide, whatever their numbers are.
 * @param isFixed photos that stay where they are
 */
export function unitsOf(
  photos: readonly SplittablePhoto[],
  seed: number,
  isFixed: (photo: SplittablePhoto) => boolean,
): readonly Unit[] {
  const rankOf = ranks(seed)
  const ranked = photos
    .map((photo) => ({ photo, rank: rankOf(photo) }))
    .sort((a, b) => a.rank - b.rank || Buffer.compare(a.photo.contentHash, b.photo.contentHash))
    .map(({ photo }) => photo)
  // A photo like no other is a group of its own.
  const groups = Map.groupBy(ranked, ({ id, nearGroup }) => nearGroup ?? -id)
  return [...groups.values()]
    .map((members) => ({ photos: members, side: sideOf(members.filter(isFixed)) }))
    .sort((a, b) => b.photos.length - a.photos.length)
}

/** A number for each photo that looks like chance, and is the same for the same bytes and seed. */
function ranks(seed: number): (photo: SplittablePhoto) => number {
  const mask = deriveSeed(seed, 'stored split')
  return ({ contentHash }) => {
    const view = new DataView(contentHash.buffer, contentHash.byteOffset, contentHash.byteLength)
    return createRandom(view.getUint32(0) ^ mask)()
  }
}

/** Where most of the photos stand that stay; of splits with as many, the first. */
function sideOf(fixed: readonly SplittablePhoto[]): Split | undefined {
  let best: Split | undefined
  let most = 0
  for (const side of Split.options) {
    const count = fixed.filter(({ split }) => split === side).length
    if (count > most) [best, most] = [side, count]
  }
  return best
}
