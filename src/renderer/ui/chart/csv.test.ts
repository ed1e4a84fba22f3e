import { expect, it } from 'vitest'

import { csvText } from './csv.ts'

it('writes numbers with all their digits, and nothing for what is not known', () => {
  expect(
    csvText(
      ['update', 'loss'],
      [
        [0, 0.1 + 0.2],
        [1, Number.NaN],
        [2, null],
        [1e21, 1e-7],
      ],
    ),
  ).toBe('update,loss\r\n0,0.30000000000000004\r\n1,\r\n2,\r\n1e+21,1e-7\r\n')
})

it('quotes what would be taken for more than one field', () => {
  expect(csvText(['a,b', 'say "c"'], [['two\nlines', ' plain ']])).toBe(
    '"a,b","say ""c"""\r\n"two\nlines", plain \r\n',
  )
})
