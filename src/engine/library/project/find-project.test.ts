import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RecentProject } from '#shared/domain/project.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { findProjectFor } from './find-project.ts'

const recent = (photoFolder: string, path: string, available: boolean): RecentProject => ({
  path,
  name: 'Old',
  photoFolder,
  openedAt: '2026-01-02T03:04:05.678Z',
  available,
})

it('is the one that was used for the folder before', async () => {
  const home = await tempFolder()
  const before = [recent('/other', '/x.downhill', true), recent('/pets', '/old.downhill', true)]
  expect(await findProjectFor('/pets', undefined, home, before)).toBe('/old.downhill')
})

it('is a new one when the one before is out of reach', async () => {
  const home = await tempFolder()
  const before = [recent('/pets', '/old.downhill', false)]
  expect(await findProjectFor('/pets', undefined, home, before)).toBe(join(home, 'pets.downhill'))
})

it('has the first number that is free', async () => {
  const home = await tempFolder()
  await mkdir(join(home, 'pets.downhill'))
  await mkdir(join(home, 'pets 2.downhill'))
  await mkdir(join(home, 'pets 4.downhill'))
  expect(await findProjectFor('/pets', undefined, home, [])).toBe(join(home, 'pets 3.downhill'))
})

it.each([
  ['/photos/My pets 🐈', undefined, 'My pets 🐈.downhill'],
  ['/photos/a:b*c?', undefined, 'a_b_c_.downhill'],
  ['/photos/line\nbreak\u0000', undefined, 'line_break_.downhill'],
  ['/', undefined, 'Photos.downhill'],
  ['/photos/   ', undefined, 'Photos.downhill'],
  ['/photos/cats', 'Cats and dogs', 'Cats and dogs.downhill'],
  ['/photos/cats', '../../etc', '.._.._etc.downhill'],
])('of %j and the name %j is called %s', async (folder, name, expected) => {
  // A home that is not there yet has no names taken.
  const home = join(await tempFolder(), 'Downhill')
  expect(await findProjectFor(folder, name, home, [])).toBe(join(home, expected))
})
