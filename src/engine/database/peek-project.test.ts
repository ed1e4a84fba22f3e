import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, it } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { type Database, openDatabase } from './database.ts'
import { firstProject } from './migrations/0001-first-project.ts'
import { resumableRuns } from './migrations/0002-resumable-runs.ts'
import { library } from './migrations/0003-library.ts'
import { peekProject } from './peek-project.ts'
import { createPresenceRepository } from './presence-repository.ts'
import { createProjectRepository } from './project-repository.ts'
import { createSamplesRepository } from './samples-repository.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await tempFolder()
  file = join(folder, 'project.sqlite')
})

/** A project of the newest version with three files, one of an import that was undone. */
function fill(database: Database): void {
  const project = createProjectRepository(database)
  project.create({ name: 'Pets', photoFolder: '/photos', layout: 'pattern' })
  project.setReading({ by: 'pattern', pattern: '{label}_*' }, 'pattern')
  const importId = project.addImport('/photos', 3)
  createSamplesRepository(database).add(
    importId,
    ['cat_1.jpg', 'dog_2.jpg', 'undone.jpg'].map((path) => ({ path, labelId: null })),
  )
  database.run(`UPDATE samples SET withdrawn = 1 WHERE path = 'undone.jpg'`)
}

it('is nothing where there is no project, and makes none', async () => {
  expect(peekProject(file)).toBeUndefined()
  expect(await readdir(folder)).toEqual([])
})

it('tells the folder, the reading and the files, and leaves everything as it is', async () => {
  const database = openDatabase(file)
  fill(database)
  database.close()
  const before = await readFile(file)
  expect(peekProject(file)).toEqual({
    photoFolder: '/photos',
    reading: { by: 'pattern', pattern: '{label}_*' },
    paths: new Set(['cat_1.jpg', 'dog_2.jpg']),
  })
  expect(await readFile(file)).toEqual(before)
  expect(await readdir(folder)).toEqual(['project.sqlite'])
})

it('sees what a project that is open has written last, and does not disturb it', () => {
  const database = openDatabase(file)
  fill(database)
  expect(peekProject(file)?.paths.size).toBe(2)
  database.run(`UPDATE samples SET withdrawn = 0`)
  expect(peekProject(file)?.paths.size).toBe(3)
  database.close()
})

it('has a file that is missing too: it keeps what is known of it', () => {
  const database = openDatabase(file)
  fill(database)
  createPresenceRepository(database).apply({ missing: [1], found: [], changed: [] })
  database.close()
  expect(peekProject(file)?.paths).toContain('cat_1.jpg')
})

it.each([
  [1, firstProject, 'detection'],
  [3, firstProject + resumableRuns + library, 'detection'],
] as const)('reads a project of version %d without bringing it further', (version, sql, by) => {
  const old = new DatabaseSync(file)
  old.exec(`${sql}; PRAGMA user_version = ${version};
    INSERT INTO project (id, name, photo_folder, layout, created_at)
      VALUES (1, 'Old', '/old photos', 'unlabelled', '2025-01-02T03:04:05.678Z');
    INSERT INTO imports VALUES (1, '/old photos', 'finished', 1, '2025-01-02T03:04:05.678Z', NULL);
    INSERT INTO samples (import_id, path) VALUES (1, 'a.jpg')`)
  old.close()
  expect(peekProject(file)).toEqual({
    photoFolder: '/old photos',
    reading: { by },
    paths: new Set(['a.jpg']),
  })
  const after = new DatabaseSync(file)
  expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: version })
  after.close()
})

it('says that a damaged one is damaged, whatever is wrong with it', async () => {
  const expectDamaged = () =>
    expect(() => peekProject(file)).toThrow(
      expect.objectContaining({
        code: 'PROJECT_DAMAGED',
        message: expect.stringContaining(file) as string,
      }),
    )
  await writeFile(file, 'not a database'.repeat(100))
  expectDamaged()
  // A database, but no project: nobody said what it is about.
  await writeFile(file, '')
  expectDamaged()
})
