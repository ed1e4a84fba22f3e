import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/contract/problem.ts'
import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'
import { runFolder } from '#engine/library/project/project-paths.ts'
import { writeRunFile } from '#engine/library/runs/run-file.ts'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { UsageError } from '../usage-error.ts'
import { parseCheckGradientsOptions } from './check-gradients.ts'
import { parseFindRateOptions } from './find-rate.ts'
import { parseTrainOptions } from './train-options.ts'

/** A run's folder, and what is known of it. */
async function makeRun() {
  const project = join(await tempFolder(), 'Pets.downhill')
  const folder = runFolder(project, 7)
  const spec = RunSpec.parse({ ...DEFAULT_RUN_SPEC, epochs: 3, seed: 5 })
  await writeRunFile(folder, { run: 7, spec, labels: ['cat', 'dog'] })
  return { folder, spec, run: { project, id: 7, spec } }
}

describe('train', () => {
  it('needs a folder alone', async () => {
    expect(await parseTrainOptions(['my photos'])).toEqual({
      action: 'start',
      folder: resolve('my photos'),
      project: undefined,
      json: false,
      memory: undefined,
      spec: DEFAULT_RUN_SPEC,
    })
    await expect(parseTrainOptions([])).rejects.toThrow(UsageError)
    await expect(parseTrainOptions(['a', 'b', 'c'])).rejects.toThrow(/b, c is too much/)
  })

  it('takes what is no setting', async () => {
    const options = ['photos', '--json', '--project', 'a.downhill', '--pixel-memory', '0']
    expect(await parseTrainOptions(options)).toMatchObject({
      json: true,
      project: resolve('a.downhill'),
      memory: 0,
    })
    for (const value of ['-1', '1.5', 'much', '', '1000001']) {
      await expect(parseTrainOptions(['a', `--pixel-memory=${value}`]), value).rejects.toThrow(
        new UsageError('--pixel-memory: expected a whole number from 0 to 1000000.'),
      )
    }
  })

  it('refuses an option that does not exist by its name', async () => {
    await expect(parseTrainOptions(['a', '--sise', '64'])).rejects.toThrow(/--sise/)
  })

  it('takes a file of settings, of which options change single ones', async () => {
    const file = join(await tempFolder(), 'train.json')
    await writeFile(file, JSON.stringify({ ...DEFAULT_RUN_SPEC, epochs: 3, seed: 5 }))
    const { spec } = await parseTrainOptions(['photos', '--spec', file, '--seed', '6'])
    expect(spec).toEqual({ ...DEFAULT_RUN_SPEC, epochs: 3, seed: 6 })
    await expect(parseTrainOptions(['photos', '--spec', file, '--epochs', '0'])).rejects.toThrow(
      /^--epochs: /,
    )
  })

  it('prints its settings without a folder', async () => {
    expect(await parseTrainOptions(['--print-spec', '--epochs', '3'])).toEqual({
      action: 'printSpec',
      json: false,
      memory: undefined,
      spec: { ...DEFAULT_RUN_SPEC, epochs: 3 },
    })
  })
})

it('train --estimate takes what training takes, of a run from its beginning', async () => {
  const { folder } = await makeRun()
  const request = await parseTrainOptions(['photos', '--estimate', '--epochs', '3', '--json'])
  expect(request).toEqual({
    action: 'estimate',
    folder: resolve('photos'),
    project: undefined,
    json: true,
    memory: undefined,
    spec: { ...DEFAULT_RUN_SPEC, epochs: 3 },
  })
  await expect(parseTrainOptions(['--estimate'])).rejects.toThrow(UsageError)
  await expect(parseTrainOptions(['--fork', folder, '--estimate'])).rejects.toThrow(/^--estimate /)
  await expect(parseTrainOptions(['--resume', folder, '--estimate'])).rejects.toThrow(UsageError)
})

