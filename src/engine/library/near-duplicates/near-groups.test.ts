import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { atOnce } from '../in-slices.ts'
import { distance, indexHashes, MAX_DISTANCE } from './hash-index.ts'
import { ALIKE, ALIKE_IN_BURST, type ComparedPhoto, nearGroups, REACH } from './near-groups.ts'

/** A hash with these bits set, of 64. */
function hashOf(...bits: readonly number[]): Uint8Array {
  const hash = new Uint8Array(8)
  for (const bit of bits) hash[bit >> 3] = (hash[bit >> 3] ?? 0) | (1 << (bit & 7))
  return hash
}
const upTo = (count: number) => Array.from({ length: count }, (_, bit) => bit)
const photo = (id: number, perceptualHash: Uint8Array, takenAt: string | null = null) => ({
  ...{ id, perceptualHash, takenAt },
})
const groupsOf = (...photos: readonly ComparedPhoto[]) => Object.fromEntries(nearGroups(photos))

/** As many random hashes as asked for; random ones differ in some 32 bits. */
function randomPhotos(count: number, seed: number): ComparedPhoto[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, index) =>
    photo(
      index + 1,
      Uint8Array.from({ length: 8 }, () => Math.floor(random() * 256)),
    ),
  )
}

describe('photos that look alike', () => {
  it('are a group, named after its first photo', () => {
    const alike = upTo(ALIKE)
    expect(groupsOf(photo(9, hashOf()), photo(4, hashOf(...alike)), photo(7, hashOf(60)))).toEqual({
      4: 4,
      7: 4,
      9: 4,
    })
    expect(groupsOf(photo(1, hashOf()), photo(2, hashOf(...upTo(ALIKE + 1))))).toEqual({})
  })

  it('do not depend on their order', () => {
    const photos = [1, 2, 3, 4, 5].map((id) => photo(id, hashOf(...upTo(id * 3))))
    const expected = groupsOf(...photos)
    expect(Object.keys(expected).length).toBeGreaterThan(1)
    expect(groupsOf(...photos.toReversed())).toEqual(expected)
  })

  it('do not become one group by a chain, each like the next', () => {
    const photos = upTo(65).map((count) => photo(count + 1, hashOf(...upTo(count))))
    const groups = nearGroups(photos)
    expect(new Set(groups.values()).size).toBeGreaterThan(3)
    for (const { id, perceptualHash } of photos) {
      const first = photos[(groups.get(id) ?? id) - 1]?.perceptualHash ?? new Uint8Array(8)
      const differing = perceptualHash.filter((byte, index) => byte !== first[index]).length
      expect(differing).toBeLessThanOrEqual(Math.ceil(REACH / 8) + 1)
    }
  })

  it('may be less alike when they were taken in one burst', () => {
    const other = hashOf(...upTo(ALIKE_IN_BURST))
    const at = (second: number) => `2024-05-17T10:03:0${second}`
    expect(groupsOf(photo(1, hashOf(), at(1)), photo(2, other, at(3)))).toEqual({ 1: 1, 2: 1 })
    expect(groupsOf(photo(1, hashOf(), at(1)), photo(2, other, at(4)))).toEqual({})
    expect(groupsOf(photo(1, hashOf(), at(1)), photo(2, other))).toEqual({})
    const far = hashOf(...upTo(ALIKE_IN_BURST + 1))
    expect(groupsOf(photo(1, hashOf(), at(1)), photo(2, far, at(1)))).toEqual({})
  })

  it('are found among many, each pair and nothing else', () => {
    const photos = randomPhotos(20_000, 1)
    const twins = [17, 4000, 19_999].map((index, place) => {
      const hash = Uint8Array.from(photos[index]?.perceptualHash ?? [])
      hash[place] = (hash[place] ?? 0) ^ 0b101
      return photo(50_000 + place, hash)
    })
    expect([...nearGroups([...photos, ...twins]).keys()].sort((a, b) => a - b)).toEqual([
      18, 4001, 20_000, 50_000, 50_001, 50_002,
    ])
  })

  it('may be very many, and all the same', () => {
    const same = upTo(20_000).map((index) => photo(index + 1, hashOf(3)))
    expect(new Set(nearGroups(same).values())).toEqual(new Set([1]))
  })
})

describe('the index of hashes', () => {
  it('finds every hash within its distance, and no other', () => {
    const word = fc.integer({ min: -2_147_483_648, max: 2_147_483_647 })
    const flips = fc.uniqueArray(fc.nat(63), { maxLength: 12 })
    fc.assert(
      fc.property(
        word,
        word,
        fc.array(flips, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: MAX_DISTANCE }),
        (high, low, others, most) => {
          const flipped = (bits: readonly number[]) =>
            bits.reduce(
              ([h = 0, l = 0], bit) =>
                bit < 32 ? [h, l ^ (1 << bit)] : [h ^ (1 << (bit - 32)), l],
              [high, low],
            )
          const hashes = [[high, low], ...others.map(flipped)]
          const index = atOnce(
            indexHashes({
              high: Int32Array.from(hashes, ([h = 0]) => h),
              low: Int32Array.from(hashes, ([, l = 0]) => l),
            }),
          )
          const found = new Set<number>()
          index.near(0, most, (other) => found.add(other))
          const expected = others.flatMap((bits, place) => (bits.length <= most ? [place + 1] : []))
          expect([...found].sort((a, b) => a - b)).toEqual([0, ...expected])
          expect(distance(high, low, ...(flipped(others[0] ?? []) as [number, number]))).toBe(
            others[0]?.length,
          )
        },
      ),
      { seed: 1 },
    )
  })
})
