/** Training and classifying from the command line, with TensorFlow, on a small folder. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { writePhotos } from '#engine/images/testing/photo-folder.ts'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { runCli } from './testing/run-cli.ts'

vi.setConfig({ testTimeout: 180_000 })

const FAST = ['--size', '8', '--hidden', '4', '--batch-size', '4', '--learning-rate', '0.02']

let home: string
let photos: string
beforeEach(async () => {
  const folder = await tempFolder()
  home = join(folder, 'home')
  photos = join(folder, 'My pets 🐈')
  await writePhotos(photos, { cat: 10, 'big dog': 10 })
})

it('trains, gives the same numbers again, and classifies with what it learned', async () => {
  const whole = await readFile(join(photos, 'cat', '0.jpg'))
  await writeFile(join(photos, 'cat', 'cut.jpg'), whole.subarray(0, whole.length / 2))
  const args = ['train', photos, '--json', ...FAST, '--epochs', '15']
  const first = await runCli(args, { home })
  expect(first.code).toBe(0)
  expect(first.stderr).toContain('cat/cut.jpg')

  const lines = first.lines()
  const epochs = lines.slice(0, -1)
  const summary = lines.at(-1)
  expect(epochs.map(({ type, epoch, step, run }) => [type, epoch, step, run])).toEqual(
    Array.from({ length: 16 }, (_, epoch) => ['epoch', epoch, epoch * 4, 1]),
  )
  expect(summary).toEqual({
    type: 'summary',
    run: 'My pets 🐈/1',
    state: 'finished',
    folder: join(home, 'My pets 🐈.downhill', 'runs', '0001'),
    steps: 60,
    trainLoss: expect.any(Number) as number,
    validationLoss: expect.any(Number) as number,
    trainAccuracy: 1,
    validationAccuracy: 1,
    trainPhotos: 16,
    validationPhotos: 4,
    majorityShare: 0.5,
    imagesPerSecond: expect.any(Number) as number,
    endedEarly: null,
    epoch: expect.any(Number) as number,
    passes: { forward: expect.any(Number) as number, backward: 15 * 16 },
    pixels: 'memory',
    forkedFrom: null,
  })

  const second = await runCli(args, { home })
  const numbers = (run: typeof first) =>
    run
      .lines()
      .map(({ trainLoss, validationLoss, validationAccuracy }) => [
        trainLoss,
        validationLoss,
        validationAccuracy,
      ])
  expect(numbers(second)).toEqual(numbers(first))
  expect(second.lines().at(-1)?.['run']).toBe('My pets 🐈/2')

  // By the name that train prints, on a folder in which one file is no photo.
  const byName = await runCli(['classify', 'My pets 🐈/1', photos, '--json'], { home })
  expect(byName.code).toBe(0)
  const answers = byName.lines()
  expect(answers.at(-1)).toEqual({ type: 'summary', classified: 20, unreadable: 1 })
  for (const { type, path, label, probabilities, reason } of answers.slice(0, -1)) {
    const name = String(path)
    if (name.endsWith('cut.jpg')) {
      expect([type, reason]).toEqual(['unreadable', 'truncated'])
      continue
    }
    expect([type, label]).toEqual(['prediction', name.includes('/cat/') ? 'cat' : 'big dog'])
    const values = Object.values(probabilities as Record<string, number>)
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5)
  }

  // By its folder, into a table.
  const table = join(home, 'table.csv')
  const cat = join(photos, 'cat', '1.jpg')
  const byFolder = await runCli(
    ['classify', String(summary?.['folder']), cat, join(photos, 'gone.jpg'), '--csv', table],
    { home },
  )
  expect(byFolder.code).toBe(0)
  expect(byFolder.stdout).toContain('1 classified, 1 could not be read')
  const rows = (await readFile(table, 'utf8')).split('\r\n')
  expect(rows[0]).toBe('path,label,big dog,cat,problem')
  expect(rows[1]).toMatch(new RegExp(`^${cat},cat,0\\.\\d{6},0\\.\\d{6},$`))
  expect(rows[2]).toMatch(/gone\.jpg,,,,gone\.jpg: The file is no longer there\.$/)

  // A run that is not there.
  const missing = await runCli(['classify', 'My pets 🐈/9', cat], { home })
  expect([missing.code, missing.stdout]).toEqual([1, ''])
  expect(missing.stderr).toContain('There is no run at My pets 🐈/9.')
})

/** Interrupts a command when it has said `words` for the first time. */
function interruptAt(words: string, where: 'stdout' | 'stderr' = 'stdout') {
  let interrupted = false
  return (
    seen: { readonly stdout: string; readonly stderr: string },
    kill: (signal: 'SIGINT') => void,
  ) => {
    if (interrupted || !seen[where].includes(words)) return
    interrupted = true
    kill('SIGINT')
  }
}

it('keeps what was learned when it is interrupted, and goes on with it', async () => {
  const run = await runCli(['train', photos, '--json', ...FAST, '--epochs', '10000'], {
    home,
    watch: interruptAt('"epoch":2,'),
  })
  expect(run.code).toBe(0)
  const summary = run.lines().at(-1)
  expect(summary).toMatchObject({ type: 'summary', state: 'stopped' })
  const steps = Number(summary?.['steps'])
  expect(steps).toBeGreaterThanOrEqual(8)
  expect(steps).toBeLessThan(40_000)
  const folder = String(summary?.['folder'])
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['run.json', 'weights.safetensors']))
  const cat = join(photos, 'cat', '1.jpg')
  const classified = await runCli(['classify', folder, cat, '--json'], { home })
  expect(classified.lines().at(-1)).toEqual({ type: 'summary', classified: 1, unreadable: 0 })

  const resumed = await runCli(['train', '--resume', 'My pets 🐈/1', '--json'], {
    home,
    watch: interruptAt('"type":"epoch"'),
  })
  expect(resumed.code).toBe(0)
  const lines = resumed.lines()
  // It goes on where it was, not at the untrained network.
  expect(lines[0]).toMatchObject({ type: 'epoch', run: 1 })
  expect(Number(lines[0]?.['step'])).toBeGreaterThan(steps)
  expect(lines.at(-1)).toMatchObject({ type: 'summary', run: 'My pets 🐈/1', state: 'stopped' })
  expect(Number(lines.at(-1)?.['steps'])).toBeGreaterThan(steps)
})

