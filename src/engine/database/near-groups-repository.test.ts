import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { MAX_GROUP_SAMPLES } from '#shared/domain/near-group.ts'
import { createSmallLibrary } from '../library/editing/testing/small-library.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { openDatabase } from './database.ts'
import { createNearGroupsRepository } from './near-groups-repository.ts'

const ALL = { offset: 0, limit: 50 }

/** A library whose photos stand in groups, each named by the paths of its photos. */
async function withGroups(...groups: readonly (readonly string[])[]) {
  const database = openDatabase(join(await tempFolder(), 'project.sqlite'))
  onTestFinished(() => database.close())
  const library = createSmallLibrary(database)
  library.add(groups.flat())
  const ids = (paths: readonly string[]) => paths.map(library.sampleId)
  library.samples.setNearGroups(
    new Map(groups.flatMap((paths) => ids(paths).map((id) => [id, Math.min(...ids(paths))]))),
  )
  const { page } = createNearGroupsRepository(database)
  const shown = (): readonly (readonly string[])[] =>
    page(ALL).groups.map(({ samples }) => samples.map(({ path }) => path))
  return { library, database, page, shown }
}

it('lists groups of several labels first, then those of one or none', async () => {
  const { shown, page } = await withGroups(
    ['cat/1.jpg', 'cat/2.jpg', '3.jpg'],
    ['cat/4.jpg', 'dog/5.jpg'],
    ['6.jpg', '7.jpg'],
  )
  expect(shown()).toEqual([
    ['cat/4.jpg', 'dog/5.jpg'],
    ['3.jpg', 'cat/1.jpg', 'cat/2.jpg'],
    ['6.jpg', '7.jpg'],
  ])
  expect(page(ALL).groups.map(({ photos, labels }) => [photos, labels])).toEqual([
    [2, 2],
    [3, 1],
    [2, 0],
  ])
})

it('gives pages of them, and how many there are', async () => {
  const { page } = await withGroups(
    ...Array.from({ length: 5 }, (_, group) => [`${group}a.jpg`, `${group}b.jpg`]),
  )
  const { total, groups } = page({ offset: 3, limit: 1 })
  expect(total).toBe(5)
  expect(groups.map(({ samples }) => samples[0]?.path)).toEqual(['3a.jpg'])
  expect(page({ offset: 5, limit: 1 })).toEqual({ total: 5, groups: [] })
})

it('leaves out what a person left out, and groups of which one photo is left', async () => {
  const { library, shown, page } = await withGroups(
    ['a1.jpg', 'a2.jpg', 'a3.jpg'],
    ['b1.jpg', 'b2.jpg'],
  )
  library.editor.exclude({ ids: [library.sampleId('a2.jpg'), library.sampleId('b2.jpg')] }, true)
  expect(shown()).toEqual([['a1.jpg', 'a3.jpg']])
  expect(page(ALL).total).toBe(1)
  library.editor.undo()
  expect(page(ALL).total).toBe(2)
})

it('keeps one of a group, however large that is, as one change', async () => {
  const paths = Array.from({ length: 40 }, (_, index) => `${String(index).padStart(2, '0')}.jpg`)
  const { library, page, shown } = await withGroups(paths, ['b1.jpg', 'b2.jpg'])
  const [group] = page(ALL).groups
  expect(group?.photos).toBe(40)
  expect(group?.samples).toHaveLength(MAX_GROUP_SAMPLES)
  const { entry } = library.editor.exclude(
    {
      filter: { nearGroup: group?.nearGroup, excluded: false },
      except: [library.sampleId('07.jpg')],
    },
    true,
  )
  expect(entry).toMatchObject({ title: 'Left out 39 photos', samples: 39 })
  expect(shown()).toEqual([['b1.jpg', 'b2.jpg']])
  expect(library.samples.datasetCounts().ready).toBe(3)
})

it('names the largest: by pixels, then by bytes, then the first by path', async () => {
  const { library, database, page } = await withGroups(['a.jpg', 'b.jpg', 'c.jpg'])
  const largest = () => page(ALL).groups[0]?.largestId
  const set = (path: string, width: number, bytes: number) =>
    database.run('UPDATE samples SET width = :width, bytes = :bytes WHERE path = :path', {
      ...{ path, width, bytes },
    })
  expect(largest()).toBe(library.sampleId('a.jpg'))
  set('c.jpg', 4, 200)
  expect(largest()).toBe(library.sampleId('c.jpg'))
  set('b.jpg', 5, 50)
  expect(largest()).toBe(library.sampleId('b.jpg'))
})
