/** How runs end, what they leave behind, and where others go on from. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TrainingJob } from '#shared/contract/trainer-contract.ts'
import { CHECKPOINT_FOLDER, checkpointName } from '#engine/files/run-files.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { readCheckpoint, readLatestCheckpoint } from '../checkpoints/checkpoint.ts'
import { readWeights } from '../checkpoints/weights-file.ts'
import { type GraphBinding, loadGraphBinding, loadTensorFlow } from '../tensorflow.ts'
import { ALWAYS_DUE, NEVER_DUE, runJob } from '../testing/run-job.ts'
import { type JobOptions, makeJob } from '../testing/training-job.ts'
import { memoryAfter } from './testing/programs.ts'
import { createTrainer } from './train.ts'

const start = async (options: JobOptions = {}) => makeJob(await tempFolder(), options)
const rate = (learningRate: number) => ({ kind: 'constant', learningRate }) as const

/** Its labels are noise: it soon learns its training photos by heart and nothing else. */
const OVERFITTING: JobOptions = {
  shuffledLabels: true,
  schedule: rate(0.03),
  model: { kind: 'dense', hidden: [16] },
  epochs: 60,
}

describe('a run that overfits', () => {
  it('ends when the validation loss has not fallen for a while, with its best weights', async () => {
    const patienceEpochs = 5
    const job = await start({ ...OVERFITTING, earlyStopping: { patienceEpochs } })
    const { outcome, epochs } = await runJob(job)
    const losses = epochs.map(({ validationLoss }) => validationLoss)
    const best = losses.indexOf(Math.min(...losses))
    expect(outcome).toMatchObject({
      end: 'finished',
      epoch: best,
      endedEarly: 'The validation loss had not fallen for 5 epochs, so the run ended early.',
    })
    expect(epochs).toHaveLength(best + patienceEpochs + 1)
    expect(epochs.length).toBeLessThan(job.spec.epochs)
    expect(outcome.steps).toBe(epochs.at(-1)?.step)
    expect(outcome.validation.loss).toBeCloseTo(losses[best] ?? NaN, 6)
    expect(losses.at(-1)).toBeGreaterThan((losses[best] ?? NaN) + 0.05)
  })

  it('keeps the best weights without ending early', async () => {
    const job = await start({ ...OVERFITTING, epochs: 20 })
    const { outcome, epochs } = await runJob(job)
    const losses = epochs.map(({ validationLoss }) => validationLoss)
    expect(epochs).toHaveLength(21)
    expect(outcome.epoch).toBe(losses.indexOf(Math.min(...losses)))
    expect(outcome.epoch).toBeLessThan(20)
    expect(outcome.validation.loss).toBeCloseTo(Math.min(...losses), 6)
    // They are those of a run that ended there.
    const shorter = await start({ ...OVERFITTING, epochs: outcome.epoch, keepBest: false })
    await runJob(shorter)
    expect(await readWeights(job.folder)).toEqual(await readWeights(shorter.folder))
  })

  it('ends with its last weights if that is asked for', async () => {
    const job = await start({
      ...OVERFITTING,
      keepBest: false,
      earlyStopping: { patienceEpochs: 5 },
    })
    const { outcome, epochs } = await runJob(job)
    expect(outcome.endedEarly).not.toBeNull()
    expect(outcome.epoch).toBe(epochs.at(-1)?.epoch)
    expect(outcome.validation.loss).toBeCloseTo(epochs.at(-1)?.validationLoss ?? NaN, 6)
    expect(await readWeights(job.folder)).toEqual((await readLatestCheckpoint(job.folder)).weights)
  })
})

