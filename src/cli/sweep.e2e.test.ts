/** Sweeps from the command line, with TensorFlow: killed, gone on with, shared out, put together. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { writePhotos } from '#engine/images/testing/photo-folder.ts'
import { type CliRun, runCli } from './testing/run-cli.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

/** 24 runs of a small network. */
const GRID = {
  spec: {
    ...DEFAULT_RUN_SPEC,
    input: { imageSize: 8, colour: 'rgb' },
    model: { kind: 'dense', hidden: [4] },
    batchSize: 4,
    epochs: 12,
  },
  axes: [
    {
      setting: 'learningRate',
      values: { from: 0.0003, to: 0.03, scale: 'logarithmic', points: 4 },
    },
    { setting: 'batchSize', values: [2, 5, 'all'] },
    { setting: 'optimizer', values: [{ kind: 'adam' }, { kind: 'momentum' }] },
  ],
  search: { kind: 'grid' },
  seedsToConfirm: 2,
}
const HALVING = {
  ...GRID,
  search: { kind: 'halving', runs: 9, eta: 3, firstEpochs: 1 },
}

let folder: string
let photos: string
let grid: string
let halving: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'downhill-sweep-'))
  photos = join(folder, 'pets')
  grid = join(folder, 'grid.json')
  halving = join(folder, 'halving.json')
  await writePhotos(photos, { cat: 10, dog: 10 })
  await writeFile(grid, JSON.stringify(GRID))
  await writeFile(halving, JSON.stringify(HALVING))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** What two sweeps must have alike: all but how long it took, and which runs it was. */
const table = (run: CliRun) =>
  run.lines().map(({ seconds: _seconds, run: _run, ...numbers }) => numbers)

/** Kills all of it some time after so many trainings were over. */
function killAfter(trainings: number, milliseconds: number) {
  let killing = false
  return (seen: { readonly stderr: string }, kill: (signal: 'SIGKILL') => void) => {
    if (killing || !seen.stderr.includes(`${trainings} of `)) return
    killing = true
    void wait(milliseconds).then(() => kill('SIGKILL'))
  }
}

/** A sweep that is killed once for each pair of a number of trainings and a time, then done. */
async function killed(
  file: string,
  kills: readonly (readonly [trainings: number, milliseconds: number])[],
): Promise<CliRun> {
  const options = { home: join(folder, `killed ${kills.join()}`), withEngine: true }
  for (const [trainings, milliseconds] of kills) {
    const run = await runCli(['sweep', file, photos, '--json'], {
      ...options,
      watch: killAfter(trainings, milliseconds),
    })
    expect([run.code, run.stdout]).toEqual([null, ''])
  }
  const last = await runCli(['sweep', file, photos, '--json'], options)
  expect(last.stderr).toMatch(/Experiment 1 goes on: \d+ of \d+ trainings are done\./)
  return last
}

describe('a grid of 24 runs', () => {
  let whole: CliRun
  beforeAll(async () => {
    whole = await runCli(['sweep', grid, photos, '--json'], { home: join(folder, 'whole') })
  })

  it('is a table of all, the best first, and two of them confirmed', () => {
    expect(whole.code).toBe(0)
    const lines = whole.lines()
    const rows = lines.slice(0, -1)
    expect(rows.map(({ rank }) => rank)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1))
    const losses = rows.map(({ validationLoss }) => Number(validationLoss))
    expect(losses).toEqual(losses.toSorted((a, b) => a - b))
    expect(lines.at(-1)).toMatchObject({
      type: 'summary',
      ...{ configurations: 24, compared: 24, skipped: 0, measure: 'validationLoss' },
      best: rows[0]?.['number'],
      confirmation: {
        best: rows[0]?.['number'],
        next: rows[1]?.['number'],
        pairs: [{}, {}],
      },
    })
  })

  it('ends with the same table when it was killed twice', async () => {
    const again = await killed(grid, [
      [3, 150],
      [14, 400],
    ])
    expect(again.code).toBe(0)
    expect(table(again)).toEqual(table(whole))
  })

  it('ends with the same table when it was shared out and put together', async () => {
    const home = join(folder, 'shares')
    const files = [1, 2].map((index) => join(folder, `share-${index}.json`))
    for (const [index, file] of files.entries()) {
      const args = ['sweep', grid, photos, '--shard', `${index + 1}/2`, '--out', file, '--json']
      const share = await runCli(args, { home })
      expect(share.code).toBe(0)
      expect(share.lines()).toHaveLength(12 + 1)
    }
    const merged = await runCli(['sweep', '--merge', ...files, '--json'], { home })
    expect(merged.code).toBe(0)
    expect(table(merged).slice(0, -1)).toEqual(table(whole).slice(0, -1))
    expect(merged.lines().at(-1)).toMatchObject({ configurations: 24, confirmation: null })

    const confirmed = await runCli(['sweep', '--merge', ...files, '--confirm', photos, '--json'], {
      home,
    })
    expect(table(confirmed)).toEqual(table(whole))

    const [file = ''] = files
    const other = join(folder, 'other.json')
    const results = JSON.parse(await readFile(file, 'utf8')) as object
    await writeFile(other, JSON.stringify({ ...results, photos: 'others' }))
    const refused = await runCli(['sweep', '--merge', file, other], { home })
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain('they are of different photos or labels')
  })
})

it('halving ends with the same table when it was killed', async () => {
  const whole = await runCli(['sweep', halving, photos, '--json'], {
    home: join(folder, 'halving'),
  })
  expect(whole.code).toBe(0)
  // 9 for 1 epoch, 3 for 3, 1 to the end.
  const rounds = whole.lines().flatMap(({ round }) => (round === undefined ? [] : [round]))
  expect(rounds).toEqual([3, 2, 2, 1, 1, 1, 1, 1, 1])
  const again = await killed(halving, [
    [4, 100],
    [11, 300],
  ])
  expect(table(again)).toEqual(table(whole))
})

it('prints a file that it can read', async () => {
  const home = join(folder, 'example')
  const printed = await runCli(['sweep', '--print-example'], { home })
  expect(printed.code).toBe(0)
  const file = join(folder, 'example.json')
  await writeFile(file, printed.stdout)
  // It is read before the folder is looked for.
  const { code, stderr } = await runCli(['sweep', file, join(folder, 'nowhere')], { home })
  expect(code).toBe(1)
  expect(stderr).toContain('nowhere')
})
