import { expect, it } from 'vitest'
import type { Sample } from '#shared/domain/sample.ts'
import { sampleOf } from '../testing/sample.ts'
import { tileMarks } from './tile-marks.ts'

const marks = (of: Partial<Sample>) => tileMarks(sampleOf(1, of)).map(({ text }) => text)

it('has nothing to say of an ordinary photo', () => {
  expect(marks({ split: 'train' })).toEqual([])
})

it('says what presses most first', () => {
  expect(
    marks({
      ...{ inConflict: true, missing: true, excluded: true, nearGroup: 1 },
      ...{ pinned: true, split: 'test' },
    }),
  ).toEqual(['Conflict', 'Missing', 'Left out', 'Look-alike', 'Pinned to test'])
  expect(marks({ excluded: true, nearGroup: 7 })).toEqual(['Left out', 'Look-alike'])
})
