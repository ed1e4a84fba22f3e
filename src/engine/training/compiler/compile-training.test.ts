/** A compiled network: what it is fed, what it gives, and what it leaves as it was. */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import type { Network } from '#shared/domain/network.ts'
import { createGraph } from '../graph/graph.ts'
import { placeholder } from '../graph/session.ts'
import { loadTensorFlow, type TensorFlow } from '../tensorflow.ts'
import { expectEagerGradients } from '../testing/compare-gradients.ts'
import {
  compileSmall,
  productOf,
  randomBatch,
  randomWeights,
  smallSettings,
  type SmallTraining,
  withValues,
} from '../testing/small-training.ts'
import { compileNetwork } from './compile-network.ts'
import { scaleInput } from './input-scale.ts'

let tf: TensorFlow
beforeAll(() => {
  process.env['TF_CPP_MIN_LOG_LEVEL'] = '2'
  tf = loadTensorFlow()
})

const FLATTEN: LayerSpec = { layer: 'flatten' }
const DENSE: LayerSpec = { layer: 'dense', units: 3 }
const CONVOLUTION: LayerSpec = {
  layer: 'convolution',
  filters: 2,
  kernelSize: 2,
  stride: 1,
  padding: 'same',
}
const TANH: LayerSpec = { layer: 'activation', activation: 'tanh' }

describe('pixels from 0 to 255', () => {
  it.each<[string, readonly LayerSpec[], boolean]>([
    ['dense', [FLATTEN, DENSE, TANH], true],
    ['the output alone', [FLATTEN], true],
    ['convolution', [CONVOLUTION, TANH], true],
    ['pooling, then convolution', [{ layer: 'pooling', pool: 'max', size: 2 }, CONVOLUTION], true],
    ['global pooling', [{ layer: 'globalPooling', pool: 'average' }, DENSE], true],
    ['dropout', [{ layer: 'dropout', rate: 0 }, FLATTEN, DENSE], true],
    ['batch normalisation', [{ layer: 'batchNormalisation' }, CONVOLUTION, TANH], false],
    ['batch normalisation of a vector', [FLATTEN, { layer: 'batchNormalisation' }, DENSE], false],
    ['an activation', [TANH, CONVOLUTION], false],
    ['a ReLU', [{ layer: 'activation', activation: 'relu' }, FLATTEN, DENSE], false],
    ['an activation, then normalisation', [TANH, { layer: 'batchNormalisation' }], false],
  ])('become 0 to 1 for %s first', async (_what, layers, inWeights) => {
    const settings = smallSettings({ input: [4, 5, 2], layers })
    const { network } = settings
    const compiled = await compileSmall(settings)
    const weights = randomWeights(network, 1)
    const batch = randomBatch(network, 4, 2)
    // The other side scales them before anything else.
    expectEagerGradients(tf, { settings, compiled, weights, batch })
    // The scale is where it costs least.
    const graph = createGraph()
    const pixels = placeholder(graph, 'pixels', 'float32', [-1, ...network.input])
    const { input, inputScale } = scaleInput(graph, network, pixels)
    expect(inputScale === 1).toBe(!inWeights)
    expect(input === pixels).toBe(inWeights)
    if (layers.some(({ layer }) => layer === 'batchNormalisation')) return
    // The network in use is scaled alike.
    const { loss } = compiled.gradients(batch, [0, 0])
    expect(compiled.evaluate(batch).loss).toBeCloseTo(loss, 6)
  })
})

/** A network without a say: its output sums are its biases, for every photo. */
async function constantNetwork(logits: readonly number[], training: SmallTraining) {
  const settings = smallSettings({ ...training, outputUnits: logits.length })
  const compiled = await compileSmall(settings)
  compiled.write(
    withValues(randomWeights(settings.network, 1), {
      'layer0.kernel': Array.from({ length: 6 * logits.length }, () => 0),
      'layer0.bias': logits,
    }),
  )
  const judge = (labels: readonly number[], share = 1) =>
    compiled.evaluate({
      ...randomBatch(settings.network, labels.length, 1),
      labels: Int32Array.from(labels),
      shares: new Float32Array(labels.length).fill(share),
    })
  const predict = (count: number) => [
    ...compiled.predict(randomBatch(settings.network, count, 1).photos),
  ]
  return { judge, predict }
}
const close = (value: number) => expect.closeTo(value, 5) as number

