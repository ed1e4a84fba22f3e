/** Each kind of layer: what it gives, and that backpropagation through it is the derivative. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import { createGraph } from '../graph/graph.ts'
import { identity, ints } from '../graph/operations.ts'
import { openSession, placeholder } from '../graph/session.ts'
import { loadTensorFlow, type TensorFlow } from '../tensorflow.ts'
import { expectEagerGradients, expectNumericGradients } from '../testing/compare-gradients.ts'
import {
  compileSmall,
  randomBatch,
  randomWeights,
  smallSettings,
  valuesOf,
  withValues,
} from '../testing/small-training.ts'
import { dropout } from './dropout.ts'

let tf: TensorFlow
beforeAll(() => {
  process.env['TF_CPP_MIN_LOG_LEVEL'] = '2'
  tf = loadTensorFlow()
})

const TANH: LayerSpec = { layer: 'activation', activation: 'tanh' }
const FLATTEN: LayerSpec = { layer: 'flatten' }
const convolutionOf = (filters: number, kernelSize: number): LayerSpec => ({
  layer: 'convolution',
  filters,
  kernelSize,
  stride: 1,
  padding: 'valid',
})

/** Around the layer, others that learn: the gradient must come through it. */
const onPictures = (layer: LayerSpec): readonly LayerSpec[] => [
  convolutionOf(2, 2),
  TANH,
  layer,
  TANH,
  FLATTEN,
]
const onVectors = (layer: LayerSpec): readonly LayerSpec[] => [
  FLATTEN,
  { layer: 'dense', units: 4 },
  TANH,
  layer,
  TANH,
]
/** The photo itself goes into the layer, behind which nobody learns. */
const first = (layer: LayerSpec): readonly LayerSpec[] => [
  layer,
  TANH,
  FLATTEN,
  { layer: 'dense', units: 3 },
  TANH,
]

type Surrounding = (layer: LayerSpec) => readonly LayerSpec[]
const KINDS: readonly (readonly [string, fc.Arbitrary<LayerSpec>, readonly Surrounding[]])[] = [
  [
    'convolution',
    fc.record({
      layer: fc.constant('convolution' as const),
      filters: fc.integer({ min: 1, max: 3 }),
      kernelSize: fc.integer({ min: 1, max: 4 }),
      stride: fc.integer({ min: 1, max: 3 }),
      padding: fc.constantFrom('same' as const, 'valid' as const),
    }),
    [onPictures, first],
  ],
  [
    'dense',
    fc.record({
      layer: fc.constant('dense' as const),
      units: fc.integer({ min: 1, max: 5 }),
    }),
    [onVectors, first],
  ],
  [
    'batch normalisation',
    fc.constant({ layer: 'batchNormalisation' }),
    [onPictures, onVectors, first],
  ],
  ...(['relu', 'sigmoid', 'tanh', 'linear'] as const).map(
    (activation) =>
      [
        activation,
        fc.constant({ layer: 'activation', activation } as const),
        [onPictures, onVectors],
      ] as const,
  ),
  ...(['max', 'average'] as const).flatMap(
    (pool) =>
      [
        [
          `${pool} pooling`,
          fc.record({
            layer: fc.constant('pooling' as const),
            pool: fc.constant(pool),
            size: fc.integer({ min: 2, max: 3 }),
          }),
          [onPictures, first],
        ],
        [
          `global ${pool} pooling`,
          fc.constant({ layer: 'globalPooling', pool } as const),
          [onPictures, first],
        ],
      ] as const,
  ),
  ['flatten', fc.constant(FLATTEN), [onPictures, onVectors]],
  [
    'dropout of nothing',
    fc.constant({ layer: 'dropout', rate: 0 } as const),
    [onPictures, onVectors],
  ],
]

const courseOf = (layer: LayerSpec) =>
  (layer.layer === 'activation' && layer.activation === 'relu') ||
  ((layer.layer === 'pooling' || layer.layer === 'globalPooling') && layer.pool === 'max')
    ? 'bent'
    : 'smooth'

