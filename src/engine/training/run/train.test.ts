/** What whole runs compute, with TensorFlow itself. */
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SavedNetwork, TrainingJob } from '#shared/contract/trainer-contract.ts'
import { inputLength } from '#shared/domain/input-spec.ts'
import { networkOf } from '#shared/domain/network.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { readWeights } from '../checkpoints/weights-file.ts'
import { describeTrainer } from '../describe.ts'
import { predict } from '../predict.ts'
import { runJob } from '../testing/run-job.ts'
import { type JobOptions, makeJob } from '../testing/training-job.ts'
import { labelWeights } from './class-weights.ts'
import { initialWeights } from './initial-weights.ts'

const start = async (options: JobOptions = {}) => makeJob(await tempFolder(), options)
const rate = (learningRate: number) => ({ kind: 'constant', learningRate }) as const

describe('TensorFlow', () => {
  it('is native and multiplies rightly', () => {
    expect(describeTrainer()).toMatchObject({ native: true, verified: true })
  })
})

const LEARNABLE: readonly (readonly [string, JobOptions])[] = [
  ['two labels, cross-entropy, Adam', {}],
  [
    'two labels, mean squared error, gradient descent',
    { loss: 'meanSquaredError', optimizer: { kind: 'sgd' }, schedule: rate(1) },
  ],
  ['three labels, cross-entropy, RMSprop', { labelCount: 3, optimizer: { kind: 'rmsprop' } }],
  [
    'three labels, mean squared error, Adam',
    { labelCount: 3, loss: 'meanSquaredError', epochs: 25 },
  ],
  [
    'a single neuron, Nesterov’s momentum',
    { model: { kind: 'neuron' }, optimizer: { kind: 'nesterov' }, schedule: rate(0.1) },
  ],
  [
    'convolutions, dropout and augmentation',
    {
      model: {
        kind: 'convolutional',
        blocks: [{ filters: 8, batchNormalisation: true }],
        join: 'flatten',
        hidden: [16],
        dropout: 0.2,
      },
      augmentation: { brightness: 0.1, flipHorizontally: true },
    },
  ],
  [
    'a genetic algorithm',
    {
      model: { kind: 'neuron' },
      optimizer: { kind: 'genetic', mutationScale: 0.05 },
      batchSize: 'all',
      epochs: 60,
    },
  ],
]

describe.each(LEARNABLE)('training with %s', (_name, options) => {
  it('learns what can be learned, and tells all of it', async () => {
    const job = await start(options)
    const { outcome, firstStep, losses, epochs, checkpoints } = await runJob(job)
    const trainPhotos = job.train.rows.length
    const { photos, correct } = outcome.validation
    expect(outcome).toMatchObject({ end: 'finished', endedEarly: null, pixels: 'memory' })
    expect(photos).toBe(job.validation.rows.length)
    expect(outcome.train.photos).toBe(trainPhotos)
    expect(correct / photos).toBeGreaterThan(0.9)

    const { batchSize } = job.spec
    const size = batchSize === 'all' ? trainPhotos : batchSize
    const stepsPerEpoch = Math.ceil(trainPhotos / size)
    expect(outcome.steps).toBe(stepsPerEpoch * job.spec.epochs)
    expect(firstStep).toBe(0)
    expect(losses).toHaveLength(outcome.steps)
    expect(epochs.map(({ epoch, step }) => [epoch, step])).toEqual(
      Array.from({ length: job.spec.epochs + 1 }, (_, epoch) => [epoch, epoch * stepsPerEpoch]),
    )
    expect(checkpoints[0]).toBe(0)
    expect(checkpoints.at(-1)).toBe(outcome.steps)
    const [first, last] = [epochs[0], epochs.at(-1)]
    expect(last?.trainLoss).toBeLessThan((first?.trainLoss ?? 0) / 1.5)
    // An epoch's loss is the mean of its steps', a smaller last batch counting less.
    const sizes = Array.from({ length: stepsPerEpoch }, (_, i) =>
      Math.min(size, trainPhotos - i * size),
    )
    const sum = sizes.reduce((total, each, i) => total + each * (losses[i] ?? NaN), 0)
    expect(epochs[1]?.trainLoss).toBeCloseTo(sum / trainPhotos, 6)
    // What it ended with is the epoch that judged the validation photos best.
    const best = epochs.find(({ epoch }) => epoch === outcome.epoch)
    expect(best?.validationLoss).toBe(Math.min(...epochs.map((each) => each.validationLoss)))
    expect(outcome.validation.loss).toBeCloseTo(best?.validationLoss ?? NaN, 6)
    expect(best?.validationAccuracy).toBe(correct / photos)
  })
})

