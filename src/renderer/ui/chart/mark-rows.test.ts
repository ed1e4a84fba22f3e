import { expect, it } from 'vitest'

import { markRows } from './mark-rows.ts'

it('puts labels that are far apart into one row', () => {
  expect(
    markRows([
      { at: 300, label: 'best' },
      { at: 0, label: 'untrained' },
    ]),
  ).toEqual([0, 0])
})

it('puts one that would overlap above the other, and the next below again', () => {
  expect(
    markRows([
      { at: 100, label: 'a long label' },
      { at: 110, label: 'another' },
      { at: 180, label: 'third' },
    ]),
  ).toEqual([0, 1, 0])
})
