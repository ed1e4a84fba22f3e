import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { hasEnded, type RunResult, RunState } from '#shared/domain/run.ts'
import { NO_DESCRIPTION } from '#shared/domain/run-description.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { type Database, openDatabase } from './database.ts'
import { createJournalRepository } from './journal-repository.ts'
import { createLabelsRepository } from './labels-repository.ts'
import { createMetricsRepository, type StepChunk } from './metrics-repository.ts'
import { createProjectRepository } from './project-repository.ts'
import { createRunsRepository, type NewRun } from './runs-repository.ts'
import { createSamplesRepository, type ReadPhoto } from './samples-repository.ts'

let database: Database
beforeEach(async () => {
  const opened = openDatabase(join(await tempFolder(), 'project.sqlite'))
  onTestFinished(() => opened.close())
  database = opened
})

const BY_PATH = { by: 'path', descending: false } as const

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

describe('the project', () => {
  const about = {
    name: 'Pets 🐈',
    photoFolder: '/home/ada/Pets',
    layout: 'labelInFileName',
  } as const

  it('is there once it was made, and only one', () => {
    const project = createProjectRepository(database)
    expect(project.get()).toBeUndefined()
    project.create(about)
    expect(project.get()).toEqual(about)
    expect(() => project.create(about)).toThrow(/UNIQUE/)
  })

  it('records how its imports ended', () => {
    const project = createProjectRepository(database)
    const first = project.addImport('/home/ada/Pets', 20)
    const second = project.addImport('/home/ada/Pets', 21)
    project.endImport(first, 'cancelled')
    const Row = z.object({
      id: z.int(),
      state: z.string(),
      found: z.int(),
      started_at: z.string().regex(TIME),
      ended_at: z.string().regex(TIME).nullable(),
    })
    expect(database.all(Row, 'SELECT * FROM imports ORDER BY id')).toMatchObject([
      { id: first, state: 'cancelled', found: 20, ended_at: expect.any(String) as string },
      { id: second, state: 'running', found: 21, ended_at: null },
    ])
  })
})

/** Makes labels and gives their ids. */
const addLabels = (...names: string[]): readonly number[] => {
  const ids: number[] = []
  createJournalRepository(database).record('addLabel', (writer) => {
    for (const name of names) ids.push(writer.addLabel(name))
    return 'labels'
  })
  return ids
}

describe('labels', () => {
  it('keep their places when others are added behind them', () => {
    addLabels('dog', 'cat')
    addLabels('ant')
    const all = createLabelsRepository(database).all()
    expect(all.map(({ name, position }) => [name, position])).toEqual([
      ['dog', 0],
      ['cat', 1],
      ['ant', 2],
    ])
    expect(new Set(all.map(({ id }) => id)).size).toBe(3)
  })
})