describe('a run', () => {
  it('gives the same losses again for the same seed, and others for another', async () => {
    const first = await runJob(await start({ epochs: 3 }))
    const again = await runJob(await start({ epochs: 3 }))
    const other = await runJob(await start({ epochs: 3, seed: 2 }))
    expect(again.losses).toEqual(first.losses)
    expect(again.outcome.validation).toEqual(first.outcome.validation)
    expect(other.losses).not.toEqual(first.losses)
  })

  it.each([
    ['a batch larger than the split', { batchSize: 1000 }],
    ['all photos in each step', { batchSize: 'all' }],
  ] as const)(
    'with %s makes one step an epoch, from the loss of the untrained network',
    async (_what, spec) => {
      const job = await start({ ...spec, epochs: 3 })
      const { losses, epochs, outcome } = await runJob(job)
      expect(losses).toHaveLength(3)
      expect(outcome.passes).toEqual({ forward: 180, backward: 180 })
      expect(epochs[0]).toMatchObject({ epoch: 0, step: 0 })
      expect(losses[0]).toBeCloseTo(epochs[0]?.trainLoss ?? NaN, 6)
      expect(losses[1]).toBeLessThan(losses[0] ?? NaN)
    },
  )

  it('in batches as large as all photos computes what it does in another order', async () => {
    const [all, shuffled] = await Promise.all(
      (['all', 1000] as const).map(async (batchSize) =>
        runJob(await start({ batchSize, epochs: 5 })),
      ),
    )
    for (const [step, loss] of (all?.losses ?? []).entries()) {
      expect(shuffled?.losses[step]).toBeCloseTo(loss, 4)
    }
  })

  it.each([
    [2, Math.LN2],
    [3, Math.log(3)],
  ])(
    'of %i labels begins, with weights of 0, with the loss of guessing',
    async (labelCount, loss) => {
      const job = await start({ labelCount, initialisation: 'zeros', epochs: 1 })
      const { losses, epochs } = await runJob(job)
      expect(losses[0]).toBeCloseTo(loss, 6)
      expect(epochs[0]?.trainLoss).toBeCloseTo(loss, 6)
      expect(epochs[0]?.validationLoss).toBeCloseTo(loss, 6)
    },
  )

  it('lowers its rate by what epochs judged, the untrained network left out', async () => {
    const job = await start({
      shuffledLabels: true,
      model: { kind: 'neuron' },
      optimizer: { kind: 'sgd' },
      // So low a factor that nothing moves any more after it.
      schedule: { kind: 'reduceOnPlateau', learningRate: 0.5, patienceEpochs: 1, factor: 1e-9 },
      batchSize: 'all',
      epochs: 8,
    })
    const { losses, epochs } = await runJob(job)
    const judged = epochs.map(({ validationLoss }) => validationLoss)
    // The first epoch is worse than no training, the second one better than the first.
    expect(judged[1]).toBeGreaterThan(judged[0] ?? NaN)
    expect(judged[2]).toBeLessThan(judged[1] ?? NaN)
    const worse = judged.findIndex((loss, epoch) => epoch > 1 && loss >= (judged[epoch - 1] ?? NaN))
    expect(worse).toBeGreaterThan(2)
    const moved = losses.map((loss, step) => loss !== losses[step + 1]).slice(0, -1)
    expect(moved.slice(0, worse)).not.toContain(false)
    expect(moved.slice(worse)).not.toContain(true)
    expect(moved.length).toBeGreaterThan(worse)
  })

  it('counts photos that went through the network', async () => {
    const { outcome } = await runJob(await start({ epochs: 3 }))
    expect(outcome.passes).toEqual({ forward: 180, backward: 180 })
    expect(outcome.imagesPerSecond).toBeGreaterThan(0)
  })

  it('fails when its pixels are not all there', async () => {
    const job = await start()
    await truncate(job.pixelFile, job.pixels.length - 1)
    await expect(runJob(job)).rejects.toMatchObject({ code: 'DISK' })
    await expect(runJob({ ...job, pixelBudget: 0 })).rejects.toMatchObject({ code: 'DISK' })
  })
})

