import { expect, test } from 'vitest'
import type { SampleCounts, SampleFilter } from '#shared/domain/sample-filter.ts'
import { activeFilters, filterEntries, withLabel, withText } from './filters.ts'

const counts: SampleCounts = {
  total: 5,
  labels: [],
  splits: [{ split: null, count: 5 }],
  excluded: 2,
  nearDuplicates: 4,
  conflicts: 1,
  missing: 3,
  predictions: null,
}
const namesOf = (filter: SampleFilter, known = counts) =>
  filterEntries(filter, known, () => undefined).map((entry) =>
    entry.kind === 'separator' ? '—' : entry.label,
  )

test('no label and every label are two things', () => {
  expect(withLabel({ text: 'a' }, null)).toEqual({ text: 'a', labelId: null })
  expect(withLabel({ text: 'a', labelId: 3 }, undefined)).toEqual({ text: 'a' })
  expect(withText({ text: 'a', labelId: 3 }, '')).toEqual({ labelId: 3 })
})

test('the menu counts, and names splits only where there are some', () => {
  expect(namesOf({})).toEqual(['Left out (2)', 'Look-alikes (4)', 'Conflicts (1)', 'Missing (3)'])
  const split = { ...counts, splits: [{ split: 'train' as const, count: 5 }] }
  expect(namesOf({}, split).slice(4)).toEqual([
    '—',
    'Training photos (5)',
    'Validation photos (0)',
    'Test photos (0)',
  ])
})

test('each filter is turned on and off alone', () => {
  const full: SampleFilter = {
    excluded: true,
    nearDuplicates: true,
    conflicts: true,
    missing: true,
    split: 'test',
  }
  expect(activeFilters(full).map(({ name }) => name)).toEqual([
    'Left out',
    'Look-alikes',
    'Conflicts',
    'Missing',
    'Test photos',
  ])
  for (const { without } of activeFilters(full)) expect(Object.keys(without)).toHaveLength(4)
  let filter: SampleFilter = {}
  for (let place = 0; place < 4; place++) {
    const entry = filterEntries(filter, counts, (next) => {
      filter = next
    })[place]
    if (entry?.kind === 'toggle') entry.onCheckedChange(true)
  }
  expect(filter).toEqual({ excluded: true, nearDuplicates: true, conflicts: true, missing: true })
})
