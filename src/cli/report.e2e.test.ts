/** A run's report from the command line, its run done again, and its TensorBoard files. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { writePhotos } from '#engine/images/testing/photo-folder.ts'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { runCli } from './testing/run-cli.ts'

vi.setConfig({ testTimeout: 240_000 })

const FAST = ['--size', '8', '--hidden', '4', '--batch-size', '4', '--learning-rate', '0.02']
const EPOCHS = 3

async function trained() {
  const folder = await tempFolder()
  const home = join(folder, 'home')
  const photos = join(folder, 'Pets')
  await writePhotos(photos, { cat: 8, dog: 8 })
  const { code } = await runCli(['train', photos, ...FAST, '--epochs', String(EPOCHS)], { home })
  expect(code).toBe(0)
  return { folder, home, photos, report: join(folder, 'report.html') }
}

it('trains, reports, and gives the same numbers again wherever the photos are', async () => {
  const { folder, home, photos, report } = await trained()
  const written = await runCli(['report', 'Pets', '1', '--out', report, '--thumbnails'], { home })
  expect(written.stderr).toBe('')
  expect(written).toMatchObject({ code: 0, stdout: expect.stringContaining(report) as string })
  expect(await readFile(report, 'utf8')).toContain('Run 1 of Pets')

  // In the folder that the project is known to be about.
  const same = await runCli(['repeat', report, '--json'], { home })
  expect(same.code).toBe(0)
  const numbers = same.lines()
  expect(numbers.at(-1)).toMatchObject({
    ...{ type: 'summary', same: true, off: 0 },
    photos: { photos: 16, missing: 0, changed: 0, added: 0 },
  })
  expect(numbers.slice(0, -1).map(({ epoch }) => epoch)).toEqual([
    ...[0, 1, 2, 3].flatMap((epoch) => [epoch, epoch, epoch, epoch]),
    ...[null, null, null, null, null],
  ])
  // Nothing of it is kept.
  expect(await readdir(join(home, 'Pets.downhill', 'runs'))).toEqual(['0001'])

  // Elsewhere, without their labels, beside a photo that is new.
  const elsewhere = join(folder, 'elsewhere')
  await rename(photos, elsewhere)
  await rename(join(elsewhere, 'dog'), join(elsewhere, 'a'))
  await writePhotos(join(elsewhere, 'new'), { bird: 9 }, (_label, number) => `${number}.jpg`)
  await Promise.all(
    Array.from({ length: 8 }, (_, number) => rm(join(elsewhere, 'new', `${number}.jpg`))),
  )
  const moved = await runCli(['repeat', report, '--folder', elsewhere], { home })
  expect(moved.stderr).toContain('and others, which are not used: 1.')
  expect(moved.stdout).toContain('epoch 3: exactly the same\nresult: exactly the same\nThe same:')
  expect(moved.code).toBe(0)
})

it('says so when numbers are others, photos are others, or the report is damaged', async () => {
  const { home, photos, report } = await trained()
  // By the name that train prints.
  expect((await runCli(['report', 'Pets/1', '--out', report], { home })).code).toBe(0)
  const page = await readFile(report, 'utf8')
  const tampered = page.replace(/"trainLoss":[^,]+/, '"trainLoss":9.5')
  expect(tampered).not.toBe(page)
  await writeFile(report, tampered)
  const other = await runCli(['repeat', report, '--folder', photos], { home })
  expect(other.code).toBe(3)
  expect(other.stdout).toMatch(/^epoch 0: training loss [\d.]+ instead of 9\.5, off by/)
  expect(other.stdout).toContain('Not the same: of 21 numbers 20 came out exactly the same')

  await rm(join(photos, 'cat', '0.jpg'))
  await writePhotos(join(photos, '..', 'others'), { x: 12 })
  await rename(join(photos, '..', 'others', 'x', '11.jpg'), join(photos, 'cat', '1.jpg'))
  const gone = await runCli(['repeat', report, '--folder', photos, '--json'], { home })
  expect(gone.code).toBe(3)
  expect(gone.lines()).toEqual([
    { type: 'summary', same: false, photos: { photos: 16, missing: 1, changed: 1, added: 0 } },
  ])

  await writeFile(report, page.slice(0, -40))
  const cut = await runCli(['repeat', report, '--folder', photos], { home })
  expect(cut.code).toBe(1)
  expect(cut.stderr).toContain('is not the report of a run, or is cut off')
  await writeFile(report, page.replace('"labels":[', '"labels":7,"x":['))
  const damaged = await runCli(['repeat', report], { home })
  expect(damaged.code).toBe(1)
  expect(damaged.stderr).toContain('is damaged')
})

it('writes runs for TensorBoard, each into a folder of its own', async () => {
  const { folder, home } = await trained()
  const logs = join(folder, 'logs')
  const { code, stdout } = await runCli(['tensorboard', 'Pets', '1', '--out', logs], { home })
  expect(code).toBe(0)
  expect(await readdir(logs)).toEqual(['Pets run 1'])
  const events = await readFile(stdout.trim())
  for (const tag of ['loss/step', 'loss/validation', 'accuracy/validation', 'learning rate']) {
    expect(events.toString('latin1')).toContain(tag)
  }
})

it.each([
  [['report'], 'report needs a run'],
  [['report', 'Pets/1'], 'report needs a file to write'],
  [['repeat'], 'repeat needs one report'],
  [['repeat', 'a', '--pixel-memory', 'x'], '--pixel-memory'],
  [['tensorboard', '--out', 'x'], 'tensorboard needs at least one run'],
  [['tensorboard', 'Pets/1'], 'tensorboard needs a folder'],
])('%j is wrong usage', async (args, words) => {
  const { code, stderr } = await runCli(args, { home: await tempFolder() })
  expect(code).toBe(2)
  expect(stderr).toContain(words)
})
