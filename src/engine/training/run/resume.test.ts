/** Runs that are stopped or killed and go on later. */
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TrainingJob } from '#shared/contract/trainer-contract.ts'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import { createRandom } from '#shared/domain/random.ts'
import { CHECKPOINT_FOLDER, checkpointName } from '#engine/files/run-files.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { readLatestCheckpoint } from '../checkpoints/checkpoint.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { readWeights } from '../checkpoints/weights-file.ts'
import { ALWAYS_DUE, createListener, runJob, type Trained } from '../testing/run-job.ts'
import { makeJob, type JobOptions } from '../testing/training-job.ts'
import { runInProcess } from './testing/programs.ts'
import { createTrainer } from './train.ts'

const carefulTrainer = createTrainer(() => ALWAYS_DUE)

const resumed = (job: TrainingJob): TrainingJob => ({ ...job, start: { from: 'resume' } })

/** Runs a job until it has a checkpoint of `step` updates or more, then asks it to stop. */
async function untilStopped(job: TrainingJob, step: number): Promise<Trained> {
  const abort = new AbortController()
  return runJob(job, {
    trainer: carefulTrainer,
    signal: abort.signal,
    checkpoint(written) {
      if (written >= step) abort.abort()
    },
  })
}

/** The same, but it ends there and then: what it would have written afterwards is not written. */
async function untilKilled(job: TrainingJob, step: number): Promise<Omit<Trained, 'outcome'>> {
  const { events, told } = createListener()
  const killed = new Error('killed')
  const work = carefulTrainer(
    job,
    {
      ...events,
      checkpoint(written) {
        events.checkpoint(written)
        if (written >= step) throw killed
      },
    },
    { signal: new AbortController().signal },
  )
  await expect(work).rejects.toBe(killed)
  return told()
}

/** All that a run computes: everything but how long it took. */
interface Computed {
  readonly losses: readonly number[]
  readonly epochs: readonly object[]
  readonly end: object
  readonly progress: object
  readonly tensors: readonly NamedTensor[]
}

async function computed(
  job: TrainingJob,
  parts: readonly Omit<Trained, 'outcome'>[],
  { outcome }: Trained,
): Promise<Computed> {
  const { imagesPerSecond: _speed, ...end } = outcome
  const { progress, weights, slots, kept } = await readLatestCheckpoint(job.folder)
  const { seconds: _seconds, stepSeconds: _stepSeconds, ...place } = progress
  return {
    // What was told of steps and epochs after a checkpoint is told again by the part that goes on.
    losses: parts.flatMap(({ losses, firstStep }, part) =>
      losses.slice(0, (parts[part + 1]?.firstStep ?? Infinity) - firstStep),
    ),
    epochs: [
      ...new Map(
        parts.flatMap(({ epochs }) => epochs).map((each) => [each.epoch, withoutSeconds(each)]),
      ).values(),
    ],
    end,
    progress: place,
    tensors: [...weights, ...slots, ...kept, ...(await readWeights(job.folder))],
  }
}

const withoutSeconds = ({ seconds: _seconds, imagesPerSecond: _speed, ...metrics }: EpochMetrics) =>
  metrics

async function uninterrupted(spec: JobOptions): Promise<Computed> {
  const job = await makeJob(await tempFolder(), spec)
  const trained = await runJob(job)
  return computed(job, [trained], trained)
}

/** Sixty photos in batches of eight: a block of seven steps and a single one make an epoch. */
const FORTY_STEPS: JobOptions = { photos: 40, batchSize: 8, epochs: 5 }

const AUGMENTED = { shift: 0.1, rotate: 20, flipHorizontally: true, brightness: 0.2, erase: 0.3 }
const DROPOUT = { kind: 'dense', hidden: [8], dropout: 0.4 } as const
const rate = (learningRate: number) => ({ kind: 'constant', learningRate }) as const

const DENSE: readonly (readonly [string, JobOptions])[] = [
  ['gradient descent', { optimizer: { kind: 'sgd' }, schedule: rate(0.3) }],
  [
    'momentum, dropout, and the last weights kept',
    { optimizer: { kind: 'momentum' }, schedule: rate(0.05), model: DROPOUT, keepBest: false },
  ],
  [
    'Nesterov’s momentum, clipping, three labels, and a cosine',
    {
      labelCount: 3,
      photos: 27,
      optimizer: { kind: 'nesterov' },
      gradientClipping: { by: 'norm', limit: 0.5 },
      schedule: { kind: 'cosineRestarts', learningRate: 0.1, cycleEpochs: 2, warmUpEpochs: 1 },
    },
  ],
  [
    'RMSprop, balanced labels, and mean squared error',
    { optimizer: { kind: 'rmsprop' }, classWeights: 'balanced', loss: 'meanSquaredError' },
  ],
  ['Adam, dropout and augmentation', { model: DROPOUT, augmentation: AUGMENTED }],
  [
    'AdamW, its rate falling when the loss does not',
    {
      optimizer: { kind: 'adamw' },
      schedule: {
        kind: 'reduceOnPlateau',
        learningRate: 0.5,
        patienceEpochs: 1,
        factor: 0.3,
      },
    },
  ],
  [
    'a genetic algorithm with augmentation',
    {
      optimizer: { kind: 'genetic', population: 6 },
      augmentation: AUGMENTED,
      schedule: { kind: 'exponential', learningRate: 0.1, factor: 0.8 },
    },
  ],
  ['single photos in blocks, streamed', { photos: 28, batchSize: 1, epochs: 2, pixelBudget: 0 }],
]

