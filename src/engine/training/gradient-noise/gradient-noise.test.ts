import { describe, expect, it } from 'vitest'
import { GradientNoiseSettings, noiseWork } from '#shared/domain/gradient-noise.ts'
import { networkOf } from '#shared/domain/network.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { writeWeights } from '../checkpoints/weights-file.ts'
import { initialWeights } from '../run/initial-weights.ts'
import { valuesOf } from '../testing/small-training.ts'
import { type JobOptions, makeJob } from '../testing/training-job.ts'
import { measureGradientNoise } from './gradient-noise.ts'

process.env['TF_CPP_MIN_LOG_LEVEL'] = '2'

/** The article's neuron, whose gradient can be written down. */
const NEURON: JobOptions = {
  model: { kind: 'neuron', activation: 'linear' },
  loss: 'meanSquaredError',
}
const jobOf = async (options: JobOptions = {}) =>
  makeJob(await tempFolder(), { ...NEURON, photos: 20, ...options })

interface Asked {
  readonly settings?: Parameters<typeof GradientNoiseSettings.parse>[0]
  readonly weights?: Parameters<typeof measureGradientNoise>[1]
  readonly worked?: (done: number) => void
  readonly signal?: AbortSignal
}
const measure = (
  job: Awaited<ReturnType<typeof jobOf>>,
  {
    settings = {},
    weights = { from: 'seed' },
    worked = () => undefined,
    signal = new AbortController().signal,
  }: Asked = {},
) => measureGradientNoise(job, weights, GradientNoiseSettings.parse(settings), worked, signal)

/** Each training photo's gradient by kernel and bias, worked out by hand: 2·(w·x + b − t)·(x, 1). */
function byHand({ spec, labelCount, pixels, train }: Awaited<ReturnType<typeof jobOf>>) {
  const weights = initialWeights(networkOf(spec, labelCount), spec.initialisation, spec.seed)
  const kernel = valuesOf(weights, 'layer0.kernel')
  const [bias = NaN] = valuesOf(weights, 'layer0.bias')
  const gradients = Array.from(train.rows, (row, i) => {
    const x = Array.from(pixels.subarray(row * 64, (row + 1) * 64), (value) => value / 255)
    const output = x.reduce((sum, value, k) => sum + value * (kernel[k] ?? NaN), bias)
    const error = output - (train.labels[i] ?? NaN)
    return [...x, 1].map((value) => 2 * error * value)
  })
  const full = (gradients[0] ?? []).map(
    (_, k) => gradients.reduce((sum, gradient) => sum + (gradient[k] ?? NaN), 0) / gradients.length,
  )
  const square = (vector: readonly number[]) => vector.reduce((sum, value) => sum + value ** 2, 0)
  const variance =
    gradients.reduce(
      (sum, gradient) => sum + square(gradient.map((value, k) => value - (full[k] ?? NaN))),
      0,
    ) / gradients.length
  return { norm: Math.sqrt(square(full)), single: Math.sqrt(variance) }
}