describe.each(KINDS)('the gradient of %s', (_name, kind, surroundings) => {
  it('is that of TensorFlow.js and of differences', async () => {
    const cases = fc.record({
      layer: kind,
      surrounding: fc.constantFrom(...surroundings),
      // Not always what strides and squares divide.
      height: fc.integer({ min: 5, max: 7 }),
      width: fc.integer({ min: 5, max: 7 }),
      channels: fc.constantFrom(1, 3),
      photos: fc.integer({ min: 3, max: 5 }),
      output: fc.constantFrom(
        { outputUnits: 1, outputActivation: 'sigmoid', loss: 'meanSquaredError' } as const,
        { outputUnits: 3, outputActivation: 'softmax', loss: 'crossEntropy' } as const,
      ),
      seed: fc.nat(1000),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ layer, surrounding, photos, output, seed, ...size }) => {
        const settings = smallSettings({
          ...output,
          input: [size.height, size.width, size.channels],
          layers: surrounding(layer),
        })
        const { network } = settings
        const compiled = await compileSmall(settings)
        const weights = randomWeights(network, seed)
        const batch = randomBatch(network, photos, seed + 1)
        expectEagerGradients(tf, { settings, compiled, weights, batch })
        expectNumericGradients({ settings, compiled, weights, batch }, courseOf(layer))
      }),
      { numRuns: 3, seed: 5 },
    )
  })
})

describe('what two layers of a network share', () => {
  it('is nothing: two of a kind learn apart', async () => {
    const settings = smallSettings({
      input: [6, 6, 2],
      layers: [...onPictures(convolutionOf(2, 2)), { layer: 'batchNormalisation' }],
      outputUnits: 2,
      outputActivation: 'softmax',
      loss: 'crossEntropy',
    })
    const compiled = await compileSmall(settings)
    const weights = randomWeights(settings.network, 3)
    expect(weights.map(({ name }) => name)).toEqual([
      'layer0.kernel',
      'layer0.bias',
      'layer1.kernel',
      'layer1.bias',
      'layer2.scale',
      'layer2.offset',
      'layer2.runningMean',
      'layer2.runningVariance',
      'layer3.kernel',
      'layer3.bias',
    ])
    const batch = randomBatch(settings.network, 4, 4)
    expectEagerGradients(tf, { settings, compiled, weights, batch })
  })
})

describe('global max pooling', () => {
  it('shares the gradient among places that share the largest value', async () => {
    // All pixels are alike, so all four places of the convolution are.
    const settings = smallSettings({
      input: [2, 2, 1],
      layers: [convolutionOf(1, 1), { layer: 'globalPooling', pool: 'max' }],
      outputActivation: 'linear',
    })
    const compiled = await compileSmall(settings)
    compiled.write(
      withValues(randomWeights(settings.network, 1), {
        'layer0.kernel': [1],
        'layer0.bias': [0],
        'layer1.kernel': [1],
        'layer1.bias': [0],
      }),
    )
    const photos = { pixels: new Uint8Array(4).fill(255), count: 1 }
    const { loss, gradients } = compiled.gradients(
      { photos, labels: Int32Array.of(0), shares: Float32Array.of(1) },
      [0, 0],
    )
    // The output is 1 where 0 is wanted: ∂loss/∂output = 2, once, not once for each place.
    expect(loss).toBeCloseTo(1)
    expect(valuesOf(gradients, 'layer0.kernel')[0]).toBeCloseTo(2)
    expect(valuesOf(gradients, 'layer0.bias')[0]).toBeCloseTo(2)
  })
})

