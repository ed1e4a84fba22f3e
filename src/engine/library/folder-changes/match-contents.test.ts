import { describe, expect, it } from 'vitest'
import type { KnownFile } from '#engine/database/presence-repository.ts'
import { compareFacts, type ListedFile } from './compare-facts.ts'
import { matchContents, sizesInQuestion } from './match-contents.ts'

const hash = (content: number) => new Uint8Array(32).fill(content)
const hex = (content: number) => Buffer.from(hash(content)).toString('hex')

/** A photo whose content is a number, and whose size is 100 more. */
const known = (
  id: number,
  path: string,
  content: number,
  rest: Partial<KnownFile> = {},
): KnownFile => ({
  ...{ id, path, state: 'ready', reason: null, contentHash: hash(content) },
  ...{ bytes: 100 + content, modifiedAt: 1, labelId: 1, split: null },
  ...{ missing: false, withdrawn: false },
  ...rest,
})
const listed = (path: string, content: number, modifiedAt = 1): ListedFile => ({
  path,
  facts: { bytes: 100 + content, modifiedAt },
})

/** What is found, and which files had to be read for that. */
function look(
  rows: readonly KnownFile[],
  files: readonly (readonly [path: string, content: number, modifiedAt?: number])[],
  closed: readonly string[] = [],
) {
  const compared = compareFacts(
    rows,
    files.map(([path, content, at]) => listed(path, content, at)),
    closed,
  )
  const sizes = sizesInQuestion(compared)
  const read = [...compared.suspects, ...compared.unknown].filter(({ facts }) =>
    sizes.has(facts?.bytes ?? -1),
  )
  const contentOf = new Map(files.map(([path, content]) => [path, hex(content)]))
  const contents = new Map(read.map(({ path }) => [path, contentOf.get(path) ?? '']))
  const { changes, touched } = matchContents(compared, contents)
  return {
    read: read.map(({ path }) => path),
    touched: touched.map(({ path }) => path),
    closed: compared.closed,
    found: changes.map(({ kind, row, path }) => [kind, row?.id ?? null, path]),
  }
}

describe('of a folder', () => {
  it('that is as it was, no file is read', () => {
    expect(
      look(
        [known(1, 'a', 1), known(2, 'b', 2)],
        [
          ['a', 1],
          ['b', 2],
        ],
      ),
    ).toEqual({
      ...{ read: [], touched: [], closed: 0, found: [] },
    })
  })

  it('with many new files, none is read: nothing is being looked for', () => {
    const files = Array.from({ length: 50 }, (_, i) => [`new/${i}`, i] as const)
    expect(look([known(1, 'a', 1)], [['a', 1], ...files])).toMatchObject({ read: [] })
  })

  it('only new files of a size that is looked for are read', () => {
    const { read, found } = look(
      [known(1, 'a', 1)],
      [
        ['b', 1],
        ['c', 2],
      ],
    )
    expect(read).toEqual(['b'])
    expect(found).toEqual([
      ['moved', 1, 'b'],
      ['added', null, 'c'],
    ])
  })

  it('a file of another time is read, and of another size only where that is looked for', () => {
    const rows = [known(1, 'a', 1), known(2, 'b', 2)]
    expect(
      look(rows, [
        ['a', 1, 5],
        ['b', 2],
      ]),
    ).toMatchObject({ read: ['a'], touched: ['a'] })
    expect(
      look(rows, [
        ['a', 9, 5],
        ['b', 2],
      ]),
    ).toMatchObject({
      ...{ read: [], found: [['changed', 1, 'a']] },
    })
  })

  it('what was read before times were noted is compared by its size', () => {
    expect(look([known(1, 'a', 1, { modifiedAt: null })], [['a', 1, 77]])).toMatchObject({
      ...{ read: [], found: [] },
    })
  })

  it('a part that cannot be opened says nothing of what is in it', () => {
    const rows = [known(1, 'shut/in/a', 1), known(2, 'shut too/b', 2)]
    expect(look(rows, [['shut', 9]], ['shut'])).toMatchObject({
      closed: 1,
      found: [
        ['added', null, 'shut'],
        ['gone', 2, 'shut too/b'],
      ],
    })
  })
})

describe('a content that is found', () => {
  const missing = { missing: true }

  it('where it was before is there again, and a copy of it is new', () => {
    expect(
      look(
        [known(1, 'b', 1, missing)],
        [
          ['a', 1],
          ['b', 1],
        ],
      ).found,
    ).toEqual([
      ['returned', 1, 'b'],
      ['added', null, 'a'],
    ])
  })

  it('is the one that just went rather than one that is missing', () => {
    const rows = [known(1, 'old', 1, missing), known(2, 'here', 1)]
    expect(look(rows, [['there', 1]]).found).toEqual([['moved', 2, 'there']])
  })

  it('is the photo that counts rather than its copy', () => {
    const rows = [known(1, 'copy', 1, { state: 'duplicate' }), known(2, 'photo', 1)]
    expect(look(rows, [['there', 1]]).found).toEqual([
      ['moved', 2, 'there'],
      ['gone', 1, 'copy'],
    ])
  })

  it('where another stood says that the other is gone', () => {
    expect(look([known(1, 'a', 1), known(2, 'b', 2)], [['b', 1]]).found).toEqual([
      ['moved', 1, 'b'],
      ['gone', 2, 'b'],
    ])
  })

  it('beside what now stands in its place says that this is new', () => {
    expect(
      look(
        [known(1, 'a', 1)],
        [
          ['a', 2, 5],
          ['b', 1],
        ],
      ).found,
    ).toEqual([
      ['moved', 1, 'b'],
      ['added', null, 'a'],
    ])
  })
})

describe('a file that was never read', () => {
  const pending = { state: 'pending', contentHash: null, bytes: null, modifiedAt: null } as const

  it('is no change while it waits', () => {
    expect(look([known(1, 'a', 1, pending)], [['a', 1]])).toMatchObject({ read: [], found: [] })
  })

  it('and is gone comes back to its place', () => {
    const rows = [known(1, 'a', 1, { ...pending, missing: true })]
    expect(look(rows, [['a', 1]]).found).toEqual([['returned', 1, 'a']])
  })

  it('because it was not there is read when it is', () => {
    const unread = { ...pending, state: 'unreadable', reason: 'missing' } as const
    expect(look([known(1, 'a', 1, unread)], [['a', 1]]).found).toEqual([['returned', 1, 'a']])
  })
})
