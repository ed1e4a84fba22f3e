/** Importing from the command line, each time in a process of its own. */
import { copyFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { writePhotos } from '#engine/images/testing/photo-folder.ts'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { runCli } from './testing/run-cli.ts'

vi.setConfig({ testTimeout: 120_000 })

let home: string
let photos: string
beforeEach(async () => {
  const folder = await tempFolder()
  home = join(folder, 'home')
  photos = join(folder, 'My pets')
  await writePhotos(photos, { cat: 2, dog: 2 })
})

it('says what became of each file, the summary last', async () => {
  await writeFile(join(photos, 'cat', 'x.jpg'), '')
  await copyFile(join(photos, 'cat', '0.jpg'), join(photos, 'dog', 'copy.jpg'))
  const planned = await runCli(['import', photos, '--dry-run', '--json'], { home })
  expect(planned.code).toBe(0)
  expect(planned.lines().filter(({ state }) => state === 'new')).toHaveLength(6)
  expect(planned.lines().at(-1)).toMatchObject({
    type: 'summary',
    dryRun: true,
    files: 6,
    known: 0,
  })
  expect(existsSync(home)).toBe(false)

  const run = await runCli(['import', photos, '--json'], { home })
  expect(run.code).toBe(0)
  const lines = run.lines()
  expect(lines.slice(0, -1).map(({ path, state }) => [path, state])).toEqual([
    ['cat/0.jpg', 'ready'],
    ['cat/1.jpg', 'ready'],
    ['dog/0.jpg', 'ready'],
    ['dog/1.jpg', 'ready'],
    ['cat/x.jpg', 'unreadable'],
    ['dog/copy.jpg', 'duplicate'],
  ])
  expect(lines.at(-2)).toMatchObject({ of: 'cat/0.jpg', conflict: true })
  expect(lines.at(-1)).toMatchObject({
    type: 'summary',
    ready: 4,
    duplicates: 1,
    unreadable: 1,
    conflicts: 1,
    labels: { cat: 2, dog: 2 },
  })
})

it('goes on with other folders, and fails where nothing is readable or a folder is missing', async () => {
  const missing = join(home, 'gone')
  const several = await runCli(['import', missing, photos, '--json'], { home })
  expect(several.code).toBe(1)
  expect(several.stderr).toContain(`The folder ${missing} is not there.`)
  expect(several.lines().at(-1)).toMatchObject({ ready: 4, failed: [{ folder: missing }] })
  const texts = join(home, 'texts')
  await writePhotos(texts, { a: 1 })
  await writeFile(join(texts, 'a', '0.jpg'), 'text')
  const run = await runCli(['import', texts], { home })
  expect(run.code).toBe(1)
  expect(run.stdout).toContain('a/0.jpg\tunreadable\t')
  expect(run.stderr).toContain('None of the 1 files')
})

it('is cancelled by Ctrl-C, and says how to go on', async () => {
  await writePhotos(photos, { cat: 400 })
  let interrupted = false
  const run = await runCli(['import', photos], {
    home,
    watch({ stderr }, kill) {
      if (interrupted || !stderr.includes('Reading 402 files')) return
      interrupted = true
      kill('SIGINT')
    },
  })
  expect([run.code, run.stdout]).toEqual([1, ''])
  expect(run.stderr).toMatch(
    /^Cancelled with \d+ files left to read\. .*To go on: downhill import '/m,
  )
  const goneOn = await runCli(['import', photos, '--json'], { home })
  expect(goneOn.lines().at(-1)).toMatchObject({ ready: 402, pending: 0 })
})

it.each([
  [[], 'at least one folder'],
  [['a', 'b', '--project', 'p'], 'a project is about one folder'],
  [['a', 'b', '--list', 'l'], 'a list is about one folder'],
  [['a', '--pattern', 'x'], '--pattern: In x nothing says where the label stands'],
  [['a', '--pattern', '{label}', '--list', 'l'], 'choose one of them'],
])('%j is wrong usage', async (args, words) => {
  const { code, stdout, stderr } = await runCli(['import', ...args], { home })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(words)
})
