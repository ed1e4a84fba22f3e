import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { FolderStatus } from '#shared/domain/folder-changes.ts'
import type { Decoder } from '#engine/decoding/decoder.ts'
import { canTestPermissions, withoutPrivileges } from '../../testing/without-privileges.ts'
import { readPendingPhotos, recordListing } from '../import/import-folder.ts'
import type { LibraryEmit } from '../library-context.ts'
import { openProject } from '../project/open-project.ts'
import { createTaskRunner } from '../tasks.ts'
import { applyFacts } from './apply-check.ts'
import { checkFolder } from './check-folder.ts'
import { createFolderWatch } from './folder-watch.ts'
import { photoOf, createWatchedFolder } from './testing/watched-folder.ts'

const PETS = { 'cat/1.jpg': 1, 'cat/2.jpg': 2, 'dog/3.jpg': 3, 'dog/4.jpg': 4 }

async function openPets(photos: Readonly<Record<string, number>> = PETS) {
  const pets = await createWatchedFolder(photos)
  await pets.open()
  return pets
}

describe('a check', () => {
  it('of a folder that stayed as it was finds nothing', async () => {
    const pets = await openPets()
    expect(await pets.handlers['folder.check']({})).toMatchObject({
      folder: pets.folder,
      files: 4,
      unchanged: 4,
      counts: { added: 0, changed: 0, gone: 0, moved: 0, returned: 0 },
      first: [],
      empty: false,
    })
  })

  it('names what is new with the label it will get, and changes nothing', async () => {
    const pets = await openPets()
    await pets.put('bird/5.jpg', 5)
    const before = pets.shown()
    const { first } = await pets.handlers['folder.check']({})
    expect(first).toEqual([
      {
        ...{ kind: 'added', path: 'bird/5.jpg', from: null },
        ...{ label: 'bird', folderLabel: 'bird', split: null },
      },
    ])
    expect(pets.shown()).toEqual(before)
    expect(pets.library.current()?.dataset.labels).toHaveLength(2)
    await pets.apply()
    expect(pets.shown()).toMatchObject({ 'bird/5.jpg': 'bird' })
    expect(await pets.check()).toEqual({})
  })

  it('tells of a photo that changed, which keeps its label and is read again', async () => {
    const pets = await openPets()
    const { id } = pets.sampleAt('cat/1.jpg')
    await pets.handlers['samples.assignLabel']({
      selection: { ids: [id] },
      labelId: pets.labelId('dog'),
    })
    await pets.put('cat/1.jpg', 39)
    expect(await pets.check()).toEqual({ changed: ['cat/1.jpg'] })
    expect(pets.sampleAt('cat/1.jpg').width).toBe(17)
    await pets.apply()
    expect(pets.sampleAt('cat/1.jpg')).toMatchObject({ id, width: 16 + 39 })
    expect(pets.shown()['cat/1.jpg']).toBe('dog')
    expect(await pets.check()).toEqual({})
  })

  it('finds a change of content that left the size alone', async () => {
    const pets = await openPets()
    await writeFile(join(pets.folder, 'notes.bin'), 'aaaa')
    await pets.check()
    await pets.apply()
    expect(pets.library.current()?.dataset.unreadable).toBe(1)
    await writeFile(join(pets.folder, 'notes.bin'), 'bbbb')
    await pets.touch('notes.bin')
    expect(await pets.check()).toEqual({ changed: ['notes.bin'] })
  })

  it('says nothing of a file that was only written to, and does not read it twice', async () => {
    const pets = await openPets()
    await pets.touch('cat/1.jpg')
    expect(await pets.check()).toEqual({})
    const rows = pets.library.session().project.presence.files({ after: 0, limit: 9 })
    expect(rows.find(({ path }) => path === 'cat/1.jpg')?.modifiedAt).toBeGreaterThan(
      Math.max(
        ...rows.flatMap(({ path, modifiedAt }) => (path === 'dog/4.jpg' ? (modifiedAt ?? 0) : [])),
      ),
    )
  })

  it('leaves out what changed once more before it was taken over, and looks again', async () => {
    const pets = await openPets()
    await pets.put('cat/1.jpg', 9)
    await pets.remove('cat/2.jpg')
    await pets.check()
    await pets.put('cat/1.jpg', 10)
    await pets.put('cat/2.jpg', 2)
    expect(await pets.apply()).toMatchObject({ applied: { changed: 0, gone: 0 }, leftOut: 2 })
    await pets.when(
      'folder.changed',
      (status) =>
        status.state === 'checked' &&
        status.changes.counts.changed === 1 &&
        status.changes.counts.gone === 0,
    )
  })

  it.skipIf(!canTestPermissions)('says nothing of a folder that it cannot open', async () => {
    const pets = await openPets()
    await chmod(pets.root, 0o755)
    const { project } = pets.library.session()
    await chmod(join(pets.folder, 'cat'), 0o000)
    const { changes, unchanged } = await withoutPrivileges(() =>
      checkFolder(project, {}, { signal: new AbortController().signal, report: () => undefined }),
    )
    await chmod(join(pets.folder, 'cat'), 0o755)
    expect(changes.map(({ kind, path }) => [kind, path])).toEqual([['added', 'cat']])
    expect(unchanged).toBe(4)
  })

  it('passes over links that lead nowhere, until they lead somewhere', async () => {
    const pets = await createWatchedFolder(PETS)
    await symlink(join(pets.root, 'other.jpg'), join(pets.folder, 'cat', 'link.jpg'))
    await pets.open()
    expect(pets.library.current()?.dataset.unreadable).toBe(1)
    expect(await pets.check()).toEqual({})
    await writeFile(join(pets.root, 'other.jpg'), await photoOf(9))
    expect(await pets.check()).toEqual({ returned: ['cat/link.jpg'] })
    await pets.apply()
    expect(pets.shown()).toMatchObject({ 'cat/link.jpg': 'cat' })
  })

  it('whose list of labels is gone says so, and takes nothing over', async () => {
    const pets = await createWatchedFolder(PETS)
    const list = join(pets.root, 'labels.csv')
    await writeFile(list, 'cat/1.jpg,tabby')
    await pets.handlers['projects.openFolder']({ folder: pets.folder, list })
    await pets.library.importSettled()
    await rm(list)
    await expect(pets.handlers['folder.check']({})).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining(list) as string,
    })
    expect(pets.handlers['folder.status']({})).toEqual({ state: 'unchecked' })
    await expect(pets.handlers['folder.apply']({ confirmEmpty: false })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('that is asked for while another is under way is the same one', async () => {
    const pets = await openPets()
    const [one, other] = await Promise.all([
      pets.handlers['folder.check']({}),
      pets.handlers['folder.check']({}),
    ])
    expect(one).toBe(other)
  })

  it('of a project that is limited to a part of its folder looks at that part alone', async () => {
    const pets = await createWatchedFolder(PETS)
    await pets.handlers['projects.openFolder']({
      folder: pets.folder,
      only: [join(pets.folder, 'cat')],
    })
    await pets.library.importSettled()
    await pets.put('dog/9.jpg', 9)
    await pets.put('cat/8.jpg', 8)
    expect(await pets.check()).toEqual({ added: ['cat/8.jpg'] })
  })

  it('gives way to what else begins, and is made up for afterwards', async () => {
    const pets = await openPets()
    const { project } = pets.library.session()
    const tasks = createTaskRunner(() => undefined)
    const told: FolderStatus[] = []
    const about = { kind: 'training', title: 'Training', unit: 'steps', total: 1 } as const
    const end = Promise.withResolvers<undefined>()
    let training: Promise<unknown> | undefined
    const emit: LibraryEmit = (_event, payload) => {
      // It tells of nothing else.
      told.push(payload as FolderStatus)
      // As soon as the check has begun.
      queueMicrotask(() => {
        training ??= tasks.run(about, () => end.promise)
      })
    }
    const watch = createFolderWatch(
      project,
      { tasks, emit },
      { read: () => Promise.resolve(), onChanged: () => undefined },
    )
    watch.checkAfter(Promise.resolve())
    await vi.waitFor(() => expect(told.at(-1)?.state).toBe('unchecked'))
    end.resolve(undefined)
    await training
    await vi.waitFor(() => expect(told.at(-1)?.state).toBe('checked'))
    await watch.settled()
  })

  it('is cancelled, and says that it was', async () => {
    const pets = await openPets()
    const { check } = createFolderWatch(
      pets.library.session().project,
      {
        emit: () => undefined,
        tasks: {
          ...createTaskRunner(() => undefined),
          run: (_about, work) => work({ signal: AbortSignal.abort(), report: () => undefined }),
        },
      },
      { read: () => Promise.resolve(), onChanged: () => undefined },
    )
    await expect(check()).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})

describe('a photo that is gone', () => {
  it('is kept with its label, is not trained on, and comes back as it was', async () => {
    const pets = await openPets()
    const { id } = pets.sampleAt('cat/1.jpg')
    await pets.handlers['samples.exclude']({ selection: { ids: [id] }, excluded: true })
    await pets.remove('cat/1.jpg')
    expect(await pets.check()).toEqual({ gone: ['cat/1.jpg'] })
    expect(pets.sampleAt('cat/1.jpg').missing).toBe(false)
    await pets.apply()
    expect(pets.shown()).toMatchObject({ '[cat/1.jpg]': 'cat' })
    expect(pets.library.current()?.dataset).toMatchObject({ ready: 3, missing: 1, excluded: 0 })
    const { samples } = pets.library.session().project
    expect(samples.forTraining().map(({ path }) => path)).not.toContain('cat/1.jpg')
    expect(samples.counts({}).missing).toBe(1)
    expect(samples.counts({ missing: true }).total).toBe(1)
    expect(await pets.check()).toEqual({})

    await pets.put('cat/1.jpg', 1)
    expect(await pets.check()).toEqual({ returned: ['cat/1.jpg'] })
    await pets.apply()
    expect(pets.sampleAt('cat/1.jpg')).toMatchObject({ id, missing: false, excluded: true })
  })

  it('can be given another label, and its thumbnail is still there', async () => {
    const pets = await openPets()
    const { id } = pets.sampleAt('cat/1.jpg')
    await pets.remove('cat/1.jpg')
    await pets.check()
    await pets.apply()
    const { webp } = await pets.handlers['samples.thumbnail']({ sampleId: id, size: 256 })
    expect(webp.byteLength).toBeGreaterThan(0)
    // Larger than was ever made: better than no picture.
    expect(await pets.handlers['samples.thumbnail']({ sampleId: id, size: 1024 })).toEqual({ webp })
    const labelId = pets.labelId('dog')
    await pets.handlers['samples.assignLabel']({ selection: { ids: [id] }, labelId })
    await pets.put('elsewhere/back.jpg', 1)
    expect(await pets.check()).toEqual({ returned: ['cat/1.jpg → elsewhere/back.jpg'] })
    await pets.apply()
    expect(pets.shown()).toMatchObject({ 'elsewhere/back.jpg': 'dog' })
  })

  it('does not give its label to another photo of the same name', async () => {
    const pets = await openPets()
    const { id } = pets.sampleAt('cat/1.jpg')
    await pets.handlers['samples.assignLabel']({
      selection: { ids: [id] },
      labelId: pets.labelId('dog'),
    })
    await pets.remove('cat/1.jpg')
    await pets.check()
    await pets.apply()
    await pets.put('cat/1.jpg', 20)
    expect(await pets.check()).toEqual({ added: ['cat/1.jpg'] })
    await pets.apply()
    expect(pets.shown()).toMatchObject({ '[cat/1.jpg]': 'dog', 'cat/1.jpg': 'cat' })
  })
})

describe('a photo that was moved', () => {
  it('keeps label, history and split, and the list says what the folder says now', async () => {
    const pets = await openPets()
    const { id } = pets.sampleAt('cat/1.jpg')
    await pets.handlers['samples.pin']({ selection: { ids: [id] }, split: 'test' })
    await pets.move('cat/1.jpg', 'dog/renamed.jpg')
    const { first } = await pets.handlers['folder.check']({})
    expect(first).toEqual([
      {
        ...{ kind: 'moved', path: 'dog/renamed.jpg', from: 'cat/1.jpg' },
        ...{ label: 'cat', folderLabel: 'dog', split: 'test' },
      },
    ])
    await pets.apply()
    expect(pets.sampleAt('dog/renamed.jpg')).toMatchObject({ id, split: 'test', pinned: true })
    expect(pets.shown()['dog/renamed.jpg']).toBe('cat')
    expect(await pets.check()).toEqual({})
  })

  it('is known again when two swap their names', async () => {
    const pets = await openPets()
    const ids = [pets.sampleAt('cat/1.jpg').id, pets.sampleAt('dog/3.jpg').id]
    await pets.move('cat/1.jpg', 'x')
    await pets.move('dog/3.jpg', 'cat/1.jpg')
    await pets.move('x', 'dog/3.jpg')
    expect(await pets.check()).toEqual({
      moved: ['dog/3.jpg → cat/1.jpg', 'cat/1.jpg → dog/3.jpg'],
    })
    await pets.apply()
    expect(pets.shown()).toMatchObject({ 'cat/1.jpg': 'dog', 'dog/3.jpg': 'cat' })
    expect([pets.sampleAt('dog/3.jpg').id, pets.sampleAt('cat/1.jpg').id]).toEqual(ids)
  })

  it('takes the place of one that was deleted', async () => {
    const pets = await openPets()
    await pets.remove('dog/3.jpg')
    await pets.move('cat/1.jpg', 'dog/3.jpg')
    expect(await pets.check()).toEqual({ gone: ['dog/3.jpg'], moved: ['cat/1.jpg → dog/3.jpg'] })
    await pets.apply()
    expect(pets.shown()).toMatchObject({ 'dog/3.jpg': 'cat', '[dog/3.jpg]': 'dog' })
    expect(await pets.check()).toEqual({})
  })

  it('is known again by an import of the folder as well', async () => {
    const pets = await openPets()
    const { id } = pets.sampleAt('cat/1.jpg')
    await pets.move('cat/1.jpg', 'dog/renamed.jpg')
    await pets.put('dog/5.jpg', 5)
    await pets.open()
    expect(pets.sampleAt('dog/renamed.jpg').id).toBe(id)
    expect(pets.shown()).toEqual({
      ...{ 'cat/2.jpg': 'cat', 'dog/3.jpg': 'dog', 'dog/4.jpg': 'dog' },
      ...{ 'dog/5.jpg': 'dog', 'dog/renamed.jpg': 'cat' },
    })
  })
})

describe('copies', () => {
  it('of a photo that is gone take its place, with what was said of it', async () => {
    const pets = await openPets({ ...PETS, 'other.jpg': 1 })
    const { id } = pets.sampleAt('cat/1.jpg')
    expect(pets.shown()).not.toHaveProperty(['other.jpg'])
    await pets.handlers['samples.exclude']({ selection: { ids: [id] }, excluded: true })
    await pets.handlers['samples.pin']({ selection: { ids: [id] }, split: 'validation' })
    await pets.remove('cat/1.jpg')
    expect(await pets.check()).toEqual({ gone: ['cat/1.jpg'] })
    await pets.apply()
    expect(pets.shown()['other.jpg']).toBe('cat')
    expect(pets.shown()).not.toHaveProperty(['[cat/1.jpg]'])
    expect(pets.sampleAt('other.jpg')).toMatchObject({ excluded: true, split: 'validation' })
    await pets.put('cat/1.jpg', 1)
    expect(await pets.check()).toEqual({ returned: ['cat/1.jpg'] })
    await pets.apply()
    expect(pets.library.current()?.dataset).toMatchObject({ duplicates: 1, missing: 0 })
  })

  it('under two labels are no conflict any more when one is deleted', async () => {
    const pets = await openPets({ ...PETS, 'dog/1.jpg': 1 })
    expect(pets.library.current()?.dataset.conflicts).toBe(1)
    await pets.remove('cat/1.jpg')
    await pets.check()
    await pets.apply()
    expect(pets.library.current()?.dataset.conflicts).toBe(0)
    expect(pets.shown()['dog/1.jpg']).toBe('dog')
  })

  it('that are new are copies, not moves', async () => {
    const pets = await openPets()
    await pets.copy('cat/1.jpg', 'cat/again.jpg')
    expect(await pets.check()).toEqual({ added: ['cat/again.jpg'] })
    await pets.apply()
    expect(pets.library.current()?.dataset).toMatchObject({ ready: 4, duplicates: 1 })
  })

  it('of a photo that changed count for themselves', async () => {
    const pets = await openPets({ ...PETS, 'cat/copy.jpg': 1 })
    await pets.put('cat/1.jpg', 30)
    await pets.check()
    await pets.apply()
    expect(pets.library.current()?.dataset).toMatchObject({ ready: 5, duplicates: 0 })
  })
})

describe('a folder that is out of reach', () => {
  it('opens its project; nothing is missing, and labels can be given', async () => {
    const pets = await openPets()
    await rename(pets.folder, `${pets.folder} away`)
    expect(await pets.reopen()).toMatchObject({ state: 'unreachable', folder: pets.folder })
    const { id } = pets.sampleAt('cat/1.jpg')
    const { webp } = await pets.handlers['samples.thumbnail']({ sampleId: id, size: 256 })
    expect(webp.byteLength).toBeGreaterThan(0)
    await pets.handlers['samples.assignLabel']({ selection: { ids: [id] }, labelId: null })
    await expect(pets.handlers['folder.check']({})).rejects.toMatchObject({
      code: 'FOLDER_NOT_FOUND',
    })
    await expect(pets.handlers['folder.apply']({ confirmEmpty: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(pets.library.current()?.dataset.missing).toBe(0)
    await rename(`${pets.folder} away`, pets.folder)
    expect(await pets.check()).toEqual({})
    expect(pets.handlers['folder.status']({})).toMatchObject({ state: 'checked' })
  })

  it('keeps files that were not read yet for later', async () => {
    const pets = await openPets()
    const path = pets.library.current()?.path ?? ''
    await pets.library.close()
    // As a kill leaves it: listed, and not read.
    await pets.put('cat/9.jpg', 9)
    const project = await openProject(path)
    const files = [{ path: 'cat/9.jpg', label: 'cat', split: null }]
    recordListing(project, { layout: 'folderPerLabel', files })
    await project.close()

    await rename(pets.folder, `${pets.folder} away`)
    expect((await pets.handlers['projects.open']({ path })).dataset.pending).toBe(1)
    await pets.when('folder.changed', ({ state }) => state === 'unreachable')
    expect(pets.library.current()?.dataset).toMatchObject({ pending: 1, unreadable: 0 })
    await pets.library.close()
    await rename(`${pets.folder} away`, pets.folder)
    await pets.handlers['projects.open']({ path })
    expect((await pets.library.importSettled()).dataset).toMatchObject({ pending: 0, ready: 5 })
  })

  it('while photos are being read leaves the rest for later', async () => {
    const pets = await openPets()
    const { project } = pets.library.session()
    await pets.put('cat/9.jpg', 9)
    await pets.put('cat/10.jpg', 10)
    const files = ['9', '10'].map((n) => ({ path: `cat/${n}.jpg`, label: 'cat', split: null }))
    recordListing(project, { layout: 'folderPerLabel', files })
    await rename(pets.folder, `${pets.folder} away`)
    const gone = Object.assign(new Error('gone'), { code: 'ENOENT' })
    // It does nothing else.
    const decoder = { inspect: () => Promise.reject(gone) } as unknown as Decoder
    await expect(
      readPendingPhotos(project, decoder, {
        signal: new AbortController().signal,
        report: () => undefined,
      }),
    ).rejects.toMatchObject({ code: 'FOLDER_NOT_FOUND' })
    expect(project.samples.datasetCounts()).toMatchObject({ pending: 2, unreadable: 0 })
  })

  it('that is there but empty is asked about', async () => {
    const pets = await openPets()
    await rm(pets.folder, { recursive: true })
    await mkdir(pets.folder)
    const changes = await pets.handlers['folder.check']({})
    expect(changes).toMatchObject({ empty: true, counts: { gone: 4 } })
    await expect(pets.handlers['folder.apply']({ confirmEmpty: false })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('is empty') as string,
    })
    expect(pets.library.current()?.dataset.missing).toBe(0)
    await pets.apply(true)
    expect(pets.library.current()?.dataset).toMatchObject({ ready: 0, missing: 4 })
  })

  it('between check and apply takes nothing over', async () => {
    const pets = await openPets()
    await pets.remove('cat/1.jpg')
    await pets.check()
    await rename(pets.folder, `${pets.folder} away`)
    await expect(pets.handlers['folder.apply']({ confirmEmpty: false })).rejects.toMatchObject({
      code: 'FOLDER_NOT_FOUND',
    })
    expect(pets.library.current()?.dataset.missing).toBe(0)
  })
})

describe('saying where the photos are now', () => {
  it('finds them by content, wherever they lie in the new folder', async () => {
    const pets = await openPets()
    const moved = join(pets.root, 'Elsewhere')
    await rename(pets.folder, join(pets.root, 'was'))
    await mkdir(moved)
    await rename(join(pets.root, 'was'), join(moved, 'deeper'))
    await rm(join(moved, 'deeper', 'dog', '4.jpg'))
    const { id } = pets.sampleAt('cat/1.jpg')
    expect(await pets.handlers['folder.relocate']({ folder: moved })).toEqual({ found: 3, of: 4 })
    expect(pets.library.current()?.dataset.folder).toBe(moved)
    expect(pets.sampleAt('deeper/cat/1.jpg').id).toBe(id)
    expect(pets.library.current()?.dataset.missing).toBe(0)
    const status = await pets.when('folder.changed', ({ state }) => state === 'checked')
    expect(status).toMatchObject({ changes: { counts: { gone: 1, added: 0 } } })
    const { projects } = await pets.handlers['projects.recent']({})
    expect(projects[0]?.photoFolder).toBe(moved)
  })

  it('is refused for a folder that holds none of them, whatever their names', async () => {
    const pets = await openPets()
    const other = join(pets.root, 'Other')
    await mkdir(join(other, 'cat'), { recursive: true })
    await writeFile(join(other, 'cat', '1.jpg'), await photoOf(100))
    await expect(pets.handlers['folder.relocate']({ folder: other })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('None of the 4 photos') as string,
    })
    expect(pets.library.current()?.dataset.folder).toBe(pets.folder)
    await expect(
      pets.handlers['folder.relocate']({ folder: join(pets.root, 'nowhere') }),
    ).rejects.toMatchObject({ code: 'FOLDER_NOT_FOUND' })
  })
})

describe('undoing', () => {
  it('an import after its photos were moved, changed and deleted still works', async () => {
    const pets = await openPets()
    await pets.put('cat/5.jpg', 5)
    await pets.put('cat/6.jpg', 6)
    await pets.put('cat/7.jpg', 7)
    await pets.check()
    await pets.apply()
    await pets.move('cat/5.jpg', 'dog/5.jpg')
    await pets.put('cat/6.jpg', 16)
    await pets.remove('cat/7.jpg')
    await pets.check()
    await pets.apply()
    expect(Object.keys(pets.shown())).toHaveLength(7)
    await pets.handlers['journal.undo']({})
    expect(Object.keys(pets.shown())).toEqual(['cat/1.jpg', 'cat/2.jpg', 'dog/3.jpg', 'dog/4.jpg'])
    // What is in the folder and not in the project is new.
    expect(await pets.check()).toEqual({ added: ['cat/6.jpg', 'dog/5.jpg'] })
    await pets.handlers['journal.redo']({})
    expect(await pets.check()).toEqual({})
    expect(pets.shown()).toMatchObject({ 'dog/5.jpg': 'cat', '[cat/7.jpg]': 'cat' })
  })

  it('and finding the file anew, with something else in it, reads it again', async () => {
    const pets = await openPets()
    await pets.put('cat/5.jpg', 5)
    await pets.check()
    await pets.apply()
    await pets.handlers['journal.undo']({})
    await pets.put('cat/5.jpg', 25)
    expect(await pets.check()).toEqual({ added: ['cat/5.jpg'] })
    await pets.apply()
    expect(pets.sampleAt('cat/5.jpg').width).toBe(16 + 25)
    expect(await pets.check()).toEqual({})
  })
})

describe('a kill', () => {
  it('between taking facts over and taking new files in leaves the rest for the next check', async () => {
    const pets = await openPets()
    const path = pets.library.current()?.path ?? ''
    await pets.library.close()
    await pets.move('cat/1.jpg', 'dog/moved.jpg')
    await pets.remove('cat/2.jpg')
    await pets.put('dog/3.jpg', 30)
    await pets.put('bird/5.jpg', 5)
    const project = await openProject(path)
    const idle = { signal: new AbortController().signal, report: () => undefined }
    await applyFacts(project, (await checkFolder(project, {}, idle)).changes)
    await project.close()

    await pets.handlers['projects.open']({ path })
    await pets.library.importSettled()
    expect(await pets.check()).toEqual({ added: ['bird/5.jpg'] })
    await pets.apply()
    expect(pets.shown()).toEqual({
      ...{ '[cat/2.jpg]': 'cat', 'dog/moved.jpg': 'cat' },
      ...{ 'dog/3.jpg': 'dog', 'dog/4.jpg': 'dog', 'bird/5.jpg': 'bird' },
    })
  })
})

it('copies that a kill left behind take their places when the project is opened', async () => {
  const pets = await openPets({ ...PETS, 'other.jpg': 1 })
  const { project } = pets.library.session()
  const { id } = pets.sampleAt('cat/1.jpg')
  await pets.remove('cat/1.jpg')
  project.presence.apply({ missing: [id], found: [], changed: [] })
  expect(project.presence.isUnsettled()).toBe(true)
  await pets.reopen()
  expect(pets.shown()).toMatchObject({ 'other.jpg': 'cat' })
  expect(pets.shown()).not.toHaveProperty(['[cat/1.jpg]'])
})

describe('opening a project', () => {
  it('that is open goes on reading what was not read, and imports nothing', async () => {
    const pets = await openPets()
    const { project } = pets.library.session()
    await pets.put('cat/9.jpg', 9)
    await pets.put('cat/10.jpg', 10)
    const files = [{ path: 'cat/9.jpg', label: 'cat', split: null }]
    recordListing(project, { layout: 'folderPerLabel', files })
    await pets.handlers['projects.open']({ path: project.path })
    expect((await pets.library.importSettled()).dataset).toMatchObject({ pending: 0, ready: 5 })
    await pets.when(
      'folder.changed',
      (status) => status.state === 'checked' && status.changes.counts.added === 1,
    )
  })

  it('checks its folder by itself, and tells what it found', async () => {
    const pets = await openPets()
    await pets.put('cat/5.jpg', 5)
    await pets.remove('dog/3.jpg')
    const status = await pets.reopen()
    expect(status).toMatchObject({ changes: { counts: { added: 1, gone: 1 } } })
    expect(pets.handlers['folder.status']({})).toEqual(status)
    expect(
      pets.handlers['folder.changedFiles']({ kind: 'gone', offset: 0, limit: 9 }),
    ).toMatchObject({ total: 1, files: [{ path: 'dog/3.jpg' }] })
    expect(pets.shown()).toHaveProperty(['dog/3.jpg'])
  })
})
