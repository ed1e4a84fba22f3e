import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLabelList } from './label-list.ts'

const filesOf = (text: string) =>
  parseLabelList(text).files.map(({ path, label, split }) => [path, label, split])

describe('a list', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('may be separated by %s, with or without headings', (_name, mark) => {
    const lines = [
      ['a/1.jpg', 'cat', 'train'],
      ['2.jpg', 'dog', 'VAL'],
    ]
    const text = lines.map((line) => line.join(mark)).join('\r\n')
    const files = [
      ['a/1.jpg', 'cat', 'train'],
      ['2.jpg', 'dog', 'validation'],
    ]
    expect(filesOf(text)).toEqual(files)
    expect(filesOf(`\uFEFF${['Path', 'Label', 'Split'].join(mark)}\n${text}\n\n`)).toEqual(files)
  })

  it('may have its columns in any order, by their headings', () => {
    expect(filesOf('split,breed,id,filename\ntest,poodle,7,1.jpg')).toEqual([
      ['1.jpg', 'poodle', 'test'],
    ])
    expect(filesOf('image;class\n1.jpg;cat, big')).toEqual([['1.jpg', 'cat, big', null]])
  })

  it('may have values in quotation marks', () => {
    expect(filesOf('"a, b.jpg" ,"say ""cat""",test\n"",x\n1.jpg,"dog"')).toEqual([
      ['a, b.jpg', 'say "cat"', 'test'],
      ['1.jpg', 'dog', null],
    ])
  })

  it('may leave a label out, and has paths as the system that wrote it', () => {
    expect(filesOf('1.jpg,\n a\\2.jpg , cat \n3.jpg,cat,')).toEqual([
      ['1.jpg', null, null],
      ['a/2.jpg', 'cat', null],
      ['3.jpg', 'cat', null],
    ])
  })

  it('names each wrong line with its number, and takes the others in', () => {
    const long = 'x'.repeat(256)
    const text = [
      '1.jpg,cat',
      '',
      '2.jpg',
      ',dog',
      '"3.jpg,dog',
      '"3.jpg"x,dog',
      '4.jpg,dog,tset',
      '5.jpg,dog,test,more',
      `6.jpg,${long}`,
      '7.jpg,dog',
    ].join('\n')
    const { files, wrong } = parseLabelList(text)
    expect(files.map(({ line, path }) => [line, path])).toEqual([
      [1, '1.jpg'],
      [10, '7.jpg'],
    ])
    expect(wrong.map(({ line, reason }) => [line, reason])).toEqual([
      [3, expect.stringContaining('only one value')],
      [4, 'The path is missing.'],
      [5, expect.stringContaining('quotation mark')],
      [6, expect.stringContaining('quotation mark')],
      [7, '“tset” is no split. Write train, validation or test.'],
      [8, expect.stringContaining('4 values, but only 3 columns')],
      [9, expect.stringContaining('longer than 255')],
    ])
    expect(wrong[0]?.text).toBe('2.jpg')
    expect(wrong.at(-1)?.text.length).toBeLessThan(130)
  })

  it('of nothing holds nothing', () => {
    for (const text of ['', '\n\n', '\uFEFF', 'path,label']) {
      expect(parseLabelList(text)).toEqual({ files: [], wrong: [] })
    }
  })
})

describe('any list', () => {
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
  const value = fc
    .stringMatching(/^[a-z,;"ü. ]{1,12}$/)
    .map((text) => text.trim().normalize('NFC'))
    .filter((text) => text !== '')

  it('says what was written into it', () => {
    const row = fc.record({
      path: value.map((text) => `dir/${text}`),
      label: fc.option(value),
      split: fc.option(fc.constantFrom('train', 'validation', 'test')),
    })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, mark, end) => {
          const lines = rows.map(({ path, label, split }) =>
            [quoted(path), quoted(label ?? ''), split ?? ''].join(mark),
          )
          const { files, wrong } = parseLabelList(
            [['path', 'label', 'split'].join(mark), ...lines].join(end),
          )
          expect(wrong).toEqual([])
          expect(files).toEqual(rows.map((written, index) => ({ line: index + 2, ...written })))
        },
      ),
    )
  })

  it('of nonsense never fails, and accounts for every line that holds something', () => {
    const nonsense = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'path', 'label', 'a', '\uFEFF'),
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(nonsense, (text) => {
        const { files, wrong } = parseLabelList(text)
        const said = [...files, ...wrong].map(({ line }) => line)
        const full = text
          .replace(/^\uFEFF/, '')
          .split(/\r\n|\n|\r/)
          .flatMap((content, index) => (content.trim() === '' ? [] : [index + 1]))
        const sorted = [...said].sort((a, b) => a - b)
        // All of them, or all but the headings.
        expect([full, full.slice(1)]).toContainEqual(sorted)
        for (const { path } of files) expect(path).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})