describe('what a network says', () => {
  it.each<[readonly number[], Network['outputActivation'], readonly number[], number]>([
    [[0], 'sigmoid', [0.5, 0.5], 1],
    [[-0.01], 'sigmoid', [0.5025, 0.4975], 0],
    [[Math.log(3)], 'sigmoid', [0.25, 0.75], 1],
    [[0.25], 'linear', [0.75, 0.25], 0],
    [[-0.25], 'linear', [1, 0], 0],
    [[1.25], 'linear', [0, 1], 1],
    [[0.49], 'relu', [0.51, 0.49], 0],
    [[0.5], 'relu', [0.5, 0.5], 1],
    [[-3], 'relu', [1, 0], 0],
    [[7], 'relu', [0, 1], 1],
    [[-0.5], 'tanh', [1, 0], 0],
    [[0.53], 'tanh', [1 - Math.tanh(0.53), Math.tanh(0.53)], 0],
    [[0.56], 'tanh', [1 - Math.tanh(0.56), Math.tanh(0.56)], 1],
    [[2, 2], 'softmax', [0.5, 0.5], 0],
    [[0, Math.log(3)], 'softmax', [0.25, 0.75], 1],
    [[0, 0, Math.log(2)], 'softmax', [0.25, 0.25, 0.5], 2],
    [[0, Math.log(3), -50], 'sigmoid', [0.5, 0.75, 0], 1],
    // All probabilities are 1, but not all sums are the same.
    [[40, 40, 50], 'sigmoid', [1, 1, 1], 2],
    [[-1, 0.5, 2], 'linear', [0, 0.5, 1], 2],
    [[-1, -3, -2], 'linear', [0, 0, 0], 0],
  ])(
    'are probabilities of each label, the largest of which is its guess: %j by %s',
    async (logits, outputActivation, wanted, label) => {
      const { judge, predict } = await constantNetwork(logits, { outputActivation })
      expect(predict(2)).toEqual([...wanted, ...wanted].map(close))
      const labels = [0, 1, 1, ...(logits.length > 2 ? [2, 2, 2] : [])]
      expect(judge(labels).correct).toBe(labels.filter((one) => one === label).length)
    },
  )

  it('is judged by the sum of its losses, each times its share', async () => {
    const { judge } = await constantNetwork([0.5], { outputActivation: 'linear' })
    expect(judge([0, 1, 1])).toMatchObject({ loss: close(0.75), correct: 2 })
    expect(judge([0, 1, 1], 1 / 3).loss).toBeCloseTo(0.25, 5)
    expect(judge([1])).toMatchObject({ loss: close(0.25), correct: 1 })
  })

  it('is the same of a network that is only used', async () => {
    const settings = smallSettings({
      input: [4, 4, 3],
      layers: [CONVOLUTION, { layer: 'batchNormalisation' }, { layer: 'dropout', rate: 0.5 }],
      outputUnits: 3,
      outputActivation: 'softmax',
    })
    const training = await compileSmall(settings)
    const used = await compileNetwork(settings.network)
    onTestFinished(() => {
      used.close()
    })
    const weights = randomWeights(settings.network, 4)
    training.write(weights)
    used.write(weights)
    const { photos } = randomBatch(settings.network, 5, 5)
    expect(used.predict(photos)).toEqual(training.predict(photos))
    expect(used.predict(photos)).toHaveLength(15)
    expect(() => {
      used.write([{ name: 'layer9.kernel', shape: [1], values: Float32Array.of(1) }])
    }).toThrow(/layer9\.kernel is unknown or of another shape/)
  })
})