describe('a run that diverges', () => {
  /** Its rate rises until the network cannot bear it. */
  const DIVERGING: JobOptions = {
    model: { kind: 'dense', hidden: [16, 16], output: 'linear' },
    loss: 'meanSquaredError',
    optimizer: { kind: 'sgd' },
    schedule: { kind: 'constant', learningRate: 8, warmUpEpochs: 40 },
    epochs: 40,
  }
  const isFinite = (values: Iterable<number>) => [...values].every(Number.isFinite)

  it.each([
    ['best', true],
    ['last', false],
  ])('ends with the %s good weights, and says at which step and rate', async (_which, keepBest) => {
    const job = await start({ ...DIVERGING, keepBest })
    const { outcome, losses, epochs, checkpoints } = await runJob(job, {
      trainer: createTrainer(() => NEVER_DUE),
    })
    expect(outcome.end).toBe('finished')
    // None is written at the end: it would hold the weights that diverged.
    expect(checkpoints).toEqual([0])
    const [, step = '', told = ''] =
      /at step (\d+).*The learning rate, ([\d.]+) at that step/.exec(outcome.endedEarly ?? '') ?? []
    expect(Number(step)).toBe(outcome.steps)
    // Warm-up: the rate rises by the same amount at each step.
    expect(Number(told)).toBeCloseTo((8 * (outcome.steps + 1)) / (8 * 40), 1)
    expect(losses).toHaveLength(outcome.steps)
    expect(isFinite(losses)).toBe(true)

    const good = epochs.map(({ validationLoss }) => validationLoss)
    expect(outcome.epoch).toBe(keepBest ? good.indexOf(Math.min(...good)) : epochs.at(-1)?.epoch)
    expect(outcome.epoch).toBeGreaterThan(0)
    expect(outcome.validation.loss).toBeCloseTo(good[outcome.epoch] ?? NaN, 4)
    const weights = await readWeights(job.folder)
    expect(isFinite(weights.flatMap(({ values }) => [...values]))).toBe(true)
    const shorter = await start({ ...DIVERGING, epochs: outcome.epoch, keepBest: false })
    await runJob(shorter)
    expect(weights).toEqual(await readWeights(shorter.folder))
  })

  it('diverges again when it goes on from a checkpoint', async () => {
    const job = await start(DIVERGING)
    const { outcome } = await runJob(job, { trainer: createTrainer(() => ALWAYS_DUE) })
    const again = await runJob({ ...job, start: { from: 'resume' } })
    expect(again.outcome).toEqual({ ...outcome, imagesPerSecond: again.outcome.imagesPerSecond })
  })

  it('and is stopped before a loss showed it falls back to the last good weights', async () => {
    // A block of three steps, after which the next loss is infinite, and a single one.
    const job = await start({
      ...DIVERGING,
      model: { kind: 'dense', hidden: [16, 16, 16, 16, 16, 16], output: 'linear' },
      schedule: rate(10),
      batchSize: 17,
      keepBest: false,
    })
    const abort = new AbortController()
    const { outcome, losses, epochs } = await runJob(job, {
      trainer: createTrainer(() => ALWAYS_DUE),
      signal: abort.signal,
      checkpoint(step) {
        if (step === 3) abort.abort()
      },
    })
    expect(losses[2]).toBeGreaterThan(1e20)
    expect(outcome).toMatchObject({ end: 'interrupted', steps: 3, epoch: 0 })
    expect(outcome.validation.loss).toBe(epochs[0]?.validationLoss)
    // Nothing can begin there.
    const checkpoint = join(job.folder, CHECKPOINT_FOLDER, checkpointName(3))
    const fork = await start({ ...DIVERGING, start: { from: 'fork', checkpoint } })
    await expect(runJob({ ...fork, spec: job.spec })).rejects.toMatchObject({
      code: 'TRAINING_FAILED',
      message: expect.stringContaining('Begin from another checkpoint') as string,
    })
  })

  it('at once keeps the untrained network', async () => {
    const job = await start({ ...DIVERGING, schedule: rate(10) })
    const { outcome, epochs } = await runJob(job)
    expect(outcome).toMatchObject({ end: 'finished', epoch: 0 })
    expect(outcome.endedEarly).toMatch(/at step \d+.*The learning rate, 10, is most likely/)
    expect(epochs).toHaveLength(1)
    expect(outcome.train.loss).toBeCloseTo(epochs[0]?.trainLoss ?? NaN, 6)
  })
})

describe('a run that is asked to stop', () => {
  it('makes no step more than those of the block under way', async () => {
    // Six hundred steps an epoch: blocks of 31, and some single ones.
    const job = await start({ photos: 400, batchSize: 1, epochs: 10_000 })
    const abort = new AbortController()
    let stepsWhenAsked = 0
    const { outcome, losses, checkpoints } = await runJob(job, {
      signal: abort.signal,
      progress({ firstStep, losses: { length } }) {
        if (firstStep + length < 100 || abort.signal.aborted) return
        stepsWhenAsked = firstStep + length
        abort.abort()
      },
    })
    expect(outcome).toMatchObject({ end: 'interrupted', endedEarly: null })
    expect(outcome.steps).toBe(losses.length)
    expect(outcome.steps - stepsWhenAsked).toBeLessThanOrEqual(31)
    expect(checkpoints.at(-1)).toBe(outcome.steps)
    const { progress, weights } = await readLatestCheckpoint(job.folder)
    expect(progress.step).toBe(outcome.steps)
    expect(await readWeights(job.folder)).toHaveLength(weights.length)
  })

  it.each([
    ['a gradient', {}],
    ['a genetic algorithm', { optimizer: { kind: 'genetic' } }],
    ['photos from the disk', { pixelBudget: 0 }],
  ] as const)('hears it while it computes with %s', async (_what, options) => {
    const job = await start({ ...options, epochs: 10_000 })
    const abort = new AbortController()
    // From outside, like a message: it can only arrive when the run gives way.
    const { outcome } = await runJob(job, {
      signal: abort.signal,
      progress({ firstStep }) {
        if (firstStep > 0) setImmediate(() => abort.abort())
      },
    })
    expect(outcome.end).toBe('interrupted')
    expect(outcome.steps).toBeLessThan(10_000 * 8)
  })

  it('before its first step keeps the untrained network', async () => {
    const job = await start()
    const abort = new AbortController()
    const { outcome, epochs } = await runJob(job, {
      signal: abort.signal,
      progress: () => abort.abort(),
    })
    expect(outcome).toMatchObject({ end: 'interrupted', steps: 0, epoch: 0, imagesPerSecond: 0 })
    expect(epochs.map(({ epoch }) => epoch)).toEqual([0])
    expect(await readWeights(job.folder)).toHaveLength(4)
  })

  it('in its last epoch’s last step has finished all the same', async () => {
    const job = await start({ epochs: 2 })
    const abort = new AbortController()
    const { outcome } = await runJob(job, {
      trainer: createTrainer(() => ALWAYS_DUE),
      signal: abort.signal,
      checkpoint(step) {
        if (step === 16) abort.abort()
      },
    })
    expect(outcome).toMatchObject({ end: 'finished', steps: 16 })
  })
})

