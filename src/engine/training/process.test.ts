/** The trainer's own process, spoken to as the library does. */
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trainerContract, type TrainingData } from '#shared/contract/trainer-contract.ts'
import type { Envelope } from '#shared/rpc/envelope.ts'
import { RateRange } from '#shared/domain/rate-finding.ts'
import type { SurfaceNews } from '#shared/domain/loss-surface.ts'
import { createClient } from '#shared/rpc/client.ts'
import { startEngineProcess } from '../supervisor/engine-process.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { createListener } from './testing/run-job.ts'
import { type JobOptions, makeJob } from './testing/training-job.ts'

function startTrainer() {
  let hear: (message: unknown) => void = () => undefined
  let reason = ''
  const trainer = startEngineProcess(
    {
      name: 'trainer',
      node: process.execPath,
      entry: resolve(import.meta.dirname, 'process.ts'),
      args: [],
      log: () => undefined,
    },
    {
      message(envelope: Envelope) {
        if (envelope.port === 'client') hear(envelope.message)
      },
      exit: (exit) => void (reason = exit.reason),
    },
  )
  const client = createClient(trainerContract, {
    send: (message) => trainer.send({ port: 'client', message }),
    listen: (listener) => void (hear = listener),
  })
  return { ...client, stop: trainer.stop, reason: () => reason }
}

let trainer: ReturnType<typeof startTrainer>
beforeAll(() => void (trainer = startTrainer()))
afterAll(() => trainer.stop())

const start = async (options: JobOptions = {}) => makeJob(await tempFolder(), options)
/** A job as an experiment takes it, which writes nothing. */
async function dataOf(options: JobOptions): Promise<TrainingData> {
  const { folder: _folder, start: _start, path: _path, ...data } = await start(options)
  return data
}
const LONG: JobOptions = { epochs: 10_000 }
// Too few steps to learn noise by heart.
const RANGE = RateRange.parse({ steps: 120 })

it('says what it is', async () => {
  expect(await trainer.call('trainer.describe', {})).toMatchObject({
    native: true,
    verified: true,
    tensorflow: expect.stringMatching(/^2\./) as string,
  })
})

/** Calls back once, when the event has come. */
const once = (event: 'trainer.progress' | 'trainer.worked') =>
  new Promise<void>((done) => {
    const off = trainer.on(event, () => {
      off()
      done()
    })
  })

describe('training', () => {
  it('tells of every step and epoch, and of its checkpoints', async () => {
    const job = await start({ epochs: 4 })
    const { events, told } = createListener()
    const offs = [
      trainer.on('trainer.progress', events.progress),
      trainer.on('trainer.checkpoint', ({ step }) => events.checkpoint(step)),
    ]
    const outcome = await trainer.call('trainer.train', job)
    for (const off of offs) off()
    expect(outcome).toMatchObject({ end: 'finished', steps: 32, pixels: 'memory' })
    const { firstStep, losses, epochs, checkpoints } = told()
    expect(firstStep).toBe(0)
    expect(losses).toHaveLength(32)
    expect(epochs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4])
    expect(checkpoints).toEqual([0, 32])
  })

  it('is stopped on request, goes on from there, and is alone meanwhile', async () => {
    const job = await start(LONG)
    const begun = once('trainer.progress')
    const work = trainer.call('trainer.train', job)
    await begun
    const busy = { code: 'BUSY' }
    const data = await dataOf({})
    await expect(trainer.call('trainer.train', job)).rejects.toMatchObject(busy)
    await expect(trainer.call('trainer.findRate', { data, range: RANGE })).rejects.toMatchObject(
      busy,
    )
    await expect(trainer.call('trainer.checkGradients', { data, count: 10 })).rejects.toMatchObject(
      busy,
    )
    await trainer.call('trainer.stop', {})
    const { end, steps } = await work
    expect(end).toBe('interrupted')

    const goesOn = once('trainer.progress')
    const more = trainer.call('trainer.train', { ...job, start: { from: 'resume' } })
    await goesOn
    await trainer.call('trainer.stop', {})
    expect((await more).steps).toBeGreaterThan(steps)
  })

  it('lets a saved network be asked between runs', async () => {
    const job = await start({ epochs: 3, labelCount: 3 })
    await trainer.call('trainer.train', job)
    const { folder, spec, labelCount } = job
    const { probabilities } = await trainer.call('trainer.predict', {
      network: { folder, input: spec.input, model: spec.model, labelCount },
      photos: 2,
      pixels: job.pixels.slice(0, 128),
    })
    // The first photos show the first labels.
    expect(probabilities).toHaveLength(6)
    expect(probabilities[0]).toBeGreaterThan(1 / 3)
    expect(probabilities[4]).toBeGreaterThan(1 / 3)
  })

  it('that cannot begin is told as a problem, and leaves the way free', async () => {
    const job = await start()
    const nowhere = { ...job, pixelFile: `${job.pixelFile}.gone` }
    await expect(trainer.call('trainer.train', nowhere)).rejects.toMatchObject({ code: 'DISK' })
    expect(await trainer.call('trainer.train', job)).toMatchObject({ end: 'finished' })
  })
})

