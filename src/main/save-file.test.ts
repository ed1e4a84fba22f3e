import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { saveFile } from './save-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'downhill-save-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
})

it('writes a file, replaces one, and leaves nothing beside it', async () => {
  const file = join(folder, 'loss.csv')
  await saveFile(file, Uint8Array.of(1, 2, 3, 4))
  await saveFile(file, Uint8Array.of(0, 255))
  expect(Array.from(await readFile(file))).toEqual([0, 255])
  expect(await readdir(folder)).toEqual(['loss.csv'])
})

it('says which file could not be written, and leaves nothing of it', async () => {
  const taken = join(folder, 'taken')
  await mkdir(join(taken, 'inside'), { recursive: true })
  await expect(saveFile(taken, Uint8Array.of(1))).rejects.toMatchObject({
    code: 'DISK',
    message: expect.stringContaining(taken) as string,
  })
  expect(await readdir(folder)).toEqual(['taken'])
})