describe('photos that are streamed', () => {
  it.each([
    ['blocks of steps', {}],
    ['single photos', { batchSize: 1, epochs: 2 }],
    ['all photos at once', { batchSize: 'all' }],
    ['a genetic algorithm', { optimizer: { kind: 'genetic', population: 5 }, epochs: 3 }],
    ['augmentation', { augmentation: { rotate: 15, zoom: 0.2 }, epochs: 3 }],
  ] as const)('give bit for bit what they give in memory, with %s', async (_what, options) => {
    const [memory, streamed] = await Promise.all(
      [1e9, 0].map(async (pixelBudget) => {
        const job = await start({ ...options, pixelBudget })
        return { ...(await runJob(job)), weights: await readWeights(job.folder) }
      }),
    )
    expect(memory?.outcome.pixels).toBe('memory')
    expect(streamed?.outcome.pixels).toBe('streamed')
    expect(streamed?.losses).toEqual(memory?.losses)
    expect(streamed?.weights).toEqual(memory?.weights)
    expect(streamed?.outcome.validation).toEqual(memory?.outcome.validation)
  })
})

describe('a genetic algorithm', () => {
  const genetic = { kind: 'genetic', population: 12, mutationScale: 0.05 } as const

  it('begins with the loss of any other optimizer', async () => {
    const { losses: downhill } = await runJob(
      await start({ optimizer: { kind: 'sgd' }, epochs: 1 }),
    )
    const { losses } = await runJob(await start({ optimizer: genetic, epochs: 1 }))
    expect(losses[0]).toBeCloseTo(downhill[0] ?? NaN, 6)
  })

  it('passes every photo through every individual, and never back', async () => {
    const { outcome } = await runJob(await start({ optimizer: genetic, epochs: 4 }))
    expect(outcome.passes).toEqual({ forward: 4 * 60 * 12, backward: 0 })
  })

  it('never gets worse when it always judges all photos', async () => {
    const job = await start({ optimizer: genetic, batchSize: 'all', epochs: 40, keepBest: false })
    const { losses, outcome } = await runJob(job)
    expect(losses.slice(1).every((loss, i) => loss <= (losses[i] ?? NaN))).toBe(true)
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? NaN) * 0.9)
    // The last generation's best is the network now.
    expect(outcome.train.loss).toBeLessThanOrEqual(losses.at(-1) ?? NaN)
  })
})

/** What a single layer's weights must be after one step over all photos, computed by hand. */
function expectedWeights(
  job: TrainingJob & { readonly pixels: Uint8Array },
  [kernel, bias]: readonly NamedTensor[],
  update: (gradient: number) => number,
): readonly number[] {
  const inputs = inputLength(job.spec.input)
  const biases = [...(bias?.values ?? [])]
  const outputs = biases.length
  const before = [...(kernel?.values ?? []), ...biases]
  const gradient = before.map(() => 0)
  const weights = labelWeights(job.spec.classWeights, job.train.labels, job.labelCount)
  const photos = job.train.rows.length
  job.train.rows.forEach((row, photo) => {
    const pixels = job.pixels.subarray(row * inputs, (row + 1) * inputs)
    // The bias is the weight of an input that is always 1.
    const x = [...Array.from(pixels, (value) => value / 255), 1]
    const label = job.train.labels[photo] ?? 0
    const logits = biases.map((_, j) =>
      x.reduce((sum, value, i) => sum + value * (before[i * outputs + j] ?? NaN), 0),
    )
    for (const [j, error] of errorsOf(job, logits, label).entries()) {
      for (const [i, value] of x.entries()) {
        const at = i * outputs + j
        gradient[at] = (gradient[at] ?? 0) + (error * value * (weights[label] ?? NaN)) / photos
      }
    }
  })
  return before.map((weight, i) => weight - update(gradient[i] ?? NaN))
}

/** ∂loss/∂logit of one photo for each output, from the article's formulas. */
function errorsOf(job: TrainingJob, logits: readonly number[], label: number): readonly number[] {
  if (logits.length === 1) {
    const p = 1 / (1 + Math.exp(-(logits[0] ?? 0)))
    const difference = p - label
    return [job.spec.loss === 'crossEntropy' ? difference : 2 * difference * p * (1 - p)]
  }
  const exponentials = logits.map(Math.exp)
  const total = exponentials.reduce((sum, value) => sum + value, 0)
  return exponentials.map((value, j) => value / total - (j === label ? 1 : 0))
}

const LEARNING_RATE = 0.5
const sgd = (gradient: number) => LEARNING_RATE * gradient
/** Adam's first step: both moments are divided by their start-up bias, which leaves the sign. */
const adam = (gradient: number) => (LEARNING_RATE * gradient) / (Math.abs(gradient) + 1e-7)