describe('the noise of a gradient', () => {
  it('is what can be worked out by hand', async () => {
    const job = await jobOf()
    const noise = await measure(job, {
      settings: { batchSizes: [1, 2, 5, 'all'], draws: 400, singles: 30 },
    })
    const { norm, single } = byHand(job)
    expect(noise).toMatchObject({ photos: 30, weightCount: 65, single: { photos: 30 } })
    expect(noise.gradientNorm / norm).toBeCloseTo(1, 4)
    expect(noise.single.spread / single).toBeCloseTo(1, 4)
    expect(noise.noiseScale).toBeCloseTo((single / norm) ** 2, 2)
    for (const { batchSize, draws, spread, relativeSpread, expected } of noise.sizes.slice(0, 3)) {
      expect(draws).toBe(400)
      const law = (single / Math.sqrt(batchSize)) * Math.sqrt((30 - batchSize) / 29)
      expect(expected / law).toBeCloseTo(1, 4)
      // Root mean squares of 400 draws scatter by a few percent.
      expect(Math.abs(spread / law - 1)).toBeLessThan(0.15)
      expect(relativeSpread).toBeCloseTo(spread / noise.gradientNorm, 6)
    }
  })

  it('is none in all photos at once', async () => {
    const noise = await measure(await jobOf(), { settings: { batchSizes: ['all'] } })
    expect(noise.sizes).toEqual([
      {
        ...{ batchSize: 30, draws: 1, spread: 0, relativeSpread: 0, expected: 0, cosine: 1 },
        seconds: expect.any(Number) as number,
      },
    ])
  })

  it('shrinks with the batch, whose direction comes nearer, in a deeper network too', async () => {
    const { sizes } = await measure(
      await jobOf({
        model: { kind: 'dense', hidden: [8], dropout: 0.5 },
        loss: 'crossEntropy',
        labelCount: 3,
        augmentation: { flipHorizontally: true },
      }),
      { settings: { batchSizes: [1, 4, 16, 'all'], draws: 100, singles: 45 } },
    )
    for (const { spread, expected } of sizes.slice(0, 3)) {
      expect(Math.abs(spread / expected - 1)).toBeLessThan(0.2)
    }
    const cosines = sizes.map(({ cosine }) => cosine ?? NaN)
    expect(cosines).toEqual(cosines.toSorted((a, b) => a - b))
    expect(cosines[0]).toBeLessThan(0.9)
  })

  it('is added up over more photos than go through at once', async () => {
    const job = await jobOf({ photos: 200 })
    const { gradientNorm, photos } = await measure(job, { settings: { batchSizes: ['all'] } })
    expect(photos).toBe(300)
    expect(gradientNorm / byHand(job).norm).toBeCloseTo(1, 4)
  })

  it('is of training’s own weights of labels, without its penalty', async () => {
    const plain = await measure(await jobOf())
    const penalised = await measure(await jobOf({ weightDecay: 0.1 }))
    const weighted = await measure(await jobOf({ classWeights: [2, 0] }))
    expect(penalised.gradientNorm).toBe(plain.gradientNorm)
    expect(weighted.gradientNorm).not.toBeCloseTo(plain.gradientNorm, 2)
  })

  it('is the same for the same seed, and of other batches for another', async () => {
    const spreads = async (seed: number) =>
      (await measure(await jobOf(), { settings: { batchSizes: [2], draws: 5, seed } })).sizes[0]
        ?.spread
    expect(await spreads(1)).toBe(await spreads(1))
    expect(await spreads(1)).not.toBe(await spreads(2))
  })

  it('is that at a run’s weights, where these are asked for', async () => {
    const job = await jobOf()
    const { spec, labelCount } = job
    const zeros = initialWeights(networkOf(spec, labelCount), 'zeros', 0)
    await writeWeights(job.folder, zeros, 1)
    const { loss } = await measure(job, { weights: { from: 'run', folder: job.folder } })
    // The output is 0: half of the photos should give 1.
    expect(loss).toBeCloseTo(0.5, 6)
    const nowhere = { from: 'run', folder: `${job.folder}/gone` } as const
    await expect(measure(job, { weights: nowhere })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells how many photos went through, up to all that had to', async () => {
    const told: number[] = []
    const settings = { batchSizes: [1, 8, 'all'], draws: 4 }
    await measure(await jobOf(), { settings, worked: (done) => void told.push(done) })
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(told.at(-1)).toBe(noiseWork(GradientNoiseSettings.parse(settings), 30))
  })

  it('is given up when it is cancelled', async () => {
    const end = new AbortController()
    const work = measure(await jobOf(), {
      signal: end.signal,
      worked: (done) => {
        if (done > 40) end.abort()
      },
    })
    await expect(work).rejects.toMatchObject({ code: 'CANCELLED' })
  })

  it('is not defined where photos of a batch change each other', async () => {
    const job = await jobOf({
      model: { kind: 'layers', layers: [{ layer: 'batchNormalisation' }] },
    })
    await expect(measure(job)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('Choose a network without it') as string,
    })
  })
})
