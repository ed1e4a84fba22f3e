import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { ProblemError } from '#shared/contract/problem.ts'
import type { ReportedPhotos } from '#shared/domain/run-report.ts'
import { matchPhotos } from './match-photos.ts'
import { packPhotos } from './photo-keys.ts'

const photo = (path: string, content = path) => ({
  path,
  contentHash: new Uint8Array(createHash('sha256').update(content).digest()),
})
const [a, b, c, d] = [photo('a'), photo('b'), photo('c'), photo('d')]
const reported: ReportedPhotos = {
  hash: '0'.repeat(64),
  train: [packPhotos([b, a]), packPhotos([c])],
  validation: [packPhotos([]), packPhotos([d])],
}

it('finds photos by content, in the order of the report, whatever they are called', () => {
  const renamed = { ...a, path: 'elsewhere/a' }
  const { train, validation, comparison } = matchPhotos(reported, [d, c, renamed, b])
  expect(train).toEqual([
    { photo: b, output: 0 },
    { photo: renamed, output: 0 },
    { photo: c, output: 1 },
  ])
  expect(validation).toEqual([{ photo: d, output: 1 }])
  expect(comparison).toEqual({ photos: 4, missing: 0, changed: 0, added: 0 })
})

it.each([
  ['missing', [a, b, c], { missing: 1, changed: 0, added: 0 }],
  ['changed', [a, b, c, photo('d', 'other')], { missing: 0, changed: 1, added: 0 }],
  ['new', [a, b, c, d, photo('e')], { missing: 0, changed: 0, added: 1 }],
  [
    'all of it',
    [photo('a', 'other'), b, photo('e'), photo('f'), c],
    { missing: 1, changed: 1, added: 2 },
  ],
  ['everything missing', [], { missing: 4, changed: 0, added: 0 }],
])('counts what is %s', (_name, found, counts) => {
  expect(matchPhotos(reported, found).comparison).toEqual({ photos: 4, ...counts })
})

it('of any folder, each photo of the report is found, changed or missing', () => {
  const paths = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const folders = fc.uniqueArray(fc.record({ path: paths, content: paths }), {
    selector: ({ path }) => path,
  })
  fc.assert(
    fc.property(folders, (folder) => {
      const found = folder.map(({ path, content }) => photo(path, content))
      const { train, validation, comparison } = matchPhotos(reported, found)
      const { photos, missing, changed } = comparison
      expect(train.length + validation.length + missing + changed).toBe(photos)
    }),
  )
})

it('a list that is cut off is damage', () => {
  const cut = { ...reported, train: ['AAAA', ''] }
  expect(() => matchPhotos(cut, [])).toThrow(ProblemError)
})
