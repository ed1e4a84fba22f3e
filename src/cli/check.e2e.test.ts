/** Checking a folder from the command line, each time in a process of its own. */
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { writePhotos } from '#engine/images/testing/photo-folder.ts'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { runCli } from './testing/run-cli.ts'

vi.setConfig({ testTimeout: 120_000 })

it('tells what became of a folder, and takes it over when asked', async () => {
  const folder = await tempFolder()
  const home = join(folder, 'home')
  const photos = join(folder, 'My pets')
  await writePhotos(photos, { cat: 3, dog: 3 })
  expect((await runCli(['check', photos], { home })).stderr).toContain(
    `No project is about ${photos}. To make one: downhill import '`,
  )
  expect((await runCli(['import', photos], { home })).code).toBe(0)

  await rename(join(photos, 'cat', '0.jpg'), join(photos, 'dog', 'moved.jpg'))
  await rm(join(photos, 'cat', '1.jpg'))
  const told = await runCli(['check', photos, '--json'], { home })
  expect(told.code).toBe(0)
  expect(told.lines()).toMatchObject([
    { type: 'file', kind: 'gone', path: 'cat/1.jpg', label: 'cat' },
    {
      ...{ type: 'file', kind: 'moved', path: 'dog/moved.jpg', from: 'cat/0.jpg' },
      ...{ label: 'cat', folderLabel: 'dog' },
    },
    { type: 'summary', files: 5, unchanged: 4, counts: { gone: 1, moved: 1 }, applied: null },
  ])

  const project = join(home, 'My pets.downhill')
  const applied = await runCli(['check', project, '--apply'], { home })
  expect(applied.code).toBe(0)
  expect(applied.stdout).toContain('dog/moved.jpg\tmoved, was cat/0.jpg\tcat\tthe folder says dog')
  expect(applied.stdout).toContain(`Taken over in ${project}: 1 gone, 1 moved.`)
  const again = await runCli(['check', project], { home })
  expect(again.stdout).toBe(`${photos}: nothing changed, 5 unchanged.\n`)

  await rename(photos, `${photos} away`)
  const away = await runCli(['check', project, '--apply'], { home })
  expect([away.code, away.stdout]).toEqual([1, ''])
  expect(away.stderr).toContain(`The folder ${photos} is not there.`)
})

it.each([
  [[], 'check needs one project'],
  [['a', 'b'], 'check needs one project'],
  [['a', '--confirm-empty'], '--confirm-empty goes with --apply'],
])('%j is wrong usage', async (args, words) => {
  const { code, stderr } = await runCli(['check', ...args], { home: await tempFolder() })
  expect(code).toBe(2)
  expect(stderr).toContain(words)
})