describe('dropout', () => {
  const RATE = 0.3
  const LENGTH = 10_000

  /** What the layer makes of as many numbers, and of a gradient by each. */
  async function run(mode: 'training' | 'inference', seed: readonly [number, number]) {
    const graph = createGraph()
    const x = placeholder(graph, 'x', 'float32', [-1, LENGTH])
    const gradient = placeholder(graph, 'gradient', 'float32', [-1, LENGTH])
    const shape = [LENGTH]
    const { output, backward } = dropout(RATE).forward(
      {
        graph,
        mode,
        inputScale: 1,
        parameter: () => x,
        seed: () => ints(graph, seed),
      },
      { layer: { layer: 'dropout', rate: RATE }, input: shape, output: shape, weights: 0 },
      x,
    )
    const { input } = backward(gradient, true)
    expect(backward(gradient, false).parameters).toEqual({})
    // What is fed cannot be fetched as it is.
    const fetched = [output, input ?? x].map((edge) => identity(graph, edge))
    const session = await openSession(graph)
    onTestFinished(() => {
      session.close()
    })
    const values = Float32Array.from({ length: LENGTH }, (_, i) => 1 + i / LENGTH)
    const gradients = values.map((value) => 7 * value)
    const [given = [], back = []] = session.run(
      [
        { into: x, shape: [1, LENGTH], values },
        { into: gradient, shape: [1, LENGTH], values: gradients },
      ],
      fetched,
    )
    return { values, given: [...given], back: [...back] }
  }

  it('drops its share, and enlarges the rest so that the sum is kept', async () => {
    const { values, given } = await run('training', [1, 2])
    const dropped = given.filter((value) => value === 0).length
    // Four standard deviations.
    const spread = 4 * Math.sqrt(RATE * (1 - RATE) * LENGTH)
    expect(Math.abs(dropped - RATE * LENGTH)).toBeLessThan(spread)
    for (const [i, value] of given.entries()) {
      if (value !== 0) expect(value).toBeCloseTo((values[i] ?? NaN) / (1 - RATE), 5)
    }
    const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0)
    expect(sum(given) / sum(values)).toBeCloseTo(1, 1)
  })

  it('lets no gradient through where it dropped, and the enlarged one elsewhere', async () => {
    const { given, back } = await run('training', [1, 2])
    for (const [i, value] of back.entries()) {
      expect(value).toBeCloseTo(7 * (given[i] ?? NaN), 3)
      expect(value === 0).toBe(given[i] === 0)
    }
  })

  it('drops the same for the same seed, and other for another', async () => {
    const { given } = await run('training', [1, 2])
    expect((await run('training', [1, 2])).given).toEqual(given)
    expect((await run('training', [1, 3])).given).not.toEqual(given)
    expect((await run('training', [2, 2])).given).not.toEqual(given)
  })

  it('drops nothing when the network is used', async () => {
    const { values, given, back } = await run('inference', [1, 2])
    expect(given).toEqual([...values])
    expect(back).toEqual([...values.map((value) => 7 * value)])
  })

  it('drops other values in each layer and at each step', async () => {
    const half: LayerSpec = { layer: 'dropout', rate: 0.5 }
    const settings = smallSettings({
      input: [40, 50, 1],
      layers: [FLATTEN, half, half],
      outputActivation: 'linear',
    })
    const compiled = await compileSmall(settings)
    const length = 2000
    compiled.write(
      withValues(randomWeights(settings.network, 1), {
        'layer0.kernel': Array.from({ length }, () => 1 / length),
        'layer0.bias': [0],
      }),
    )
    const batch = {
      photos: { pixels: new Uint8Array(length).fill(255), count: 1 },
      labels: Int32Array.of(0),
      shares: Float32Array.of(1),
    }
    // A quarter of the inputs, four times as large: dropping the same twice would leave half of them.
    const outputAt = (step: number) => Math.sqrt(compiled.lossWith(batch, [1, step], []))
    expect(outputAt(0)).toBeGreaterThan(0.8)
    expect(outputAt(0)).toBeLessThan(1.2)
    expect(outputAt(0)).toBe(outputAt(0))
    expect(outputAt(1)).not.toBe(outputAt(0))
    // Judging and using the network drop nothing.
    expect(compiled.evaluate(batch).loss).toBeCloseTo(1, 3)
  })
})