describe('a run that begins with the weights of another', () => {
  const forkOf = async (path: string, options: JobOptions = {}) =>
    start({ epochs: 2, ...options, start: { from: 'fork', checkpoint: path } })
  const lastCheckpoint = ({ folder }: TrainingJob, step: number) =>
    join(folder, CHECKPOINT_FOLDER, checkpointName(step))

  it('begins where that one was, and counts anew', async () => {
    const original = await start({ epochs: 3, keepBest: false })
    const { epochs, outcome } = await runJob(original)
    const path = lastCheckpoint(original, outcome.steps)
    const job = await forkOf(path, { optimizer: { kind: 'momentum' }, batchSize: 'all', seed: 5 })
    const fork = await runJob(job)
    expect(fork.epochs[0]).toMatchObject({
      epoch: 0,
      step: 0,
      validationLoss: epochs.at(-1)?.validationLoss,
    })
    expect(fork.epochs[0]?.trainLoss).toBeCloseTo(outcome.train.loss, 6)
    expect(fork.firstStep).toBe(0)
    expect(fork.losses[0]).toBeCloseTo(outcome.train.loss, 6)
    expect(fork.outcome.steps).toBe(2)
    const [begun, taken] = await Promise.all(
      [lastCheckpoint(job, 0), path].map(async (each) => (await readCheckpoint(each)).weights),
    )
    expect(begun).toEqual(taken)
  })

  it('takes only the weights: Adam starts anew', async () => {
    const original = await start({ epochs: 3, keepBest: false })
    const { outcome } = await runJob(original)
    const job = await forkOf(lastCheckpoint(original, outcome.steps))
    await runJob(job)
    const { slots } = await readCheckpoint(lastCheckpoint(job, 0))
    expect(slots.length).toBeGreaterThan(0)
    for (const { values } of slots) expect(values.every((value) => value === 0)).toBe(true)
  })

  it('needs its checkpoint', async () => {
    const job = await forkOf(join(await tempFolder(), checkpointName(7)))
    await expect(runJob(job)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('says that it cannot write where it should', async () => {
  const job = await start({ epochs: 1 })
  // A folder in the place of the file.
  await mkdir(join(job.folder, 'weights.safetensors', 'in-the-way'), { recursive: true })
  await expect(runJob(job)).rejects.toMatchObject({ code: 'DISK' })
})

describe('memory', () => {
  function held() {
    // The binding counts more than what is used of it elsewhere.
    const binding = loadGraphBinding() as GraphBinding & {
      readonly getNumOfSavedModels: () => number
    }
    return {
      eager: loadTensorFlow().memory().numTensors,
      tensors: binding.getNumOfTensors(),
      graphs: binding.getNumOfSavedModels(),
    }
  }
  const MANY: readonly (readonly [string, JobOptions])[] = [
    ['a gradient', { batchSize: 16, epochs: 200 }],
    ['photos from the disk', { batchSize: 16, pixelBudget: 0, epochs: 200 }],
    [
      'a genetic algorithm',
      { batchSize: 30, optimizer: { kind: 'genetic', population: 4 }, epochs: 200 },
    ],
  ]

  it.each(MANY)(
    'holds after 200 epochs what it held after three, with %s',
    async (_what, options) => {
      const before = held()
      const during: ReturnType<typeof held>[] = []
      await runJob(await start(options), {
        progress({ epochs }) {
          if (epochs.some(({ epoch }) => epoch >= 3)) during.push(held())
        },
      })
      expect(during.length).toBeGreaterThan(1)
      for (const each of during) expect(each).toEqual({ ...before, graphs: before.graphs + 1 })
      expect(held()).toEqual(before)
    },
  )

  it.each(MANY)('of the process is where it was, within 5 %, with %s', async (_what, options) => {
    const [early = NaN, late = NaN] = await memoryAfter(await start(options), [3, 200])
    expect(late / early).toBeLessThan(1.05)
  })

  it('is given back by a run that fails', async () => {
    const before = held()
    await expect(runJob(await start({ start: { from: 'resume' } }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(held()).toEqual(before)
  })
})
