import { expect, it } from 'vitest'
import type { SplitSummary } from '#shared/domain/split-summary.ts'
import { drawnSplit, storedSplit } from './stored-split.ts'

const judged = (photos: number) => ({
  ...{ photos, pinned: 0, marginAtWorst: 0.2, marginAt90: 0.1, few: false },
})
const summary = (origin: SplitSummary['origin'], validation: number): SplitSummary => ({
  table: {
    labels: [],
    all: {
      train: { photos: 70, pinned: 0 },
      validation: judged(validation),
      test: judged(10),
      none: 3,
    },
  },
  ...{ origin, settings: null, unlabelled: 0, conflicts: 0 },
  ...{ together: { groups: 0, photos: 0 }, apart: { groups: 0, photos: 0 } },
})

it('a run learns from the training photos of a split and from newcomers', () => {
  expect(storedSplit(summary('made', 20))).toEqual({ train: 73, validation: 20 })
  expect(storedSplit(summary('found', 20))).toEqual({ train: 73, validation: 20 })
})

it('without a split, or with one in which nothing judges, it draws its own', () => {
  expect(storedSplit(summary(null, 20))).toBeUndefined()
  expect(storedSplit(summary('made', 0))).toBeUndefined()
  const label = { id: 1, name: 'cat', position: 0, colour: 0 }
  expect(drawnSplit([{ label, photos: 50 }], 0.2)).toEqual({ train: 40, validation: 10 })
})
