import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ProblemError } from '#shared/contract/problem.ts'
import { ModelSpec } from '#shared/domain/model-spec.ts'
import { openPets, petEpoch as epoch, petSpec as spec } from '../testing/open-pets.ts'

describe('a run', () => {
  it('goes from preparing over training to finished, with all that it told', async () => {
    const { handlers, trainer, ended, told, path } = await openPets()
    const started = await handlers['runs.start']({ spec })
    expect(started).toMatchObject({
      id: 1,
      state: 'preparing',
      trainPhotos: 8,
      validationPhotos: 2,
      stepsPerEpoch: 2,
      labels: [{ name: 'cat' }, { name: 'dog' }],
    })
    const job = await trainer.job()
    expect(job).toMatchObject({
      spec,
      labelCount: 2,
      folder: join(path, 'runs', '0001'),
      start: { from: 'seed' },
    })
    // Each row holds a photo of its label's colour: cats are red, dogs are blue.
    const pixels = await readFile(job.pixelFile)
    for (const split of [job.train, job.validation]) {
      split.rows.forEach((row, i) => {
        const [red = 0, , blue = 0] = pixels.subarray(row * 192, row * 192 + 3)
        expect(red > blue).toBe(split.labels[i] === 0)
      })
    }

    trainer.learn(0, [], [epoch(0)])
    trainer.learn(0, [0.7])
    trainer.learn(1, [0.6, 0.5, 0.4], [epoch(1), epoch(2)])
    await trainer.save(4, 2)
    trainer.finish({ endedEarly: 'It was good enough.', epoch: 2, pixels: 'streamed' })

    const run = await ended(1)
    expect(run).toMatchObject({
      state: 'finished',
      reason: null,
      stepsDone: 4,
      hasWeights: true,
      // There is nothing left to do.
      canResume: false,
      forkedFrom: null,
      result: {
        train: { photos: 8 },
        validation: { photos: 2 },
        majority: { labelId: run.labels[0]?.id, photos: 1 },
        imagesPerSecond: 1000,
        epoch: 2,
        endedEarly: 'It was good enough.',
        passes: { forward: 20, backward: 16 },
        pixels: 'streamed',
      },
    })
    // Once for each message that told of epochs, however many.
    expect(told('run.changed').filter(({ state }) => state === 'training')).toMatchObject([
      { stepsDone: 0 },
      { stepsDone: 0 },
      { stepsDone: 4, hasWeights: false },
      { stepsDone: 4, hasWeights: true, canResume: true },
    ])
    const states = told('run.changed').map(({ state }) => state)
    expect(states.filter((state, i) => state !== states[i - 1])).toEqual([
      'preparing',
      'training',
      'finished',
    ])
    expect(told('run.epoch').map(({ metrics }) => metrics)).toEqual([0, 1, 2].map(epoch))
    expect((await handlers['runs.get']({ runId: 1 })).epochs).toEqual([0, 1, 2].map(epoch))
    const { points } = await handlers['runs.steps']({ runId: 1, points: 10 })
    expect(points.map(({ step }) => step)).toEqual([0, 1, 2, 3])
    // The window is told the same points as it finds later.
    expect(told('run.steps').flatMap((event) => event.points)).toEqual(points)
    expect(told('run.steps')).toHaveLength(2)
    expect(JSON.parse(await readFile(join(job.folder, 'run.json'), 'utf8'))).toMatchObject({
      run: 1,
      spec,
      labels: ['cat', 'dog'],
    })
  })

  it('that is stopped keeps what it learned', async () => {
    const { handlers, trainer, ended, told } = await openPets()
    await handlers['runs.start']({ spec })
    await trainer.job()
    trainer.learn(0, [0.7, 0.6])
    expect(await handlers['runs.stop']({ runId: 1 })).toMatchObject({ state: 'stopping' })
    expect(await ended(1)).toMatchObject({
      state: 'stopped',
      reason: null,
      stepsDone: 2,
      hasWeights: true,
      result: { train: { photos: 8 } },
    })
    expect(told('run.changed').map(({ state }) => state)).toContain('stopping')
    // Once more changes nothing.
    expect(await handlers['runs.stop']({ runId: 1 })).toMatchObject({ state: 'stopped' })
  })

  it('that is stopped while its photos are prepared never trains', async () => {
    const { handlers, ended, told } = await openPets()
    await handlers['runs.start']({ spec })
    await handlers['runs.stop']({ runId: 1 })
    expect(await ended(1)).toMatchObject({ state: 'stopped', result: null, hasWeights: false })
    expect(told('run.changed').map(({ state }) => state)).not.toContain('training')
  })

  it('that fails says why', async () => {
    const { handlers, trainer, ended } = await openPets()
    await handlers['runs.start']({ spec })
    await trainer.job()
    trainer.learn(0, [0.7, 0.6, 0.5])
    trainer.fail(new ProblemError('TRAINING_FAILED', 'The loss was no longer a number.'))
    expect(await ended(1)).toMatchObject({
      state: 'failed',
      reason: 'The loss was no longer a number.',
      stepsDone: 3,
      canResume: false,
      result: null,
    })
  })

  it('whose photo vanished after its import fails and names it', async () => {
    const { handlers, ended, photos } = await openPets()
    await rm(join(photos, 'cat', '3.jpg'))
    await handlers['runs.start']({ spec })
    expect(await ended(1)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining(join(photos, 'cat', '3.jpg')) as string,
    })
  })

  it('keeps others from starting, and an import from ending it', async () => {
    const { handlers, trainer, ended } = await openPets()
    await handlers['runs.start']({ spec })
    await trainer.job()
    await expect(async () => handlers['runs.start']({ spec })).rejects.toMatchObject({
      code: 'BUSY',
    })
    trainer.finish()
    await ended(1)
  })

  it('that is under way when its project is closed is paused and recorded', async () => {
    const { handlers, trainer, library, ended, path } = await openPets()
    await handlers['runs.start']({ spec })
    await trainer.job()
    await library.close()
    expect(await ended(1)).toMatchObject({ state: 'paused', canResume: true })
    expect(existsSync(join(path, 'project.lock'))).toBe(false)
  })

  it.each([
    [{ cat: 5 }, 'TOO_FEW_LABELS'],
    [{ cat: 5, dog: 1 }, 'NOT_ENOUGH_PHOTOS'],
  ])('of %j is refused and leaves no record', async (counts, code) => {
    const { handlers } = await openPets(counts)
    await expect(async () => handlers['runs.start']({ spec })).rejects.toMatchObject({ code })
    expect((await handlers['runs.list']({ offset: 0, limit: 1 })).total).toBe(0)
  })

  it('with more weights than a desktop can hold is refused', async () => {
    const { handlers } = await openPets()
    const input = { imageSize: 256, colour: 'rgb' } as const
    const model = ModelSpec.parse({ kind: 'dense', hidden: [4096] })
    await expect(async () =>
      handlers['runs.start']({ spec: { ...spec, input, model } }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('805,314,561') as string,
    })
  })

  it('with a class weight too many is refused, and the labels are named', async () => {
    const { handlers, trainer, ended } = await openPets()
    await expect(async () =>
      handlers['runs.start']({ spec: { ...spec, classWeights: [1, 2, 3] } }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(/3 class weights, but 2 labels: cat, dog/) as string,
      details: { field: 'classWeights' },
    })
    await handlers['runs.start']({ spec: { ...spec, classWeights: [1, 2] } })
    await trainer.job()
    trainer.finish()
    expect(await ended(1)).toMatchObject({ state: 'finished' })
  })

  it.each([
    ['all', 1],
    [8, 1],
    [3, 3],
    [1, 8],
  ] as const)('with a batch of %s makes %i steps in an epoch of 8 photos', async (size, steps) => {
    const { handlers } = await openPets()
    const run = await handlers['runs.start']({ spec: { ...spec, batchSize: size } })
    expect(run.stepsPerEpoch).toBe(steps)
  })

  it('gets as much memory for its pixels as was asked for, or a third of what is free', async () => {
    const { handlers, trainer, ended } = await openPets()
    vi.spyOn(process, 'availableMemory').mockReturnValue(3_000_000_001)
    onTestFinished(() => void vi.restoreAllMocks())
    const budgets: number[] = []
    for (const [index, memory] of [0, 250, undefined].entries()) {
      await handlers['runs.start']({ spec, memory })
      budgets.push((await trainer.job()).pixelBudget)
      trainer.finish()
      await ended(index + 1)
    }
    expect(budgets).toEqual([0, 250_000_000, 1_000_000_000])
  })

  it('finds the pixels that an earlier one decoded', async () => {
    const { handlers, trainer, ended, photos } = await openPets()
    await handlers['runs.start']({ spec })
    await trainer.job()
    trainer.finish()
    await ended(1)
    // Were a photo decoded again, this would fail.
    await writeFile(join(photos, 'cat', '0.jpg'), 'no longer a photo')
    await handlers['runs.start']({ spec: { ...spec, seed: 2 } })
    const job = await trainer.job()
    expect((await readFile(job.pixelFile)).length).toBe(10 * 192)
    trainer.finish()
    expect(await ended(2)).toMatchObject({ state: 'finished' })
  })
})

