import { readdir, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { writePhotos } from '#engine/images/testing/photo-folder.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { createWorkbench } from '../testing/workbench.ts'

let folder: string
let photos: string
beforeEach(async () => {
  folder = await tempFolder()
  photos = join(folder, 'Pets')
})

const PAGE = { offset: 0, limit: 500 }

it('a preview changes nothing, and is what comes in', async () => {
  await writePhotos(
    photos,
    { cat: 2, dog: 2 },
    (label, n) => `${n === 0 ? 'val' : 'train'}/${label}/${n}.jpg`,
  )
  const { handlers, library, home } = createWorkbench(folder)
  const preview = await handlers['imports.preview']({ folder: photos })
  expect(preview).toMatchObject({
    layout: 'splitFolders',
    project: { path: join(home, 'Pets.downhill'), exists: false },
    files: 4,
    known: 0,
    labels: [
      { label: 'cat', files: 2 },
      { label: 'dog', files: 2 },
    ],
    splits: [
      { split: 'train', files: 2 },
      { split: 'validation', files: 2 },
    ],
    unlabelled: 0,
  })
  expect(preview.first[0]).toEqual({
    path: 'train/cat/1.jpg',
    label: 'cat',
    split: 'train',
    known: false,
  })
  expect(existsSync(home)).toBe(false)
  expect(library.current()).toBeNull()

  await handlers['projects.openFolder']({ folder: photos })
  await library.importSettled()
  const { samples } = library
    .session()
    .project.samples.page(PAGE, {}, { by: 'path', descending: false })
  expect(samples.map(({ path, split, pinned }) => [path, split, pinned])).toEqual([
    ['train/cat/1.jpg', 'train', true],
    ['train/dog/1.jpg', 'train', true],
    ['val/cat/0.jpg', 'validation', true],
    ['val/dog/0.jpg', 'validation', true],
  ])
})

it('a pattern is kept with its project, which is looked at without being touched', async () => {
  await writePhotos(photos, { cat: 1, dog: 1 }, (label, n) => `${label}_x${n}y.jpg`)
  const { handlers, library } = createWorkbench(folder)
  const { path } = await handlers['projects.openFolder']({ folder: photos, pattern: '{label}_*' })
  const first = await library.importSettled()
  expect(first.dataset).toMatchObject({ layout: 'pattern', unlabelled: 0, ready: 2 })
  await library.close()
  const before = await readdir(path)
  await writeFile(join(photos, 'cow_1z.jpg'), '')
  const again = await handlers['imports.preview']({ folder: photos })
  expect(again).toMatchObject({ reading: { by: 'pattern' }, files: 3, known: 2 })
  expect(again.first.map(({ label }) => label)).toEqual(['cat', 'cow', 'dog'])
  expect(await readdir(path)).toEqual(before)
  // Null looks anew.
  const anew = await handlers['imports.preview']({ folder: photos, pattern: null })
  expect(anew.layout).toBe('unlabelled')
})

it('a list gives labels and splits, names its wrong lines, and is no photo itself', async () => {
  await writePhotos(photos, { cat: 2 }, (label, n) => `in/${label}${n}.jpg`)
  const list = join(photos, 'labels.csv')
  await writeFile(
    list,
    '\uFEFFpath;label;split\nin/cat0.jpg;tabby;test\ngone.jpg;x\n./in/cat0.jpg;again\n',
  )
  const { handlers, library } = createWorkbench(folder)
  await handlers['projects.openFolder']({ folder: photos, list })
  const { dataset } = await library.importSettled()
  expect(dataset).toMatchObject({ layout: 'list', ready: 2, unreadable: 0, unlabelled: 1 })
  expect(dataset.labels.map(({ label, photos: count }) => [label.name, count])).toEqual([
    ['tabby', 1],
  ])
  const { lines } = await handlers['imports.wrongLines'](PAGE)
  expect(lines.map(({ line, reason }) => [line, reason])).toEqual([
    [3, `There is no such file in ${photos}.`],
    [4, 'Line 2 names this file already.'],
  ])
  await rm(list)
  await expect(handlers['imports.preview']({ folder: photos })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining(list) as string,
  })
})

it('a pattern or list that cannot be used is refused with the reason', async () => {
  await writePhotos(photos, { cat: 1 })
  const { handlers } = createWorkbench(folder)
  const list = join(folder, 'l.csv')
  const refused = (by: object, message: string) =>
    expect(
      Promise.resolve().then(() => handlers['imports.preview']({ folder: photos, ...by })),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining(message) as string,
    })
  await refused({ pattern: 'x' }, 'nothing says where the label stands')
  await writeFile(list, '')
  await refused({ list }, 'is empty')
  await refused({ list, pattern: '{label}' }, 'Choose one of these')
  await writeFile(list, Uint8Array.of(0x61, 0xff, 0x2c, 0x62))
  await refused({ list }, 'is not UTF-8 text')
  await refused({ list: folder }, 'is not a file')
})

it('says which files the project knows; these keep label and split, whatever is read now', async () => {
  await writePhotos(photos, { cat: 1, dog: 1 }, (label, n) => `train/${label}/${n}.jpg`)
  const { handlers, library } = createWorkbench(folder)
  await handlers['projects.openFolder']({ folder: photos })
  await library.importSettled()
  const page = () =>
    library.session().project.samples.page(PAGE, {}, { by: 'path', descending: false }).samples
  const { labels } = library.session().project
  const dog = labels.all().find(({ name }) => name === 'dog')?.id ?? 0
  const selection = { ids: [page()[0]?.id ?? 0] }
  await handlers['samples.assignLabel']({ selection, labelId: dog })
  await handlers['samples.pin']({ selection, split: 'test' })
  const before = page()
  await writePhotos(photos, { cat: 1, dog: 1, cow: 1 }, (label, n) => `train/${label}/${n}.jpg`)

  const reading = { folder: photos, pattern: 'train/{label}/*' }
  const preview = await handlers['imports.preview'](reading)
  expect(preview).toMatchObject({ files: 3, known: 2 })
  expect(preview.first.map(({ path, label, known }) => [path, label, known])).toEqual([
    ['train/cat/0.jpg', 'cat', true],
    ['train/cow/0.jpg', 'cow', false],
    ['train/dog/0.jpg', 'dog', true],
  ])
  await handlers['projects.openFolder'](reading)
  await library.importSettled()
  expect(page().filter(({ path }) => !path.includes('cow'))).toEqual(before)
})