it('gives a measurement up for a run, and measures nothing during it', async () => {
  const job = await start(LONG)
  const { spec, labelCount, folder } = job
  const measure = () =>
    trainer.call('trainer.measure', {
      ...{ spec, labelCount },
      order: { train: 60, validation: 20, streamed: false, folder },
    })
  expect(await measure()).toMatchObject({ block: { steps: 7 } })
  const begun = once('trainer.progress')
  const given = measure()
  const work = trainer.call('trainer.train', job)
  await expect(given).rejects.toMatchObject({ code: 'CANCELLED' })
  await begun
  await expect(measure()).rejects.toMatchObject({ code: 'BUSY' })
  await trainer.call('trainer.stop', {})
  expect(await work).toMatchObject({ end: 'interrupted' })
})

it('has nothing to stop when nothing is under way', async () => {
  expect(await trainer.call('trainer.stop', {})).toEqual({})
})

describe('finding a rate', () => {
  const LEARNABLE: JobOptions = { photos: 100, epochs: 5 }
  const find = async (options: JobOptions) =>
    trainer.call('trainer.findRate', { data: await dataOf(options), range: RANGE })

  it('suggests one that trains', async () => {
    const worked: number[] = []
    const off = trainer.on('trainer.worked', ({ done }) => void worked.push(done))
    const { suggestion, divergence, points } = await find(LEARNABLE)
    off()
    expect(points.length).toBeGreaterThan(60)
    expect(points[0]?.learningRate).toBeCloseTo(RANGE.lowest, 12)
    expect(points[0]?.loss).toBeGreaterThan(0.5)
    expect(worked).toEqual(Array.from({ length: worked.length }, (_, i) => i + 1))
    expect(worked.length).toBeGreaterThanOrEqual(points.length)
    expect(suggestion).not.toBeNull()
    expect(suggestion).toBeLessThan(divergence ?? Infinity)

    const schedule = { kind: 'constant', learningRate: suggestion ?? NaN } as const
    const outcome = await trainer.call('trainer.train', await start({ ...LEARNABLE, schedule }))
    expect(outcome.endedEarly).toBeNull()
    expect(outcome.validation.loss).toBeLessThan(0.3)
  })

  it.each([
    ['labels that are noise', { ...LEARNABLE, shuffledLabels: true }],
    ['a network whose units all stay alike', { ...LEARNABLE, initialisation: 'zeros' }],
  ] as const)('suggests none for %s', async (_what, options) => {
    const { suggestion, steepest, reason } = await find(options)
    expect({ suggestion, steepest }).toEqual({ suggestion: null, steepest: null })
    expect(reason).toContain('The loss did not fall')
  })

  it('refuses a genetic algorithm', async () => {
    await expect(find({ optimizer: { kind: 'genetic' } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('Choose another optimizer') as string,
    })
  })
})

describe('checking gradients', () => {
  const TANH: JobOptions = {
    model: { kind: 'dense', hidden: [12, 6], activation: 'tanh' },
  }
  const check = async (options: JobOptions, count: number) =>
    trainer.call('trainer.checkGradients', { data: await dataOf(options), count })

  it.each([
    ['a dense network', 1e-2, TANH],
    ['three labels', 1e-2, { ...TANH, labelCount: 3 }],
    ['mean squared error', 1e-2, { ...TANH, loss: 'meanSquaredError' }],
    [
      'convolutions',
      1e-2,
      {
        model: {
          kind: 'convolutional',
          blocks: [{ filters: 5, activation: 'tanh', pool: 'average' }],
          hidden: [6],
          activation: 'tanh',
        },
      },
    ],
    ['a penalty on weights', 1e-2, { ...TANH, weightDecay: 0.01 }],
    ['photos from the disk', 1e-2, { ...TANH, pixelBudget: 0 }],
  ] as const)('finds both ways alike in %s', async (_what, most, options) => {
    const result = await check(options, 60)
    expect(result.weights).toHaveLength(60)
    expect(result.photos).toBe(32)
    expect(result.largestRelativeDifference).toBeLessThan(most)
    expect(result.largestRelativeDifference).toBe(
      Math.max(...result.weights.map(({ relativeDifference }) => relativeDifference)),
    )
    // They are no zeros, and of every tensor.
    expect(result.weights.some(({ analytic }) => Math.abs(analytic) > 1e-3)).toBe(true)
    expect(new Set(result.weights.map(({ tensor }) => tensor)).size).toBeGreaterThanOrEqual(4)
    expect(result.backpropagationSeconds).toBeGreaterThan(0)
    expect(result.differencesSeconds).toBeGreaterThan(0)
    expect(result.differencesSecondsForAll).toBeCloseTo(
      (result.differencesSeconds / 60) * result.weightCount,
      9,
    )
  })

  it('takes all weights when there are fewer than it may', async () => {
    const { weights, weightCount } = await check({ model: { kind: 'neuron' } }, 2000)
    expect(weightCount).toBe(65)
    expect(weights).toHaveLength(65)
    expect(new Set(weights.map(({ tensor, index }) => `${tensor} ${index}`)).size).toBe(65)
  })
})

describe('an experiment that is stopped', () => {
  it.each([
    [
      'the search of a rate',
      (data: TrainingData) =>
        trainer.call('trainer.findRate', {
          data,
          range: RateRange.parse({ lowest: 1e-9, highest: 1e-6, steps: 2000 }),
        }),
    ],
    [
      'the check of gradients',
      (data: TrainingData) => trainer.call('trainer.checkGradients', { data, count: 2000 }),
    ],
    [
      'the measurement of noise',
      (data: TrainingData) =>
        trainer.call('trainer.gradientNoise', {
          ...{ data, weights: { from: 'seed' } },
          settings: { draws: 1000 },
        }),
    ],
  ])('is cancelled: %s', async (_what, experiment) => {
    const data = await dataOf({ model: { kind: 'dense', hidden: [64] } })
    const begun = once('trainer.worked')
    const work = experiment(data)
    await Promise.race([begun, work])
    await trainer.call('trainer.stop', {})
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(await trainer.call('trainer.train', await start({ epochs: 1 }))).toMatchObject({
      end: 'finished',
    })
  })
})

it('tells a loss surface while it computes it, and stopped, answers with what is known', async () => {
  const {
    pixels: _pixels,
    folder,
    start: _start,
    path: _path,
    ...data
  } = await start({ epochs: 2 })
  await trainer.call('trainer.train', { ...data, folder, start: { from: 'seed' } })
  const news: SurfaceNews[] = []
  const some = Promise.withResolvers<number>()
  const off = trainer.on('trainer.surfaced', (each) => {
    news.push(each)
    if (each.points.length > 0) some.resolve(each.points.length)
  })
  const work = trainer.call('trainer.lossSurface', {
    data,
    folder,
    others: [],
    settings: {},
    known: null,
  })
  await some.promise
  await trainer.call('trainer.stop', {})
  const { plane, points } = await work
  off()
  expect(news[0]).toEqual({ plane, points: [] })
  expect(points.length).toBeGreaterThan(0)
  expect(news.flatMap((each) => each.points)).toEqual(points)
})

it('leaves at once when its parent is gone, in the middle of a run', async () => {
  const own = startTrainer()
  const begun = new Promise<void>((done) => void own.on('trainer.progress', () => done()))
  own.call('trainer.train', await start(LONG)).catch(() => undefined)
  await begun
  // It is killed if it does not leave by itself.
  await own.stop()
  expect(own.reason()).toBe('ended unexpectedly (exit code 0)')
})

it('refuses what is no job', async () => {
  const job = await start()
  await expect(trainer.call('trainer.train', { ...job, labelCount: 1 })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
})