describe('photos that live in the session', () => {
  const settings = smallSettings({
    input: [3, 4, 3],
    layers: [CONVOLUTION, TANH, { layer: 'dropout', rate: 0.2 }],
    outputUnits: 2,
    outputActivation: 'softmax',
    loss: 'crossEntropy',
    optimizer: { kind: 'momentum', momentum: 0.9 },
  })
  const COUNT = 10

  it('are the same as photos that every batch brings', async () => {
    const all = randomBatch(settings.network, COUNT, 1)
    const options = { blockSteps: 2, batchSize: 3 }
    const resident = { pixels: all.photos.pixels, count: COUNT }
    const [fed, living] = [
      await compileSmall(settings, options),
      await compileSmall(settings, { ...options, resident }),
    ]
    const weights = randomWeights(settings.network, 2)
    fed.write(weights)
    living.write(weights)
    const length = productOf(settings.network.input)
    // Rows in any order, one of them twice.
    const rows = [9, 0, 4, 4, 7, 2]
    const labelled = {
      labels: Int32Array.from(rows, (row) => all.labels[row] ?? 0),
      shares: Float32Array.from(rows, (row) => all.shares[row] ?? 0),
    }
    const pixels = Uint8Array.from(
      rows.flatMap((row) => [...all.photos.pixels.subarray(row * length, (row + 1) * length)]),
    )
    const steps = [0, 1].map((step) => ({ step, learningRate: 0.1, seed: [1, step] as const }))
    const inSession = { ...labelled, photos: { rows: Int32Array.from(rows) }, steps }
    const brought = { ...labelled, photos: { pixels, count: rows.length }, steps }
    expect(living.gradients(inSession, [1, 0])).toEqual(fed.gradients(brought, [1, 0]))
    expect(living.train(inSession)).toEqual(fed.train(brought))
    expect(living.readWeights()).toEqual(fed.readWeights())
    expect(living.readWeights()).not.toEqual(weights)
    expect(living.evaluate(inSession)).toEqual(fed.evaluate(brought))
    expect(living.predict(inSession.photos)).toEqual(fed.predict(brought.photos))
    expect(() => living.predict(brought.photos)).toThrow('named by their rows')
    expect(() => fed.predict(inSession.photos)).toThrow('bring their own pixels')
    expect(() => living.predict({ rows: Int32Array.of(COUNT) })).toThrow(/10/)
  })
})

describe('a compiled training', () => {
  const settings = smallSettings({
    layers: [FLATTEN, DENSE, TANH, { layer: 'dropout', rate: 0.5 }],
    optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  })
  const weights = randomWeights(settings.network, 1)
  const batch = randomBatch(settings.network, 4, 2)
  const trainOnce = (compiled: Awaited<ReturnType<typeof compileSmall>>, seed: number) =>
    compiled.train({ ...batch, steps: [{ step: 0, learningRate: 0.1, seed: [seed, 0] }] }).losses[0]

  it('changes nothing but by training', async () => {
    const compiled = await compileSmall(settings, { batchSize: 4 })
    compiled.write(weights)
    const slots = compiled.readSlots()
    expect(slots.flatMap(({ values }) => [...values])).toEqual(
      Array.from({ length: 2 * (6 * 3 + 3 + 3 + 1) }, () => 0),
    )
    const other = weights.map((tensor) => ({ ...tensor, values: tensor.values.map((w) => 2 * w) }))
    const { loss } = compiled.gradients(batch, [1, 0])
    expect(compiled.lossWith(batch, [1, 0], [])).toBe(loss)
    expect(compiled.lossWith(batch, [1, 0], weights)).toBe(loss)
    expect(compiled.lossWith(batch, [1, 0], other)).not.toBe(loss)
    compiled.evaluate(batch)
    compiled.predict(batch.photos)
    expect(compiled.readWeights()).toEqual(weights)
    expect(compiled.readSlots()).toEqual(slots)
    expect(trainOnce(compiled, 1)).toBe(loss)
    expect(compiled.readWeights()).not.toEqual(weights)
    expect(compiled.readSlots()).not.toEqual(slots)
    compiled.write(other)
    expect(compiled.readWeights()).toEqual(other)
  })

  it('does the same again from the same weights, slots and seed', async () => {
    const compiled = await compileSmall(settings, { batchSize: 4 })
    const slots = compiled.readSlots()
    const [first, again, otherwise] = [1, 1, 2].map((seed) => {
      compiled.write([...weights, ...slots])
      return { loss: trainOnce(compiled, seed), weights: compiled.readWeights() }
    })
    expect(again).toEqual(first)
    expect(otherwise?.loss).not.toBe(first?.loss)
  })

  it('refuses tensors that are not its own, and numbers of steps that it was not made for', async () => {
    const compiled = await compileSmall(settings, { blockSteps: 3, batchSize: 1 })
    compiled.write(weights)
    for (const tensor of [
      { name: 'layer7.kernel', shape: [6, 3] },
      { name: 'layer0.kernel', shape: [3, 6] },
    ]) {
      expect(() => {
        compiled.write([{ ...tensor, values: new Float32Array(18) }])
      }).toThrow(`${tensor.name} is unknown or of another shape`)
    }
    const steps = [0, 1].map((step) => ({ step, learningRate: 0.1, seed: [1, step] as const }))
    expect(() => compiled.train({ ...batch, steps })).toThrow('no 2')
    expect(() =>
      compiled.lossWith(batch, [0, 0], [{ name: 'x', shape: [1], values: Float32Array.of(1) }]),
    ).toThrow('no x')
  })
})
