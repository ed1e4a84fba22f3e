import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { readRunFile, writeRunFile } from './run-file.ts'

const about = { run: 3, spec: DEFAULT_RUN_SPEC, labels: ['cat', 'dog 🐕'] }

it('is read as it was written, in a folder made for it', async () => {
  const folder = join(await tempFolder(), 'runs', '0003')
  await writeRunFile(folder, about)
  expect(await readRunFile(folder)).toEqual({ format: 'downhill-run', version: 1, ...about })
})

it.each([
  ['text', () => 'not JSON'],
  ['cut short', (whole: string) => whole.slice(0, -20)],
  ['another format', (whole: string) => whole.replace('downhill-run', 'uphill-run')],
  ['a later version', (whole: string) => whole.replace('"version": 1', '"version": 2')],
  ['one label', (whole: string) => whole.replace(/"cat",\s*/, '')],
])('that is %s is refused, and the folder named', async (_what, damage) => {
  const folder = await tempFolder()
  await writeRunFile(folder, about)
  const file = join(folder, 'run.json')
  await writeFile(file, damage(await readFile(file, 'utf8')))
  await expect(readRunFile(folder)).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining(folder) as string,
  })
})

it('that is missing is refused', async () => {
  await expect(readRunFile(await tempFolder())).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
