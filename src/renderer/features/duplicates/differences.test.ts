import { expect, it } from 'vitest'
import type { Sample } from '#shared/domain/sample.ts'
import { differences } from './differences.ts'

const sampleOf = (rest: Partial<Sample> = {}): Sample => ({
  ...{ id: 1, path: '1.jpg', labelId: 1, width: 4, height: 3, format: 'jpeg', bytes: 100 },
  ...{ takenAt: null, split: null, pinned: false, excluded: false, nearGroup: 1 },
  ...{ inConflict: false, missing: false, prediction: null },
  ...rest,
})

it('names in what photos are not all the same', () => {
  expect(differences([sampleOf(), sampleOf()])).toEqual([])
  expect(differences([sampleOf(), sampleOf({ width: 3, height: 4 })])).toEqual(['dimensions'])
  expect(
    differences([
      sampleOf(),
      sampleOf({ bytes: 7, takenAt: '2024-05-17T10:03:22', labelId: null }),
    ]),
  ).toEqual(['bytes', 'takenAt', 'labelId'])
})