describe('samples', () => {
  const photo = (hash: number): ReadPhoto => ({
    contentHash: new Uint8Array(32).fill(hash),
    bytes: 1000 + hash,
    format: 'jpeg',
    width: 640,
    height: 480,
    takenAt: '2024-05-17T10:03:22',
    perceptualHash: new Uint8Array(8).fill(hash),
    meanColour: Uint8Array.of(1, 2, 3),
  })

  function library() {
    const samples = createSamplesRepository(database)
    const [cat, dog] = addLabels('cat', 'dog')
    const importId = createProjectRepository(database).addImport('/photos', 5)
    samples.add(importId, [
      { path: 'dog/2.jpg', labelId: dog ?? null },
      { path: 'cat/1.jpg', labelId: cat ?? null },
      { path: 'cat/broken.jpg', labelId: cat ?? null },
      { path: 'stray.jpg', labelId: null },
      { path: 'cat/3.jpg', labelId: cat ?? null },
    ])
    const idOf = new Map(samples.pending().map(({ id, path }) => [path, id]))
    const read = (path: string, hash: number) => samples.markReady(idOf.get(path) ?? 0, photo(hash))
    return { samples, importId, cat, dog, idOf, read }
  }

  it('are pending, by path, until they are read', () => {
    const { samples, read, idOf } = library()
    expect(samples.pending().map(({ path }) => path)).toEqual([
      'cat/1.jpg',
      'cat/3.jpg',
      'cat/broken.jpg',
      'dog/2.jpg',
      'stray.jpg',
    ])
    read('cat/1.jpg', 1)
    samples.markUnreadable(idOf.get('cat/broken.jpg') ?? 0, 'truncated', 'It ends too early.')
    expect(samples.pending().map(({ path }) => path)).toEqual([
      'cat/3.jpg',
      'dog/2.jpg',
      'stray.jpg',
    ])
  })

  it('found again stay what they are', () => {
    const { samples, importId, read, cat } = library()
    read('cat/1.jpg', 1)
    samples.add(importId, [
      { path: 'cat/1.jpg', labelId: null },
      { path: 'cat/9.jpg', labelId: cat ?? null },
    ])
    expect(samples.pending().map(({ path }) => path)).toContain('cat/9.jpg')
    expect(samples.page({ offset: 0, limit: 9 }, {}, BY_PATH).samples).toMatchObject([
      { path: 'cat/1.jpg', labelId: cat },
    ])
  })

  it('are counted by state and label', () => {
    const { samples, read, idOf, cat, dog } = library()
    read('cat/1.jpg', 1)
    read('cat/3.jpg', 3)
    read('dog/2.jpg', 2)
    read('stray.jpg', 4)
    samples.markUnreadable(idOf.get('cat/broken.jpg') ?? 0, 'empty', 'The file is empty.')
    expect(samples.datasetCounts()).toEqual({
      ready: 4,
      excluded: 0,
      unreadable: 1,
      pending: 0,
      duplicates: 0,
      conflicts: 0,
      missing: 0,
      unlabelled: 1,
      byLabel: new Map([
        [cat, 2],
        [dog, 1],
      ]),
    })
  })

  it('come in pages by path: of all, of a label, of none', () => {
    const { samples, read, cat } = library()
    for (const [path, hash] of [
      ['stray.jpg', 4],
      ['dog/2.jpg', 2],
      ['cat/3.jpg', 3],
      ['cat/1.jpg', 1],
    ] as const) {
      read(path, hash)
    }
    const paths = (page: { offset: number; limit: number }, label?: number | null) => {
      const { total, samples: rows } = samples.page(
        page,
        label === undefined ? {} : { labelId: label },
        BY_PATH,
      )
      return [total, rows.map(({ path }) => path)]
    }
    expect(paths({ offset: 0, limit: 3 })).toEqual([4, ['cat/1.jpg', 'cat/3.jpg', 'dog/2.jpg']])
    expect(paths({ offset: 3, limit: 3 })).toEqual([4, ['stray.jpg']])
    expect(paths({ offset: 9, limit: 3 })).toEqual([4, []])
    expect(paths({ offset: 1, limit: 9 }, cat)).toEqual([2, ['cat/3.jpg']])
    expect(paths({ offset: 0, limit: 9 }, null)).toEqual([1, ['stray.jpg']])
    expect(samples.page({ offset: 0, limit: 1 }, {}, BY_PATH).samples[0]).toEqual({
      id: expect.any(Number) as number,
      path: 'cat/1.jpg',
      labelId: cat,
      width: 640,
      height: 480,
      format: 'jpeg',
      bytes: 1001,
      takenAt: '2024-05-17T10:03:22',
      split: null,
      pinned: false,
      excluded: false,
      nearGroup: null,
      inConflict: false,
      missing: false,
      prediction: null,
    })
  })

  it('that cannot be read are listed with their reason', () => {
    const { samples, idOf } = library()
    samples.markUnreadable(idOf.get('stray.jpg') ?? 0, 'notAnImage', 'It is a text.')
    samples.markUnreadable(idOf.get('cat/broken.jpg') ?? 0, 'empty', 'The file is empty.')
    expect(samples.unreadable({ offset: 0, limit: 1 })).toEqual({
      total: 2,
      files: [{ path: 'cat/broken.jpg', reason: 'empty', explanation: 'The file is empty.' }],
    })
    expect(samples.unreadable({ offset: 1, limit: 5 }).files).toEqual([
      { path: 'stray.jpg', reason: 'notAnImage', explanation: 'It is a text.' },
    ])
  })

  it('for training are those that are ready and have a label, by path', () => {
    const { samples, read, cat, dog } = library()
    read('dog/2.jpg', 2)
    read('cat/3.jpg', 3)
    read('stray.jpg', 4)
    const found = samples.forTraining()
    expect(found.map(({ path, labelId }) => [path, labelId])).toEqual([
      ['cat/3.jpg', cat],
      ['dog/2.jpg', dog],
    ])
    expect(Array.from(found[0]?.contentHash ?? [])).toEqual(Array(32).fill(3))
  })

  it('are found by id only when they are ready', () => {
    const { samples, read, idOf } = library()
    const id = idOf.get('cat/1.jpg') ?? 0
    expect(samples.get(id)).toBeUndefined()
    read('cat/1.jpg', 1)
    expect(samples.get(id)?.path).toBe('cat/1.jpg')
  })
})

