import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { tempFolder } from '../../testing/temp-folder.ts'
import { lockProject } from './project-lock.ts'

let file: string
beforeEach(async () => {
  file = join(await tempFolder(), 'project.lock')
})

it('names its holder and goes away when it is released', async () => {
  const lock = await lockProject(file, 'Pets')
  expect(await readFile(file, 'utf8')).toBe(String(process.pid))
  await lock.release()
  expect(existsSync(file)).toBe(false)
})

it('of a living process is respected', async () => {
  await writeFile(file, String(process.ppid))
  await expect(lockProject(file, 'Pets', 100)).rejects.toMatchObject({
    code: 'PROJECT_IN_USE',
    message: expect.stringMatching(/Pets.*another Downhill/) as string,
    details: { holder: process.ppid },
  })
  expect(await readFile(file, 'utf8')).toBe(String(process.ppid))
})

it('of somebody who is about to end is waited for', async () => {
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 300)'])
  await writeFile(file, String(holder.pid))
  const lock = await lockProject(file, 'Pets')
  expect(await readFile(file, 'utf8')).toBe(String(process.pid))
  await lock.release()
})

it.each([
  ['a process that has ended', () => String(spawnSync(process.execPath, ['--version']).pid)],
  ['this process, from an earlier time', () => String(process.pid)],
  ['nobody, because it is empty', () => ''],
  ['nobody, because it is damaged', () => 'garbage'],
  ['nobody, because no process has this number', () => '-1'],
])('left behind by %s is taken over', async (_who, holder) => {
  await writeFile(file, holder())
  const lock = await lockProject(file, 'Pets')
  expect(await readFile(file, 'utf8')).toBe(String(process.pid))
  await lock.release()
})

it('that another process made and is about to name is respected', async () => {
  await writeFile(file, '')
  const locking = lockProject(file, 'Pets', 100)
  await writeFile(file, String(process.ppid))
  await expect(locking).rejects.toMatchObject({ code: 'PROJECT_IN_USE' })
})

it('fails with the system’s error when the folder is missing', async () => {
  await expect(lockProject(join(file, 'nowhere'), 'Pets')).rejects.toMatchObject({
    code: 'ENOENT',
  })
})