describe('classifying', () => {
  it('answers each photo in order, the unreadable ones with their reason', async () => {
    const { handlers, trainer, ended, photos } = await openPets()
    await handlers['runs.start']({ spec })
    const { folder } = await trainer.job()
    await trainer.save(1, 0)
    trainer.finish()
    await ended(1)
    const text = join(photos, 'text.jpg')
    await writeFile(text, 'text')
    const [cat, dog] = [join(photos, 'cat', '0.jpg'), join(photos, 'dog', '0.jpg')]
    const paths = [dog, text, cat, join(photos, 'gone.jpg')]
    const { predictions } = await handlers['photos.classify']({ runId: 1, paths })
    expect(predictions).toMatchObject([
      { state: 'classified', path: dog, probabilities: [{ label: 'dog' }, { label: 'cat' }] },
      { state: 'unreadable', path: text, reason: 'notAnImage' },
      { state: 'classified', path: cat, probabilities: [{ label: 'cat' }, { label: 'dog' }] },
      { state: 'unreadable', path: paths[3], reason: 'missing' },
    ])
    const withFolder = await handlers['photos.classifyWithFolder']({ folder, paths: [text] })
    expect(withFolder.predictions).toMatchObject([{ state: 'unreadable' }])
  })

  it('needs a run that learned something', async () => {
    const { handlers, ended } = await openPets()
    await handlers['runs.start']({ spec })
    await handlers['runs.stop']({ runId: 1 })
    await ended(1)
    for (const runId of [1, 9]) {
      await expect(async () =>
        handlers['photos.classify']({ runId, paths: ['/a.jpg'] }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})
