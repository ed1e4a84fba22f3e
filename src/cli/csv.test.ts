import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell, predictionsTable } from './csv.ts'

describe('a cell', () => {
  it.each([
    ['plain words', 'plain words'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['say "cheese"', '"say ""cheese"""'],
    ['two\nlines', '"two\nlines"'],
    ['üñ 🐈', 'üñ 🐈'],
  ])('%j is written as %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ])('%j can be no formula', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  it('can be read back by any reader of RFC 4180', () => {
    const cells = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1 })
    fc.assert(
      fc.property(cells, (values) => {
        const disarmed = values.map((value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value))
        expect(readRow(values.map(csvCell).join(','))).toEqual(disarmed)
      }),
      { examples: [[['a', 'b,"c"', '', '\r\n']]] },
    )
  })
})

/** The cells of one row, as RFC 4180 says. */
const readRow = (row: string): string[] =>
  [...`,${row}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  )

describe('the table of predictions', () => {
  it('has a column for each label and says why a photo has none', () => {
    const table = predictionsTable([
      {
        state: 'classified',
        path: '/a, b.jpg',
        probabilities: [
          { label: 'dog', probability: 0.75 },
          { label: 'cat', probability: 0.25 },
        ],
        preview: null,
      },
      { state: 'unreadable', path: '/c.jpg', reason: 'empty', explanation: 'The file is empty.' },
    ])
    expect(table).toBe(
      'path,label,cat,dog,problem\r\n' +
        '"/a, b.jpg",dog,0.250000,0.750000,\r\n' +
        '/c.jpg,,,,The file is empty.\r\n',
    )
  })

  it('of nothing has its heading', () => {
    expect(predictionsTable([])).toBe('path,label,problem\r\n')
  })
})