describe('batch normalisation', () => {
  const close = (value: number) => expect.closeTo(value, 5) as number
  /** Two photos of two pixels; each pixel is a channel of its own, or both are places of one. */
  const PIXELS = Uint8Array.of(0, 51, 102, 255)
  const batch = {
    photos: { pixels: PIXELS, count: 2 },
    labels: Int32Array.of(0, 0),
    shares: Float32Array.of(1, 1),
  }
  const compileFor = async (input: readonly number[], channels: number) => {
    const settings = smallSettings({
      input,
      layers: [{ layer: 'batchNormalisation' }, FLATTEN],
      outputActivation: 'linear',
    })
    const compiled = await compileSmall(settings, { batchSize: 2 })
    const fill = (value: number) => Array.from({ length: channels }, () => value)
    compiled.write(
      withValues(randomWeights(settings.network, 1), {
        'layer0.scale': fill(2),
        'layer0.offset': fill(0.5),
        'layer0.runningMean': fill(0.2),
        'layer0.runningVariance': fill(0.25),
        'layer1.kernel': [1, 0],
        'layer1.bias': [0],
      }),
    )
    return compiled
  }
  /** The first pixel of each photo, normalised, then squared and added: the loss. */
  const lossOf = (mean: number, variance: number) =>
    [0, 0.4].reduce((sum, x) => sum + ((2 * (x - mean)) / Math.sqrt(variance + 1e-3) + 0.5) ** 2, 0)

  it('takes the batch’s mean and variance while it trains, over all places', async () => {
    const channels = await compileFor([1, 1, 2], 2)
    expect(channels.lossWith(batch, [0, 0], [])).toBeCloseTo(lossOf(0.2, 0.04), 4)
    const places = await compileFor([1, 2, 1], 1)
    const [mean, variance] = [0.4, (0.16 + 0.04 + 0 + 0.36) / 4]
    expect(places.lossWith(batch, [0, 0], [])).toBeCloseTo(lossOf(mean, variance), 4)
  })

  it('takes the running averages when the network is used', async () => {
    const compiled = await compileFor([1, 1, 2], 2)
    expect(compiled.evaluate(batch).loss).toBeCloseTo(lossOf(0.2, 0.25), 4)
    const first = (2 * (0 - 0.2)) / Math.sqrt(0.251) + 0.5
    const second = (2 * (0.4 - 0.2)) / Math.sqrt(0.251) + 0.5
    // Below 0 and above 1 there are no probabilities.
    const probabilities = [first, second].map((value) => Math.min(1, Math.max(0, value)))
    expect([...compiled.predict(batch.photos)]).toEqual(
      probabilities.flatMap((p) => [close(1 - p), close(p)]),
    )
  })

  it('moves the running averages a tenth of the way at each step, and only then', async () => {
    const compiled = await compileFor([1, 1, 2], 2)
    const before = compiled.readWeights()
    compiled.gradients(batch, [0, 0])
    compiled.evaluate(batch)
    expect(compiled.readWeights()).toEqual(before)
    compiled.train({ ...batch, steps: [{ step: 0, learningRate: 0, seed: [0, 0] }] })
    const after = compiled.readWeights()
    // The second pixel: 0.2 and 1. The variance of a sample is that of two less one.
    const [mean, variance] = [0.6, 0.16 * 2]
    expect(valuesOf(after, 'layer0.runningMean')).toEqual([
      close(0.2),
      close(0.2 + 0.1 * (mean - 0.2)),
    ])
    expect(valuesOf(after, 'layer0.runningVariance')).toEqual([
      close(0.25 + 0.1 * (0.04 * 2 - 0.25)),
      close(0.25 + 0.1 * (variance - 0.25)),
    ])
    expect(valuesOf(after, 'layer0.scale')).toEqual([2, 2])
  })
})
