import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '../database/database.ts'
import { writePhotos } from '../images/testing/photo-folder.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { createProject, openProject } from './project/open-project.ts'
import { detectLayout } from './import/detect-layout.ts'
import { recordListing } from './import/import-folder.ts'
import { listFolder } from './import/list-folder.ts'
import { createWorkbench } from './testing/workbench.ts'

let folder: string
let photos: string
beforeEach(async () => {
  folder = await tempFolder()
  photos = join(folder, 'My pets 🐈')
  await mkdir(photos)
})

const counts = (summary: {
  readonly dataset: {
    readonly labels: readonly { label: { name: string }; photos: number }[]
  }
}) =>
  Object.fromEntries(summary.dataset.labels.map(({ label, photos: count }) => [label.name, count]))

/** Every file below a folder with its content, to see that nobody touched it. */
async function contentsOf(path: string): Promise<Map<string, string>> {
  const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = join(parentPath, name)
        return [file, await readFile(file, 'base64')] as const
      }),
    ),
  )
}

describe('opening a folder of photos', () => {
  it('with a sub-folder for each label reads every photo and changes none', async () => {
    await writePhotos(photos, { cat: 3, dog: 2 })
    const before = await contentsOf(photos)
    const { library, home, told } = createWorkbench(folder)
    const listed = await library.openFolder(photos)
    expect(listed).toMatchObject({
      path: join(home, 'My pets 🐈.downhill'),
      name: 'My pets 🐈',
      dataset: { layout: 'folderPerLabel', pending: 5, ready: 0 },
    })
    const read = await library.importSettled()
    expect(read.dataset).toMatchObject({ ready: 5, pending: 0, unreadable: 0, unlabelled: 0 })
    expect(counts(read)).toEqual({ cat: 3, dog: 2 })
    expect(library.current()).toEqual(read)
    expect(told('project.changed').at(-1)).toEqual(read)
    expect(told('task.progress').at(-1)).toBeNull()
    expect(await contentsOf(photos)).toEqual(before)
  })

  it('with labels in file names finds them, and knows the folder again', async () => {
    await writePhotos(photos, { cat: 2, dog: 2 }, (label, number) => `${label}.${number}.jpg`)
    const { library, handlers } = createWorkbench(folder)
    await library.openFolder(photos)
    const first = await library.importSettled()
    expect(first.dataset.layout).toBe('labelInFileName')
    await library.close()
    await library.openFolder(photos)
    expect(await library.importSettled()).toEqual(first)
    expect((await handlers['projects.recent']({})).projects).toMatchObject([
      { path: first.path, available: true },
    ])
  })

  it('takes in what was added since, and keeps what it had', async () => {
    await writePhotos(photos, { cat: 2 })
    const { library } = createWorkbench(folder)
    await library.openFolder(photos)
    await library.importSettled()
    await writePhotos(photos, { cat: 3, dog: 1 })
    await library.openFolder(photos)
    const after = await library.importSettled()
    expect(counts(after)).toEqual({ cat: 3, dog: 1 })
  })

  it('lists what cannot be read with its reason, and reads the rest', async () => {
    await writePhotos(photos, { cat: 2, dog: 2 })
    const whole = await readFile(join(photos, 'cat', '0.jpg'))
    await writeFile(join(photos, 'cat', 'cut.jpg'), whole.subarray(0, whole.length / 2))
    await writeFile(join(photos, 'cat', 'empty.png'), '')
    await writeFile(join(photos, 'dog', 'notes.txt'), 'a note')
    const { library, handlers } = createWorkbench(folder)
    await library.openFolder(photos)
    expect((await library.importSettled()).dataset).toMatchObject({ ready: 4, unreadable: 3 })
    const { files } = await handlers['samples.unreadable']({ offset: 0, limit: 10 })
    expect(files.map(({ path, reason }) => [path, reason])).toEqual([
      ['cat/cut.jpg', 'truncated'],
      ['cat/empty.png', 'empty'],
      ['dog/notes.txt', 'notAnImage'],
    ])
  })

  it('takes a sub-folder with the longest name that a disk allows for a label', async () => {
    const longest = 'x'.repeat(255)
    await writePhotos(photos, { [longest]: 1, dog: 1 })
    const { library } = createWorkbench(folder)
    await library.openFolder(photos)
    expect(counts(await library.importSettled())).toEqual({ dog: 1, [longest]: 1 })
  })

  it('makes thumbnails of the photos as they are read', async () => {
    await writePhotos(photos, { cat: 1, dog: 1 })
    const { library, handlers } = createWorkbench(folder)
    await library.openFolder(photos)
    await library.importSettled()
    const { samples } = await handlers['samples.page']({
      ...{ offset: 0, limit: 1, filter: {} },
      ...{ order: 'path', descending: false },
    })
    const { webp } = await handlers['samples.thumbnail']({
      sampleId: samples[0]?.id ?? 0,
      size: 256,
    })
    expect(Buffer.from(webp.subarray(8, 12)).toString()).toBe('WEBP')
    await expect(async () =>
      handlers['samples.thumbnail']({ sampleId: 99, size: 256 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a folder without photos', () => {
  it('that is empty makes no project', async () => {
    const { library, home } = createWorkbench(folder)
    await expect(library.openFolder(photos)).rejects.toMatchObject({
      code: 'FOLDER_EMPTY',
      message: expect.stringContaining(photos) as string,
    })
    expect(existsSync(join(home, 'My pets 🐈.downhill'))).toBe(false)
    expect(library.current()).toBeNull()
  })

  it('that is missing leaves the open project open', async () => {
    await writePhotos(photos, { cat: 1, dog: 1 })
    const { library } = createWorkbench(folder)
    await library.openFolder(photos)
    await library.importSettled()
    await expect(library.openFolder(join(folder, 'gone'))).rejects.toMatchObject({
      code: 'FOLDER_NOT_FOUND',
    })
    expect(library.current()?.name).toBe('My pets 🐈')
  })

  it('that holds only other files says so when they were read, and lists them', async () => {
    await writeFile(join(photos, 'a.txt'), 'text')
    await writeFile(join(photos, 'b.jpg'), 'text too')
    const { library, when } = createWorkbench(folder)
    await library.openFolder(photos)
    await expect(library.importSettled()).rejects.toMatchObject({
      code: 'NO_READABLE_PHOTOS',
      message: expect.stringMatching(/None of the 2 files/) as string,
    })
    expect((await when('task.failed', () => true)).code).toBe('NO_READABLE_PHOTOS')
    expect(library.current()?.dataset.unreadable).toBe(2)
  })
})

describe('an import that is interrupted', () => {
  it('goes on when the project is opened again', async () => {
    await writePhotos(photos, { cat: 3, dog: 3 })
    // As a kill leaves it: listed and recorded, nothing read.
    const path = join(folder, 'Pets.downhill')
    const layout = detectLayout((await listFolder(photos)).files)
    const project = await createProject(path, { photoFolder: photos, layout: layout.layout })
    recordListing(project, layout)
    await project.close()

    const { library } = createWorkbench(folder)
    expect((await library.open(path)).dataset).toMatchObject({ pending: 6, ready: 0 })
    expect((await library.importSettled()).dataset).toMatchObject({ pending: 0, ready: 6 })
  })

  it('by a person keeps what was read, and goes on with the next opening', async () => {
    await writePhotos(photos, { cat: 20, dog: 20 })
    const { library, handlers, when } = createWorkbench(folder)
    await library.openFolder(photos)
    const settled = library.importSettled().catch((error: unknown) => error)
    const task = await when('task.progress', (progress) => (progress?.total ?? 0) > 0)
    expect(task).toMatchObject({ kind: 'import', total: 40, unit: 'photos' })
    void handlers['tasks.cancel']({ taskId: task?.id ?? 0 })
    expect(await settled).toMatchObject({ code: 'CANCELLED' })

    const left = library.current()?.dataset
    expect(left?.pending).toBeGreaterThan(0)
    expect((left?.ready ?? 0) + (left?.pending ?? 0)).toBe(40)
    const path = library.current()?.path ?? ''
    await library.close()
    expect(statesOfImports(path)).toEqual(['cancelled'])
    await library.open(path)
    expect((await library.importSettled()).dataset).toMatchObject({ pending: 0, ready: 40 })
  })

  it('by closing the project leaves it in order', async () => {
    await writePhotos(photos, { cat: 20, dog: 20 })
    const { library, told } = createWorkbench(folder)
    const { path } = await library.openFolder(photos)
    await library.close()
    expect(library.current()).toBeNull()
    expect(told('project.changed').at(-1)).toBeNull()
    expect(existsSync(join(path, 'project.lock'))).toBe(false)
    expect(statesOfImports(path)).toEqual(['cancelled'])
  })
})

function statesOfImports(path: string): readonly string[] {
  const database = openDatabase(join(path, 'project.sqlite'))
  try {
    return database
      .all(z.object({ state: z.string() }), 'SELECT state FROM imports ORDER BY id')
      .map(({ state }) => state)
  } finally {
    database.close()
  }
}

it('leaves no lane open when its project is closed', async () => {
  await writePhotos(photos, { cat: 2, dog: 2 })
  const { library, lanes } = createWorkbench(folder)
  await library.openFolder(photos)
  const lane = lanes.open({ threads: 1 })
  await library.close()
  expect(lanes.opened.map(({ isClosed }) => isClosed())).toEqual([true])
  await lane.close()
})

describe('opening a project', () => {
  it('that is open in another process is refused', async () => {
    await writePhotos(photos, { cat: 1, dog: 1 })
    const { library } = createWorkbench(folder)
    const { path } = await library.openFolder(photos)
    await library.importSettled()
    await library.close()
    await writeFile(join(path, 'project.lock'), String(process.ppid))
    await expect(library.open(path)).rejects.toMatchObject({ code: 'PROJECT_IN_USE' })
    expect(await readFile(join(path, 'project.lock'), 'utf8')).toBe(String(process.ppid))
  })

  it('that is not there, or damaged, gives its lock back', async () => {
    const { library } = createWorkbench(folder)
    const path = join(folder, 'Pets.downhill')
    await expect(library.open(path)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await mkdir(path)
    await writeFile(join(path, 'project.sqlite'), 'not a database'.repeat(100))
    await expect(library.open(path)).rejects.toMatchObject({ code: 'PROJECT_DAMAGED' })
    expect(existsSync(join(path, 'project.lock'))).toBe(false)
    await expect(openProject(path)).rejects.toMatchObject({ code: 'PROJECT_DAMAGED' })
  })

  it('with a folder that belongs to another one is refused', async () => {
    await writePhotos(photos, { cat: 1, dog: 1 })
    const other = join(folder, 'Other')
    await writePhotos(other, { cat: 1, dog: 1 })
    const { library } = createWorkbench(folder)
    const { path } = await library.openFolder(photos)
    const refusal = {
      code: 'INVALID_INPUT',
      message: expect.stringContaining(photos) as string,
    }
    await expect(library.openFolder(other, { path })).rejects.toMatchObject(refusal)
    // What was open stays open.
    expect(library.current()?.path).toBe(path)
    await library.close()
    await expect(library.openFolder(other, { path })).rejects.toMatchObject(refusal)
    expect(existsSync(join(path, 'project.lock'))).toBe(false)
  })

  it('whose name is taken by another folder of the same name makes a second one', async () => {
    await writePhotos(photos, { cat: 1, dog: 1 })
    const elsewhere = join(folder, 'elsewhere', 'My pets 🐈')
    await mkdir(elsewhere, { recursive: true })
    for (const label of ['cat', 'dog']) {
      await mkdir(join(elsewhere, label))
      await copyFile(join(photos, label, '0.jpg'), join(elsewhere, label, '0.jpg'))
    }
    const { library } = createWorkbench(folder)
    await library.openFolder(photos)
    await library.openFolder(elsewhere)
    expect(library.current()?.name).toBe('My pets 🐈 2')
  })

  it('is needed for everything that is about a project', () => {
    const { library } = createWorkbench(folder)
    expect(() => library.session()).toThrow(expect.objectContaining({ code: 'NO_PROJECT' }))
  })
})
