import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { writeAtomically } from './write-atomically.ts'

it('writes a new file and replaces an old one, leaving nothing beside it', async () => {
  const folder = await tempFolder()
  const file = join(folder, 'list.json')
  await writeAtomically(file, 'a long old content')
  await writeAtomically(file, 'new 🐈')
  expect(await readFile(file, 'utf8')).toBe('new 🐈')
  await writeAtomically(file, Uint8Array.of(0, 255, 13))
  expect(Array.from(await readFile(file))).toEqual([0, 255, 13])
  await writeAtomically(file, [Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)])
  expect(Array.from(await readFile(file))).toEqual([1, 2, 3])
  expect(await readdir(folder)).toEqual(['list.json'])
})

it('leaves the old content and no temporary file when it fails', async () => {
  const folder = await tempFolder()
  // A folder cannot be replaced by a file.
  const taken = join(folder, 'taken')
  await mkdir(taken)
  await writeFile(join(taken, 'inside'), 'old')
  await expect(writeAtomically(taken, 'new')).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['taken'])
  expect(await readFile(join(taken, 'inside'), 'utf8')).toBe('old')
})

it('fails with the system’s own error when the folder is missing', async () => {
  const folder = await tempFolder()
  await expect(writeAtomically(join(folder, 'no', 'file'), 'x')).rejects.toMatchObject({
    code: 'ENOENT',
  })
  expect(await readdir(folder)).toEqual([])
})

it('lets writers of the same file at the same time each write a whole one', async () => {
  const folder = await tempFolder()
  const file = join(folder, 'shared')
  const contents = Array.from({ length: 8 }, (_, i) => String(i).repeat(10_000 + i))
  await Promise.all(contents.map((content) => writeAtomically(file, content)))
  expect(contents).toContain(await readFile(file, 'utf8'))
  expect(await readdir(folder)).toEqual(['shared'])
})
