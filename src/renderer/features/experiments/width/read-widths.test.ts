import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MAX_WIDTHS } from '#shared/domain/experiments/width.ts'
import { readWidths } from './read-widths.ts'

it('reads whole numbers with commas, spaces or both, in any order', () => {
  expect(readWidths('1, 2,4 8')).toEqual([1, 2, 4, 8])
  expect(readWidths(' 16; 4 ')).toEqual([4, 16])
})

it.each(['', '4', '1, 1', '0, 2', '1.5, 2', '1, many', '1, 4097', '-1, 2'])(
  'takes %j for no list of widths',
  (typed) => {
    expect(readWidths(typed)).toBeUndefined()
  },
)

it('reads every list that it may be given, and no longer one', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 4096 }), { minLength: 2, maxLength: 20 }),
      (widths) => {
        const read = readWidths(widths.join(', '))
        expect(read).toEqual(
          widths.length > MAX_WIDTHS ? undefined : widths.toSorted((a, b) => a - b),
        )
      },
    ),
    { seed: 1 },
  )
})