it('trains with a file of settings, and on from the weights of that run', async () => {
  const print = await runCli(['train', '--print-spec', ...FAST, '--epochs', '2'], { home })
  expect(print.code).toBe(0)
  const file = join(home, '..', 'train.json')
  await writeFile(file, print.stdout)
  const first = await runCli(['train', photos, '--spec', file, '--json'], { home })
  expect(first.code).toBe(0)
  expect(first.lines().at(-1)).toMatchObject({ run: 'My pets 🐈/1', steps: 8, forkedFrom: null })

  const fork = await runCli(['train', '--fork', 'My pets 🐈/1', '--epochs', '1', '--json'], {
    home,
  })
  expect(fork.code).toBe(0)
  expect(fork.lines().at(-1)).toMatchObject({
    run: 'My pets 🐈/2',
    steps: 4,
    forkedFrom: { runId: 1, step: 8 },
  })
  const missing = await runCli(['train', '--fork', 'My pets 🐈/1@7', '--json'], { home })
  expect([missing.code, missing.stdout]).toEqual([1, ''])
  expect(missing.stderr).toContain('Run My pets 🐈/1 has no checkpoint of step 7.')
})

it('finds a learning rate, keeping no run', async () => {
  const args = ['find-rate', photos, ...FAST, '--steps', '20']
  const found = await runCli([...args, '--json'], { home })
  expect(found.code).toBe(0)
  const points = found.lines().slice(0, -1)
  expect(points.length).toBeGreaterThan(1)
  expect(points.length).toBeLessThanOrEqual(20)
  for (const point of points) {
    expect(point).toEqual({
      type: 'point',
      learningRate: expect.any(Number) as number,
      loss: expect.any(Number) as number,
      smoothed: expect.any(Number) as number,
    })
  }
  expect(points[0]?.['learningRate']).toBeCloseTo(1e-6, 12)
  const summary = found.lines().at(-1)
  expect(Object.keys(summary ?? {}).sort()).toEqual(
    ['type', 'steepest', 'divergence', 'suggestion', 'reason'].sort(),
  )
  expect(summary?.['type']).toBe('summary')
  expect(await readdir(join(home, 'My pets 🐈.downhill'))).not.toContain('runs')

  const cancelled = await runCli([...args, '--steps', '2000'], {
    home,
    watch: interruptAt('20 photos', 'stderr'),
  })
  expect([cancelled.code, cancelled.stdout]).toEqual([1, ''])
  expect(cancelled.stderr).toMatch(/cancel/i)
})

it('checks gradients', async () => {
  const args = ['check-gradients', photos, ...FAST, '--activation', 'tanh', '--count', '6']
  const checked = await runCli([...args, '--json'], { home })
  expect(checked.code).toBe(0)
  const weights = checked.lines().slice(0, -1)
  expect(weights.length).toBeGreaterThan(0)
  for (const { type, tensor, analytic, numeric } of weights) {
    expect([type, typeof tensor]).toEqual(['weight', 'string'])
    expect(Number(analytic)).toBeCloseTo(Number(numeric), 2)
  }
  expect(checked.lines().at(-1)).toMatchObject({
    type: 'summary',
    checked: weights.length,
    // 8 × 8 × 3 numbers to 4 units, and those to one.
    weightCount: (192 + 1) * 4 + 4 + 1,
    largestRelativeDifference: expect.any(Number) as number,
  })
})

it('does an experiment, and keeps it with its runs', async () => {
  const args = ['experiment', 'race', photos, ...FAST, '--epochs', '1']
  const raced = await runCli([...args, '--json'], { home })
  expect(raced.code).toBe(0)
  const parts = raced.lines().slice(0, -1)
  expect(parts.length).toBeGreaterThan(1)
  for (const part of parts) {
    expect(part).toMatchObject({ type: 'part', state: 'done', result: { kind: 'train' } })
  }
  const summary = raced.lines().at(-1)
  expect(summary).toMatchObject({
    ...{ type: 'summary', state: 'finished' },
    parts: { planned: parts.length, done: parts.length, failed: 0 },
  })
  const again = await runCli([...args, '--resume', String(summary?.['id'])], { home })
  expect(again.code).toBe(1)
  expect(again.stderr).toContain('All of this experiment was done.')
})

it('says for a person what it says for a program', async () => {
  const run = await runCli(['train', photos, ...FAST, '--epochs', '1'], { home })
  expect(run.code).toBe(0)
  expect(run.stdout).toMatch(/^epoch 0\/1 .*\nepoch 1\/1 .*\nRun My pets 🐈\/1 finished: /)
  expect(run.stdout).toContain('Always guessing the most frequent label would get 50.0 % right.')
  expect(run.stdout).toMatch(/^The weights are those of epoch [01], where the validation loss was/m)
  expect(run.stdout).toContain('pixels were held in memory.')
  expect(run.stderr).toContain('20 photos: big dog 10, cat 10')
})