const newRun: NewRun = {
  spec: DEFAULT_RUN_SPEC,
  labels: [
    { id: 1, name: 'cat', position: 0, colour: 0 },
    { id: 2, name: 'dog', position: 1, colour: 7 },
  ],
  // Not at the start of its buffer, as a part of a longer list is.
  trainSamples: Uint32Array.of(9, 1, 2, 3).subarray(1),
  validationSamples: Uint32Array.of(4),
  stepsPerEpoch: 1,
  experimentId: null,
  forkedFrom: null,
}

const result: RunResult = {
  train: { loss: 0.1, correct: 3, photos: 3 },
  validation: { loss: 0.2, correct: 1, photos: 1 },
  majority: { labelId: 2, photos: 1 },
  imagesPerSecond: 99.5,
  epoch: 4,
  endedEarly: null,
  passes: { forward: 40, backward: 30 },
  pixels: 'memory',
}

describe('runs', () => {
  it('are recorded with everything they were started with', () => {
    const runs = createRunsRepository(database)
    const run = runs.add(newRun)
    expect(run).toEqual({
      id: 1,
      ...NO_DESCRIPTION,
      state: 'preparing',
      reason: null,
      spec: newRun.spec,
      labels: newRun.labels,
      trainPhotos: 3,
      validationPhotos: 1,
      stepsPerEpoch: 1,
      stepsDone: 0,
      hasWeights: false,
      canResume: false,
      experimentId: null,
      forkedFrom: null,
      rateChanges: [],
      createdAt: expect.stringMatching(TIME) as string,
      endedAt: null,
      result: null,
    })
    expect(runs.get(1)).toEqual(run)
    expect(runs.get(2)).toBeUndefined()
    const Blob = z.object({ train_samples: z.instanceof(Uint8Array) })
    const bytes = database.get(Blob, 'SELECT train_samples FROM runs')?.train_samples
    expect(Array.from(bytes ?? [])).toEqual([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0])
  })

  it('know the changes of their learning rate, the earliest first', () => {
    const runs = createRunsRepository(database)
    const { id } = runs.add(newRun)
    const metrics = createMetricsRepository(database)
    metrics.addRateChange(id, { step: 40, factor: 0.1 })
    metrics.addRateChange(id, { step: 12, factor: 2 })
    expect(runs.get(id)?.rateChanges).toEqual([
      { step: 12, factor: 2 },
      { step: 40, factor: 0.1 },
    ])
  })

  it('are described, deleted and restored, and their numbers are not used again', () => {
    const runs = createRunsRepository(database)
    const ids = [runs.add(newRun).id, runs.add(newRun).id, runs.add(newRun).id]
    const description = { name: 'Small', tags: ['a', 'b'], note: 'Why?' }
    runs.describe(3, { name: null, tags: [], note: 'first' })
    runs.describe(3, description)
    expect(runs.get(3)).toMatchObject(description)
    expect(runs.searched('kept')).toMatchObject([
      { id: 3, ...description },
      { id: 2, ...NO_DESCRIPTION },
      { id: 1, ...NO_DESCRIPTION },
    ])
    expect(runs.move(3, 'deleted')).toBe(true)
    expect(runs.move(3, 'deleted')).toBe(false)
    expect(runs.get(3)).toBeUndefined()
    expect([runs.count(), runs.count('deleted')]).toEqual([2, 1])
    expect(runs.page({ offset: 0, limit: 9 }).map(({ id }) => id)).toEqual([2, 1])
    expect(runs.move(3, 'kept')).toBe(true)
    expect(runs.get(3)).toMatchObject(description)

    runs.move(3, 'deleted')
    runs.giveUpDeleted()
    expect(runs.removing()).toEqual([3])
    expect(runs.move(3, 'kept')).toBe(false)
    runs.setRemoved(3)
    expect([runs.removing(), runs.ids('deleted'), runs.all(ids).length]).toEqual([[], [], 2])
    expect(runs.add(newRun).id).toBe(4)
  })

  it('that another has yet to begin from are not given up', () => {
    const runs = createRunsRepository(database)
    const { id } = runs.add(newRun)
    const fork = runs.add({ ...newRun, forkedFrom: { runId: id, step: 3 } })
    runs.move(id, 'deleted')
    runs.giveUpDeleted()
    expect([runs.removing(), runs.stepsAwaited(id)]).toEqual([[], [3]])
    runs.end(fork.id, { state: 'failed', reason: 'It failed.', result: null })
    runs.giveUpDeleted()
    expect([runs.removing(), runs.stepsAwaited(id)]).toEqual([[id], []])
  })

  it('that were deleted do not go on', () => {
    const runs = createRunsRepository(database)
    const { id } = runs.add(newRun)
    runs.setGoesOn(id)
    runs.setCanResume(id)
    expect(runs.goingOn()).toBe(id)
    runs.move(id, 'deleted')
    expect(runs.goingOn()).toBeUndefined()
  })

  it('go through their states to an end with a result', () => {
    const runs = createRunsRepository(database)
    const { id } = runs.add(newRun)
    runs.setState(id, 'training')
    runs.setProgress(id, 17)
    runs.setHasWeights(id)
    expect(runs.get(id)).toMatchObject({ state: 'training', stepsDone: 17, hasWeights: true })
    runs.end(id, { state: 'finished', reason: null, result })
    expect(runs.get(id)).toMatchObject({
      state: 'finished',
      result,
      endedAt: expect.stringMatching(TIME) as string,
    })
  })

  it('come in pages, the latest first', () => {
    const runs = createRunsRepository(database)
    for (let i = 0; i < 5; i++) runs.add(newRun)
    expect(runs.count()).toBe(5)
    expect(runs.page({ offset: 0, limit: 2 }).map(({ id }) => id)).toEqual([5, 4])
    expect(runs.page({ offset: 4, limit: 2 }).map(({ id }) => id)).toEqual([1])
  })

  it('remember the samples they were started with, in their order', () => {
    const runs = createRunsRepository(database)
    const { id } = runs.add(newRun)
    expect(runs.samples(id)).toEqual({
      train: Uint32Array.of(1, 2, 3),
      validation: Uint32Array.of(4),
    })
    expect(runs.samples(99)).toBeUndefined()
  })

  it('know what they were forked from, which must be there', () => {
    const runs = createRunsRepository(database)
    const { id } = runs.add(newRun)
    const forkedFrom = { runId: id, step: 0 }
    expect(runs.add({ ...newRun, forkedFrom })).toMatchObject({ forkedFrom })
    expect(runs.get(id)).toMatchObject({ forkedFrom: null })
    expect(() => runs.add({ ...newRun, forkedFrom: { runId: 99, step: 0 } })).toThrow(/FOREIGN KEY/)
  })

  it('that are resumed are under way again, with their result until they train', () => {
    const runs = createRunsRepository(database)
    const { id } = runs.add(newRun)
    runs.setCanResume(id)
    runs.setProgress(id, 9)
    runs.end(id, { state: 'stopped', reason: 'Enough.', result })
    expect(runs.get(id)).toMatchObject({ state: 'stopped', canResume: true, result })
    runs.reopen(id)
    const open = { reason: null, endedAt: null, canResume: true }
    expect(runs.get(id)).toMatchObject({ ...open, state: 'preparing', stepsDone: 9, result })
    // What keeps it from training takes nothing away.
    runs.end(id, { state: 'failed', reason: 'A photo is gone.', result: null })
    expect(runs.get(id)).toMatchObject({ state: 'failed', reason: 'A photo is gone.', result })
    runs.reopen(id)
    runs.setTraining(id, 7)
    expect(runs.get(id)).toMatchObject({ ...open, state: 'training', stepsDone: 7, result: null })
  })

  it('that have finished cannot be resumed', () => {
    const runs = createRunsRepository(database)
    for (const [state, canResume] of [
      ['finished', false],
      ['paused', true],
      ['stopped', true],
      ['failed', true],
    ] as const) {
      const { id } = runs.add(newRun)
      runs.setCanResume(id)
      runs.end(id, { state, reason: null, result: null })
      expect(runs.get(id), state).toMatchObject({ state, canResume })
    }
  })

  it('that did not end become failed, and no others', () => {
    const runs = createRunsRepository(database)
    const metrics = createMetricsRepository(database)
    const states = RunState.options
    for (const state of states) runs.setState(runs.add(newRun).id, state)
    runs.setProgress(1, 17)
    metrics.addSteps(2, 0, chunkOf(1, 2))
    metrics.addSteps(2, 2, chunkOf(3))
    const underWay = states.filter((state) => !hasEnded(state))
    const idOf = (state: RunState) => states.indexOf(state) + 1
    expect(runs.failUnended('The power went.')).toEqual(underWay.map(idOf))
    for (const state of states) {
      expect(runs.get(idOf(state))).toMatchObject(
        hasEnded(state)
          ? { state, reason: null, endedAt: null }
          : {
              state: 'failed',
              reason: 'The power went.',
              endedAt: expect.stringMatching(TIME) as string,
            },
      )
    }
    // Steps that were recorded count, and where none were, what was known.
    expect([1, 2].map((id) => runs.get(id)?.stepsDone)).toEqual([17, 3])
    expect(runs.failUnended('Again.')).toEqual([])
  })
})

