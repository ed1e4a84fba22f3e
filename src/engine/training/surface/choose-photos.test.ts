import { expect, it } from 'vitest'
import { choosePhotos } from './choose-photos.ts'

const split = {
  rows: Uint32Array.from({ length: 50 }, (_, i) => 100 + i),
  labels: Uint16Array.from({ length: 50 }, (_, i) => i % 7),
}

it('takes all photos, as they are, when they are few enough', () => {
  expect(choosePhotos(split, 50, 1)).toEqual(split)
})

it('takes others for another seed, in the order of the split, with their own labels', () => {
  const chosen = choosePhotos(split, 20, 1)
  expect(chosen.rows).toHaveLength(20)
  expect([...chosen.rows]).toEqual([...new Set(chosen.rows)].sort((a, b) => a - b))
  expect([...chosen.labels]).toEqual(Array.from(chosen.rows, (row) => (row - 100) % 7))
  expect(choosePhotos(split, 20, 1)).toEqual(chosen)
  expect(choosePhotos(split, 20, 2)).not.toEqual(chosen)
})
