import type { Steps } from '../in-slices.ts'

/** How many bits of two hashes differ, each hash as two halves of 32 bits. */
export function distance(high: number, low: number, otherHigh: number, otherLow: number): number {
  return bitsSet(high ^ otherHigh) + bitsSet(low ^ otherLow)
}

/** Counts bits side by side: pairs, then fours, then bytes (Warren, Hacker's Delight, 5-1). */
function bitsSet(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Hashes of 64 bits, in halves. */
export interface Hashes {
  readonly high: Int32Array
  readonly low: Int32Array
}

const BANDS = 4
const KEYS = 1 << 16
/** Farthest that the index looks: of four bands, one differs in at most one bit then. */
export const MAX_DISTANCE = 2 * BANDS - 1

export interface HashIndex {
  /** Calls `found` with each hash that was not removed and differs in at most `most` bits. */
  readonly near: (index: number, most: number, found: (other: number) => void) => void
  /** Takes a hash out, so that it is found no more. */
  readonly remove: (index: number) => void
}

/**
 * Multi-index hashing (Norouzi, Punjani and Fleet, 2012): hashes are listed by each of their four
 * bands of 16 bits. Two hashes that differ in at most 7 bits differ in at most one bit in some band,
 * so 17 lists of each band hold all neighbours, and of random hashes little else.
 */
export function* indexHashes({ high, low }: Hashes): Steps<HashIndex> {
  const count = high.length
  const removed = new Uint8Array(count)
  const bands: ReturnType<typeof listByKey>[] = []
  for (let band = 0; band < BANDS; band++) {
    bands.push(listByKey(count, keyOf(band)))
    yield
  }

  function keyOf(band: number): (index: number) => number {
    const half = band < 2 ? high : low
    const shift = band % 2 === 0 ? 16 : 0
    return (index) => ((half[index] ?? 0) >>> shift) & (KEYS - 1)
  }

  return {
    near(index, most, found) {
      const [ownHigh, ownLow] = [high[index] ?? 0, low[index] ?? 0]
      for (const { keyAt, start, end, items } of bands) {
        const key = keyAt(index)
        for (let flipped = 0; flipped <= 16; flipped++) {
          const bucket = flipped === 16 ? key : key ^ (1 << flipped)
          for (let at = start[bucket] ?? 0; at < (end[bucket] ?? 0);) {
            const other = items[at] ?? 0
            if (removed[other]) {
              // Lists shrink as hashes go, so that many that are alike do not cost their square.
              const last = (end[bucket] ?? 0) - 1
              items[at] = items[last] ?? 0
              end[bucket] = last
              continue
            }
            if (distance(ownHigh, ownLow, high[other] ?? 0, low[other] ?? 0) <= most) found(other)
            at++
          }
        }
      }
    },
    remove(index) {
      removed[index] = 1
    },
  }
}

/** Indices by key: those of key k stand in `items` from `start[k]` to before `end[k]`. */
function listByKey(count: number, keyAt: (index: number) => number) {
  const start = new Uint32Array(KEYS + 1)
  for (let index = 0; index < count; index++) {
    const next = keyAt(index) + 1
    start[next] = (start[next] ?? 0) + 1
  }
  for (let key = 0; key < KEYS; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0)
  const end = start.slice(0, KEYS)
  const items = new Uint32Array(count)
  for (let index = 0; index < count; index++) {
    const key = keyAt(index)
    const at = end[key] ?? 0
    items[at] = index
    end[key] = at + 1
  }
  return { keyAt, start, end, items }
}
