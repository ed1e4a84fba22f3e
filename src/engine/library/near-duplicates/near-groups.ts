import { atOnce, type Steps } from '../in-slices.ts'
import { takenTogether } from './bursts.ts'
import { distance, type Hashes, indexHashes } from './hash-index.ts'

/**
 * Two photos are alike when their hashes differ in at most this many of 64 bits. Looked at in 2,527
 * photos of waste on plain ground, where false likeness is as frequent as anywhere. Of the pairs at
 * a distance of 0 or 2 bits all but one are the same thing once more, a little moved or brighter; at
 * 4 bits five of seven; at 6 bits half, the rest small things in the middle of an empty ground; at
 * 8 bits a quarter; at 10 bits one in ten. (A hash has as many ones as zeros, so distances are
 * even.) A pair too many only stays together; a pair missed is learned from and judged by.
 */
export const ALIKE = 6
/** The same for photos of a burst. Of unrelated photos, one pair in two thousand is as near. */
export const ALIKE_IN_BURST = 14
/**
 * No photo of a group is farther from the group's first one, so that a chain of photos, each like
 * the next, does not become a single group.
 */
export const REACH = 14

/** What is compared of a photo: 64 bits, and when it was taken. */
export interface ComparedPhoto {
  readonly id: number
  readonly perceptualHash: Uint8Array
  readonly takenAt: string | null
}

/**
 * Groups of two or more photos that look nearly the same: the number of its group for each photo
 * that has one, which is the group's smallest id. Pure, whatever the photos' order.
 */
export const nearGroups = (photos: readonly ComparedPhoto[]): ReadonlyMap<number, number> =>
  atOnce(nearGroupSteps(photos))

/** The same in small steps, between which others get their turn. */
export function* nearGroupSteps(
  photos: readonly ComparedPhoto[],
): Steps<ReadonlyMap<number, number>> {
  const sorted = photos.toSorted((a, b) => a.id - b.id)
  yield
  const together = yield* takenTogether(sorted)
  const { looks, lookOf, hashes } = yield* distinctLooks(sorted)
  const index = yield* indexHashes(hashes)
  const between = (a: number, b: number) =>
    distance(hashes.high[a] ?? 0, hashes.low[a] ?? 0, hashes.high[b] ?? 0, hashes.low[b] ?? 0)

  const groups = new Map<number, number>()
  const grouped = new Uint8Array(looks.length)
  for (const first of looks.keys()) {
    if (grouped[first]) continue
    const queue: number[] = []
    const join = (look: number) => {
      if (grouped[look] || between(first, look) > REACH) return
      grouped[look] = 1
      index.remove(look)
      queue.push(look)
    }
    join(first)
    // The queue grows while it is gone through.
    for (const look of queue) {
      const found: number[] = []
      index.near(look, ALIKE, (other) => found.push(other))
      for (const photo of looks[look] ?? []) {
        for (const other of together.get(photo) ?? []) {
          const otherLook = lookOf[other] ?? 0
          if (between(look, otherLook) <= ALIKE_IN_BURST) found.push(otherLook)
        }
      }
      found.forEach(join)
      yield
    }
    const members = queue.flatMap((look) => looks[look] ?? [])
    if (members.length < 2) continue
    // Looks stand in the order of their first photos, so the first look has the smallest id.
    const number = sorted[looks[first]?.[0] ?? 0]?.id ?? 0
    for (const photo of members) groups.set(sorted[photo]?.id ?? 0, number)
  }
  return groups
}

/** Photos of one hash are compared as one: thousands of them would cost their square. */
function* distinctLooks(
  photos: readonly ComparedPhoto[],
): Steps<{ looks: number[][]; lookOf: Uint32Array; hashes: Hashes }> {
  const looks: number[][] = []
  const lookOf = new Uint32Array(photos.length)
  const known = new Map<bigint, number>()
  for (const [index, { perceptualHash }] of photos.entries()) {
    const hash = bitsOf(perceptualHash)
    const look = known.get(hash) ?? looks.length
    if (look === looks.length) {
      known.set(hash, look)
      looks.push([])
    }
    looks[look]?.push(index)
    lookOf[index] = look
    if (index % 1000 === 0) yield
  }
  const hashes: Hashes = {
    high: Int32Array.from(known.keys(), (hash) => Number(BigInt.asIntN(32, hash >> 32n))),
    low: Int32Array.from(known.keys(), (hash) => Number(BigInt.asIntN(32, hash))),
  }
  return { looks, lookOf, hashes }
}

const bitsOf = ({ buffer, byteOffset }: Uint8Array): bigint =>
  new DataView(buffer, byteOffset, 8).getBigUint64(0)