/** With a rate and a gradient that follow from each loss. */
const chunkOf = (...losses: readonly number[]): StepChunk => ({
  losses: Float32Array.from(losses),
  learningRates: Float32Array.from(losses, (loss) => loss / 2),
  gradientNorms: Float32Array.from(losses, (loss) => loss * 2),
  seconds: losses.length,
})

describe('metrics', () => {
  it('give some of the epochs, evenly, with the first and the last', () => {
    const { id } = createRunsRepository(database).add(newRun)
    const metrics = createMetricsRepository(database)
    const some = () => metrics.epochs(id, 4).map(({ epoch }) => epoch)
    expect(some()).toEqual([])
    for (let epoch = 0; epoch <= 100; epoch++) {
      metrics.addEpoch(id, {
        ...{ epoch, step: epoch, trainLoss: 1, validationLoss: 1 / (epoch + 1) },
        ...{ trainAccuracy: null, validationAccuracy: 0.5, seconds: epoch, imagesPerSecond: null },
      })
      if (epoch === 0) expect(some()).toEqual([0])
      if (epoch === 2) expect(some()).toEqual([0, 1, 2])
    }
    expect(some()).toEqual([0, 33, 67, 100])
    expect(metrics.epochs(id)).toHaveLength(101)
  })

  it('keep every loss, in the order of steps, as the float it was', () => {
    const { id } = createRunsRepository(database).add(newRun)
    const other = createRunsRepository(database).add(newRun).id
    const metrics = createMetricsRepository(database)
    const long = Float32Array.of(99, 0.3, 0.2, 0.1)
    metrics.addSteps(id, 3, { ...chunkOf(0.3, 0.2, 0.1), losses: long.subarray(1) })
    metrics.addSteps(id, 0, chunkOf(0.7, 0.6, 0.5))
    metrics.addSteps(other, 0, chunkOf(42))
    // The same chunk told twice counts once.
    metrics.addSteps(id, 0, chunkOf(1, 1, 1))
    expect([...metrics.steps(id)]).toEqual([
      { ...chunkOf(0.7, 0.6, 0.5), firstStep: 0 },
      { ...chunkOf(0.3, 0.2, 0.1), firstStep: 3 },
    ])
    expect([...metrics.steps(99)]).toEqual([])
  })

  it('give the chunks in which a range lies, however many there are', () => {
    const { id } = createRunsRepository(database).add(newRun)
    const metrics = createMetricsRepository(database)
    for (let chunk = 0; chunk < 100; chunk++) {
      metrics.addSteps(id, chunk * 2, { ...chunkOf(chunk, chunk), seconds: chunk })
    }
    const firstSteps = (range: { readonly from?: number; readonly to?: number }) =>
      Array.from(metrics.steps(id, range), ({ firstStep }) => firstStep)
    expect(firstSteps({})).toEqual(Array.from({ length: 100 }, (_, chunk) => chunk * 2))
    expect(firstSteps({ from: 7, to: 10 })).toEqual([6, 8, 10])
    expect(firstSteps({ from: 150 })).toHaveLength(25)
    expect([0, 1, 8, 9].map((step) => metrics.secondsBefore(id, step))).toEqual([0, 0, 3, 4])
  })

  it('keep every epoch', () => {
    const { id } = createRunsRepository(database).add(newRun)
    const metrics = createMetricsRepository(database)
    const epoch = (number: number) => ({
      epoch: number,
      step: number * 10,
      trainLoss: 0.123456789012345,
      trainAccuracy: number === 0 ? null : 0.25,
      validationLoss: 0.5,
      validationAccuracy: 1,
      seconds: 0,
      imagesPerSecond: number === 0 ? null : 1234.5,
    })
    metrics.addEpoch(id, epoch(1))
    metrics.addEpoch(id, epoch(0))
    // One that is told again, as after a resume in its middle, is what it was told last.
    const whole = { ...epoch(1), step: 12, trainLoss: 9, validationAccuracy: 0.5, seconds: 3 }
    metrics.addEpoch(id, whole)
    expect(metrics.epochs(id)).toEqual([epoch(0), whole])
  })

  describe('forget what came after a step', () => {
    const epoch = (number: number) => ({
      epoch: number,
      step: number * 2,
      trainLoss: 1,
      trainAccuracy: 1,
      validationLoss: 1,
      validationAccuracy: 1,
      seconds: 1,
      imagesPerSecond: 1,
    })
    function recorded() {
      const runs = createRunsRepository(database)
      const metrics = createMetricsRepository(database)
      const ids = [runs.add(newRun).id, runs.add(newRun).id] as const
      for (const id of ids) {
        metrics.addSteps(id, 0, chunkOf(10, 11))
        metrics.addSteps(id, 2, chunkOf(12, 13, 14))
        metrics.addSteps(id, 5, chunkOf(15))
        for (const number of [0, 1, 2, 3]) metrics.addEpoch(id, epoch(number))
      }
      return { metrics, id: ids[0], other: ids[1] }
    }
    const read = ({ metrics }: ReturnType<typeof recorded>, id: number) => ({
      losses: [...metrics.steps(id)].map(({ losses }) => Array.from(losses)),
      epochs: metrics.epochs(id).map((metric) => metric.epoch),
    })
    const everything = { losses: [[10, 11], [12, 13, 14], [15]], epochs: [0, 1, 2, 3] }

    it.each([
      [0, [], [0]],
      [1, [[10]], [0]],
      [2, [[10, 11]], [0, 1]],
      [3, [[10, 11], [12]], [0, 1]],
      [
        4,
        [
          [10, 11],
          [12, 13],
        ],
        [0, 1, 2],
      ],
      [
        5,
        [
          [10, 11],
          [12, 13, 14],
        ],
        [0, 1, 2],
      ],
      [6, everything.losses, [0, 1, 2, 3]],
      [99, everything.losses, [0, 1, 2, 3]],
    ])('%i', (step, losses, epochs) => {
      const all = recorded()
      database.transaction(() => all.metrics.forgetAfter(all.id, step))
      expect(read(all, all.id)).toEqual({ losses, epochs })
      // Of this run alone.
      expect(read(all, all.other)).toEqual(everything)
    })

    it('keep each step’s rate and gradient beside it, and its share of the time', () => {
      const { metrics, id } = recorded()
      metrics.addSteps(id, 6, { ...chunkOf(16, 17, 18, 19), seconds: 10 })
      metrics.forgetAfter(id, 7)
      // Before: 3 s. Of the 7 s that four steps took, one keeps a quarter.
      expect([...metrics.steps(id)].at(-1)).toMatchObject({ ...chunkOf(16), seconds: 3 + 7 / 4 })
    })

    it('forget changes of the rate of later steps', () => {
      const { metrics, id, other } = recorded()
      for (const run of [id, other]) {
        metrics.addRateChange(run, { step: 4, factor: 0.5 })
        metrics.addRateChange(run, { step: 2, factor: 2 })
        metrics.addRateChange(run, { step: 2, factor: 3 })
      }
      metrics.forgetAfter(id, 2)
      expect(metrics.rateChanges(id)).toEqual([{ step: 2, factor: 3 }])
      expect(metrics.rateChanges(other)).toEqual([
        { step: 2, factor: 3 },
        { step: 4, factor: 0.5 },
      ])
    })

    it('and take what comes instead, without a hole', () => {
      const all = recorded()
      all.metrics.forgetAfter(all.id, 3)
      all.metrics.addSteps(all.id, 3, chunkOf(23, 24, 25, 26))
      expect(read(all, all.id).losses.flat()).toEqual([10, 11, 12, 23, 24, 25, 26])
    })
  })
})
