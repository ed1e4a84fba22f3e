/** Splitting a project's photos from the command line. */
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { writePhotos } from '#engine/images/testing/photo-folder.ts'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { runCli } from './testing/run-cli.ts'

vi.setConfig({ testTimeout: 120_000 })

it('splits photos, says how, and takes the split back', async () => {
  const folder = await tempFolder()
  const home = join(folder, 'home')
  const photos = join(folder, 'Pets')
  await writePhotos(photos, { cat: 10, dog: 10 })
  expect((await runCli(['import', photos], { home })).code).toBe(0)

  const before = await runCli(['split', photos], { home })
  expect([before.code, before.stdout]).toEqual([
    0,
    expect.stringContaining('There is no split: each run draws its own.'),
  ])
  const made = await runCli(
    ['split', photos, '--validation', '20%', '--test', '0.1', '--seed', '3', '--json'],
    { home },
  )
  expect(made.code).toBe(0)
  expect(made.lines()).toMatchObject([
    { type: 'label', label: 'cat', train: { photos: 7 }, validation: { photos: 2 } },
    { type: 'label', label: 'dog', train: { photos: 7 }, test: { photos: 1 } },
    {
      type: 'summary',
      origin: 'made',
      settings: { validationShare: 0.2, testShare: 0.1, seed: 3 },
    },
  ])
  const cleared = await runCli(['split', photos, '--clear'], { home })
  expect(cleared.stdout).toContain('all\ttraining 0\tvalidation 0\ttest 0\tin none 20')
})

it.each([
  [[], 'split needs one project'],
  [['a', '--validation', 'half'], '--validation needs a share such as 0.15 or 15%, not half.'],
  [['a', '--validation', '0.6', '--test', '0.5'], 'may take 90 % at most'],
  [['a', '--seed', '1.5'], 'a seed a whole number'],
  [['a', '--clear', '--seed', '1'], '--clear goes without'],
])('split %j is wrong usage', async (args, message) => {
  const { code, stderr } = await runCli(['split', ...args], { home: await tempFolder() })
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