describe.each(DENSE)('a run with %s', (_what, options) => {
  const spec = { ...FORTY_STEPS, ...options }

  it('computes the same bit for bit when it is killed and stopped on its way', async () => {
    const job = await makeJob(await tempFolder(), spec)
    const first = await untilKilled(job, 7)
    const second = await untilStopped(resumed(job), 14)
    const third = await untilKilled(resumed(job), 23)
    const last = await runJob(resumed(job))
    expect(second.outcome.end).toBe('interrupted')
    const together = await computed(job, [first, second, third, last], last)
    expect(together).toStrictEqual(await uninterrupted(spec))
    expect(together.losses.length).toBeGreaterThanOrEqual(40)
    // It did stop in between.
    expect(last.firstStep).toBeGreaterThanOrEqual(23)
    expect(last.losses.length).toBeGreaterThan(0)
  })
})

describe('a run that is to train up to an epoch', () => {
  it('pauses there, and computes the same when it goes on', async () => {
    const job = await makeJob(await tempFolder(), FORTY_STEPS)
    const parts: Trained[] = []
    for (const upTo of [1, 3]) {
      const part = await runJob({ ...(parts.length > 0 ? resumed(job) : job), upTo })
      expect(part.outcome).toMatchObject({ end: 'interrupted', steps: upTo * 8 })
      parts.push(part)
    }
    // As far as it is already: there is nothing to do, and nothing is lost.
    const nothing = await runJob({ ...resumed(job), upTo: 3 })
    expect(nothing.outcome).toMatchObject({ end: 'interrupted', steps: 24 })
    const last = await runJob({ ...resumed(job), upTo: 5 })
    expect(last.outcome.end).toBe('finished')
    expect(await computed(job, [...parts, last], last)).toStrictEqual(
      await uninterrupted(FORTY_STEPS),
    )
  })
})

describe('a run with convolutions and batch normalisation', () => {
  it('computes the same within rounding', async () => {
    const spec: JobOptions = {
      ...FORTY_STEPS,
      model: {
        kind: 'convolutional',
        blocks: [
          { filters: 4, batchNormalisation: true },
          { filters: 6, pool: 'average' },
        ],
      },
      augmentation: AUGMENTED,
    }
    const job = await makeJob(await tempFolder(), spec)
    const first = await untilKilled(job, 15)
    const second = await untilStopped(resumed(job), 30)
    const last = await runJob(resumed(job))
    const together = await computed(job, [first, second, last], last)
    const whole = await uninterrupted(spec)
    expect(together.losses).toHaveLength(40)
    expect(largestDifference(together.losses, whole.losses)).toBeLessThan(1e-5)
    expect(together.tensors.map(({ name }) => name)).toEqual(whole.tensors.map(({ name }) => name))
    for (const [index, { values }] of together.tensors.entries()) {
      expect(largestDifference(values, whole.tensors[index]?.values ?? [])).toBeLessThan(1e-5)
    }
  })
})

/** NaN where one has more numbers than the other. */
const largestDifference = (some: ArrayLike<number>, others: ArrayLike<number>): number =>
  Math.max(
    ...Array.from({ length: Math.max(some.length, others.length) }, (_, i) =>
      Math.abs((some[i] ?? NaN) - (others[i] ?? NaN)),
    ),
  )

/** Its labels are noise, so that it soon learns its training photos by heart and nothing else. */
const HOPELESS: JobOptions = {
  ...FORTY_STEPS,
  shuffledLabels: true,
  epochs: 60,
  schedule: rate(0.03),
  earlyStopping: { patienceEpochs: 4 },
}