describe('train --resume', () => {
  it('takes a run and no settings', async () => {
    const { folder, spec, run } = await makeRun()
    expect(await parseTrainOptions(['--resume', folder, '--json', '--pixel-memory', '5'])).toEqual({
      action: 'resume',
      run,
      spec,
      json: true,
      memory: 5,
    })
    for (const more of [
      ['--epochs', '3'],
      ['--spec', 'x.json'],
      ['--fork', folder],
      ['--project', 'x'],
      ['--print-spec'],
      ['--no-batch-normalisation'],
    ]) {
      const parsing = parseTrainOptions(['--resume', folder, ...more])
      await expect(parsing, more.join(' ')).rejects.toThrow(UsageError)
      await expect(parsing).rejects.toThrow(/^--resume goes on with a run as it is, without --/)
    }
    const withFolder = parseTrainOptions(['--resume', folder, 'photos'])
    await expect(withFolder).rejects.toThrow(UsageError)
    await expect(withFolder).rejects.toThrow(/takes no folder.*photos is too much/)
  })

  it('says that there is no such run', async () => {
    const missing = join(await tempFolder(), 'runs', '0001')
    for (const option of ['--resume', '--fork']) {
      const parsing = parseTrainOptions([option, missing])
      await expect(parsing).rejects.toThrow(ProblemError)
      await expect(parsing).rejects.toThrow(/There is no run at/)
    }
  })
})

describe('train --fork', () => {
  it('takes a run with its settings, and others', async () => {
    const { folder, spec, run } = await makeRun()
    const common = { action: 'fork', run, json: false, memory: undefined }
    expect(await parseTrainOptions(['--fork', folder])).toEqual({
      ...common,
      step: undefined,
      spec,
    })
    expect(await parseTrainOptions(['--fork', `${folder}@40`, '--seed', '9'])).toEqual({
      ...common,
      step: 40,
      spec: { ...spec, seed: 9 },
    })
    expect(await parseTrainOptions(['--fork', folder, '--print-spec'])).toMatchObject({
      action: 'printSpec',
      spec,
    })
  })

  it('takes nothing that belongs to the run', async () => {
    const { folder } = await makeRun()
    for (const [more, words] of [
      [['photos'], /^--fork takes no folder/],
      [['--spec', 'x.json'], /^--spec: /],
      [['--project', 'x'], /^--project: /],
      [['--epochs', '0'], /^--epochs: /],
    ] as const) {
      const parsing = parseTrainOptions(['--fork', folder, ...more])
      await expect(parsing).rejects.toThrow(UsageError)
      await expect(parsing).rejects.toThrow(words)
    }
  })
})

describe('find-rate', () => {
  it('takes settings and a range', async () => {
    const parsed = await parseFindRateOptions(['photos', '--size', '8', '--highest', '1', '--json'])
    expect(parsed).toEqual({
      folder: resolve('photos'),
      project: undefined,
      json: true,
      spec: { ...DEFAULT_RUN_SPEC, input: { ...DEFAULT_RUN_SPEC.input, imageSize: 8 } },
      range: { lowest: 1e-6, highest: 1, steps: 1000 },
    })
    expect(
      (await parseFindRateOptions(['a', '--lowest', '0.1', '--steps', '20'])).range,
    ).toMatchObject({ lowest: 0.1, steps: 20 })
  })

  it.each([
    [['--lowest', '0'], '--lowest: expected a number above 0, at most 10.'],
    [['--highest', '101'], '--highest: expected a number above 0, at most 100.'],
    [['--steps', '19'], '--steps: expected a whole number from 20 to 2000.'],
    [['--lowest', '2', '--highest', '1'], '--highest: must be above the lowest rate.'],
    [['--lowest', '10'], 'highest: must be above the lowest rate.'],
    [['--size', '7'], '--size: expected a whole number from 8 to 256.'],
    [['another'], 'find-rate takes one folder; another is too much.'],
  ])('refuses %j', async (options, words) => {
    await expect(parseFindRateOptions(['photos', ...options])).rejects.toThrow(
      new UsageError(words),
    )
  })
})

describe('check-gradients', () => {
  it('takes settings and a count', async () => {
    const parsed = await parseCheckGradientsOptions(['photos', '--seed', '3'])
    expect(parsed).toMatchObject({ count: 50, spec: { ...DEFAULT_RUN_SPEC, seed: 3 } })
    expect((await parseCheckGradientsOptions(['photos', '--count', '7'])).count).toBe(7)
    for (const count of ['0', '2001', '1.5', 'all', '']) {
      await expect(parseCheckGradientsOptions(['a', `--count=${count}`]), count).rejects.toThrow(
        new UsageError('--count: expected a whole number from 1 to 2000.'),
      )
    }
    await expect(parseCheckGradientsOptions([])).rejects.toThrow(
      new UsageError('check-gradients needs a folder of photos.'),
    )
  })
})
