import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { dataHash, type UsedPhoto } from './data-hash.ts'

const photo = (byte: number, split: UsedPhoto['split'], label: string): UsedPhoto => ({
  contentHash: Uint8Array.of(byte, 1),
  split,
  label,
})
const photos = [
  photo(2, 'train', 'cat'),
  photo(255, 'validation', 'dog'),
  photo(1, 'train', 'a "b"\n'),
]

it('is the hash of sorted lines, which anyone can make', () => {
  const lines = '0101\ttrain\t"a \\"b\\"\\n"\n0201\ttrain\t"cat"\nff01\tvalidation\t"dog"\n'
  expect(dataHash(photos)).toBe(createHash('sha256').update(lines).digest('hex'))
})

it('does not depend on the order, but on everything else', () => {
  const hash = dataHash(photos)
  expect(dataHash(photos.toReversed())).toBe(hash)
  const others = [
    photos.slice(1),
    [photo(3, 'train', 'cat'), ...photos.slice(1)],
    [photo(2, 'validation', 'cat'), ...photos.slice(1)],
    [photo(2, 'train', 'dog'), ...photos.slice(1)],
    [...photos, photo(2, 'train', 'cat')],
  ]
  for (const other of others) expect(dataHash(other)).not.toBe(hash)
})