describe('a run that ends early', () => {
  it('waits for as long as it would have, wherever it was killed', async () => {
    const whole = await uninterrupted(HOPELESS)
    const { epochs, losses } = whole
    expect(whole.end).toMatchObject({
      end: 'finished',
      endedEarly: expect.stringContaining('for 4 epochs') as string,
    })
    expect(epochs.length).toBeLessThan(40)
    // Once before its best epoch and once while it waits for another.
    const job = await makeJob(await tempFolder(), HOPELESS)
    const first = await untilKilled(job, 5)
    const second = await untilKilled(resumed(job), losses.length - 12)
    const last = await runJob(resumed(job))
    expect(await computed(job, [first, second, last], last)).toStrictEqual(whole)
    expect(last.losses.length).toBeLessThanOrEqual(12)
  })

  it('has no more to do when it was killed after its last checkpoint', async () => {
    const job = await makeJob(await tempFolder(), HOPELESS)
    const whole = await runJob(job)
    const again = await runJob(resumed(job))
    expect(again.losses).toEqual([])
    expect(again.epochs).toEqual([])
    const { imagesPerSecond: _speed, ...end } = whole.outcome
    expect(again.outcome).toEqual({ ...end, imagesPerSecond: 0 })
  })
})

describe('a run goes on', () => {
  it('from its start when it was killed before its first step', async () => {
    const spec = { ...FORTY_STEPS, epochs: 2 }
    const job = await makeJob(await tempFolder(), spec)
    const first = await untilKilled(job, 0)
    expect(first.losses).toEqual([])
    const last = await runJob(resumed(job))
    expect(last.firstStep).toBe(0)
    expect(await computed(job, [first, last], last)).toStrictEqual(await uninterrupted(spec))
  })

  it('and ends at once when it was killed after its last step', async () => {
    const job = await makeJob(await tempFolder(), FORTY_STEPS)
    const whole = await runJob(job)
    const again = await runJob(resumed(job))
    expect(again.losses).toEqual([])
    expect(again.outcome).toEqual({ ...whole.outcome, imagesPerSecond: 0 })
  })

  it('from the checkpoint before when the last one is damaged', async () => {
    const spec = { ...FORTY_STEPS, epochs: 3 }
    const job = await makeJob(await tempFolder(), spec)
    const first = await untilKilled(job, 15)
    expect(first.checkpoints).toEqual([0, 7, 8, 15])
    await truncate(join(job.folder, CHECKPOINT_FOLDER, checkpointName(15)), 1000)
    const last = await runJob(resumed(job))
    expect(last.firstStep).toBe(8)
    expect(await computed(job, [first, last], last)).toStrictEqual(await uninterrupted(spec))
  })

  it('with a clock that counts on', async () => {
    const job = await makeJob(await tempFolder(), { ...FORTY_STEPS, epochs: 2 })
    const first = await untilStopped(job, 7)
    const { progress } = await readLatestCheckpoint(job.folder)
    const last = await runJob(resumed(job))
    expect(progress.seconds).toBeGreaterThan(first.epochs.at(-1)?.seconds ?? NaN)
    expect(last.epochs[0]?.seconds).toBeGreaterThan(progress.seconds)
  })

  it('not without a checkpoint', async () => {
    const job = await makeJob(await tempFolder(), FORTY_STEPS)
    await expect(runJob(resumed(job))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a run in a process of its own', () => {
  const STEPS = 480
  const spec: JobOptions = {
    ...FORTY_STEPS,
    epochs: STEPS / 8,
    model: DROPOUT,
    augmentation: { flipHorizontally: true, brightness: 0.2 },
    schedule: { kind: 'reduceOnPlateau', learningRate: 0.02, patienceEpochs: 2 },
  }
  let whole: Computed | undefined
  /** What all of them are compared with; computed once. */
  const inThisOne = async () => (whole ??= await uninterrupted(spec))

  it('computes the same as in this one', async () => {
    const job = await makeJob(await tempFolder(), spec)
    const trained = toItsEnd(await runInProcess(job))
    expect(await computed(job, [trained], trained)).toStrictEqual(await inThisOne())
  })

  it.each([11, 12, 13])('that is killed with signal 9 goes on exactly (seed %i)', async (seed) => {
    const job = await makeJob(await tempFolder(), spec)
    // In the first half, so that it is killed before it has come to its end.
    const step = Math.floor((createRandom(seed)() * STEPS) / 2)
    const first = await runInProcess(job, step)
    expect(first.outcome).toBeUndefined()
    expect(first.losses.length).toBeGreaterThan(step)
    const last = toItsEnd(await runInProcess(resumed(job)))
    expect(last.firstStep).toBeGreaterThan(0)
    expect(last.firstStep).toBeLessThan(STEPS)
    expect(await computed(job, [first, last], last)).toStrictEqual(await inThisOne())
  })
})

function toItsEnd({ outcome, ...told }: Awaited<ReturnType<typeof runInProcess>>): Trained {
  if (!outcome) throw new Error('The process ended before its run.')
  return { outcome, ...told }
}