describe('one step of a single layer', () => {
  it.each([
    ['a neuron, cross-entropy, gradient descent', { optimizer: { kind: 'sgd' } }, sgd],
    [
      'a neuron, mean squared error, gradient descent',
      { loss: 'meanSquaredError', optimizer: { kind: 'sgd' } },
      sgd,
    ],
    ['a softmax, gradient descent', { labelCount: 3, optimizer: { kind: 'sgd' } }, sgd],
    ['a neuron, Adam', { optimizer: { kind: 'adam' } }, adam],
    ['balanced labels', { classWeights: 'balanced', optimizer: { kind: 'sgd' } }, sgd],
    [
      'labels that count differently',
      { labelCount: 3, classWeights: [0, 1, 3], optimizer: { kind: 'sgd' } },
      sgd,
    ],
  ] as const)('moves the weights of %s as computed by hand', async (_name, options, update) => {
    const whole = await start({
      ...options,
      model: { kind: 'dense', hidden: [] },
      schedule: rate(LEARNING_RATE),
      batchSize: 1000,
      epochs: 1,
      keepBest: false,
    })
    // The first label is four times as frequent as before.
    const labels = whole.train.labels.map((label, i) => (i < 40 ? 0 : label))
    const job = { ...whole, train: { ...whole.train, labels } }
    const { spec, labelCount } = job
    const before = initialWeights(networkOf(spec, labelCount), spec.initialisation, spec.seed)
    await runJob(job)

    const after = (await readWeights(job.folder)).flatMap(({ values }) => [...values])
    const expected = expectedWeights(job, before, update)
    expect(after).toHaveLength(expected.length)
    const differences = expected.map((value, i) => Math.abs(value - (after[i] ?? NaN)))
    expect(Math.max(...differences)).toBeLessThan(1e-5)
    // And it did move.
    expect(Math.abs((after[0] ?? 0) - (before[0]?.values[0] ?? 0))).toBeGreaterThan(1e-3)
  })
})

it('weighs labels while it trains, not when it judges', async () => {
  const options = { initialisation: 'zeros', batchSize: 'all', epochs: 1 } as const
  const { losses, epochs, outcome } = await runJob(
    await start({ ...options, classWeights: [0, 1] }),
  )
  // Half of the photos count, each once: half of the loss of guessing.
  expect(losses[0]).toBeCloseTo(Math.LN2 / 2, 6)
  expect(epochs[0]?.trainLoss).toBeCloseTo(Math.LN2, 6)
  expect(epochs[0]?.validationLoss).toBeCloseTo(Math.LN2, 6)
  expect(outcome.validation.loss).toBeGreaterThan(0.4)
})

const savedNetworkOf = ({ folder, spec, labelCount }: TrainingJob): SavedNetwork => ({
  folder,
  input: spec.input,
  model: spec.model,
  labelCount,
})

describe('prediction with saved weights', () => {
  it.each([
    ['two labels', {}],
    ['three labels', { labelCount: 3 }],
    ['two outputs of a softmax', { model: { kind: 'dense', hidden: [8], output: 'softmax' } }],
    [
      'convolutions, dropout and batch normalisation',
      {
        model: {
          kind: 'convolutional',
          blocks: [{ filters: 4, batchNormalisation: true }],
          hidden: [8],
          dropout: 0.5,
        },
      },
    ],
  ] as const)('says of %s what evaluation said', async (_what, options) => {
    const job = await start({ ...options, epochs: 2 })
    const { labelCount } = job
    const { outcome } = await runJob(job)
    const count = job.validation.rows.length
    // The validation photos lie at the end of the file.
    const pixels = job.pixels.subarray(job.pixels.length - count * 64)
    const probabilities = await predict(savedNetworkOf(job), count, pixels)
    expect(probabilities).toHaveLength(count * labelCount)
    let loss = 0
    let correct = 0
    job.validation.labels.forEach((label, photo) => {
      const row = Array.from(probabilities.subarray(photo * labelCount, (photo + 1) * labelCount))
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5)
      loss -= Math.log(row[label] ?? 0) / count
      if (row.indexOf(Math.max(...row)) === label) correct++
    })
    expect(correct).toBe(outcome.validation.correct)
    expect(loss).toBeCloseTo(outcome.validation.loss, 4)
    expect(loss).toBeLessThan(Math.log(labelCount))
  })

  it('refuses pixels that do not fit, and weights that are not there or of another network', async () => {
    const job = await start({ epochs: 1 })
    await runJob(job)
    const network = savedNetworkOf(job)
    await expect(predict(network, 1, new Uint8Array(63))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    const elsewhere = { ...network, folder: join(job.folder, 'gone') }
    await expect(predict(elsewhere, 1, new Uint8Array(64))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(predict({ ...network, labelCount: 3 }, 1, new Uint8Array(64))).rejects.toThrow(
      'do not fit',
    )
  })
})
