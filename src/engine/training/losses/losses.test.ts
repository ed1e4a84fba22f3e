/** Each loss with each output: its value, and that backpropagation begins with its derivative. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { LossFunction } from '#shared/domain/loss-function.ts'
import type { Network } from '#shared/domain/network.ts'
import { createGraph } from '../graph/graph.ts'
import { constant } from '../graph/operations.ts'
import { loadTensorFlow, type TensorFlow } from '../tensorflow.ts'
import { expectEagerGradients, expectNumericGradients } from '../testing/compare-gradients.ts'
import {
  compileSmall,
  randomBatch,
  randomWeights,
  smallSettings,
  type SmallTraining,
  valuesOf,
  withValues,
} from '../testing/small-training.ts'
import { lossOf } from './loss-of.ts'

let tf: TensorFlow
beforeAll(() => {
  process.env['TF_CPP_MIN_LOG_LEVEL'] = '2'
  tf = loadTensorFlow()
})

type Output = readonly [LossFunction, Network['outputActivation'], number]
const OUTPUTS: readonly Output[] = [
  ...(['sigmoid', 'relu', 'tanh', 'linear'] as const).flatMap((activation) =>
    [1, 3].map((units) => ['meanSquaredError', activation, units] as const),
  ),
  ['meanSquaredError', 'softmax', 2],
  ['meanSquaredError', 'softmax', 4],
  ['crossEntropy', 'sigmoid', 1],
  ['crossEntropy', 'sigmoid', 3],
  ['crossEntropy', 'softmax', 2],
  ['crossEntropy', 'softmax', 4],
]

describe.each(OUTPUTS)('%s of %s, %i outputs', (loss, outputActivation, outputUnits) => {
  const training: SmallTraining = {
    loss,
    outputActivation,
    outputUnits,
    layers: [
      { layer: 'flatten' },
      { layer: 'dense', units: 3 },
      { layer: 'activation', activation: 'tanh' },
    ],
  }
  it.each([
    ['plain', {}],
    ['smoothed labels and a penalty on weights', { labelSmoothing: 0.2, weightDecay: 0.3 }],
  ])('has the derivative that TensorFlow.js and differences have: %s', async (_how, more) => {
    const settings = smallSettings({ ...training, ...more })
    const compiled = await compileSmall(settings)
    const weights = withValues(randomWeights(settings.network, 2), {
      // High enough that a ReLU lets most photos through.
      'layer1.bias': Array.from({ length: outputUnits }, (_, k) => 1 + k / 4),
    })
    // Each photo counts differently.
    const batch = randomBatch(settings.network, 5, 3)
    const given = { settings, compiled, weights, batch }
    expectEagerGradients(tf, given)
    expectNumericGradients(given, outputActivation === 'relu' ? 'bent' : 'smooth')
  })
})

/**
 * A network that gives the same logits for every photo: its output layer's biases. Its derivative by
 * them is that by the logits, summed over the photos.
 */
async function lossAt(
  logits: readonly number[],
  training: SmallTraining,
  labels: readonly number[],
  shares: readonly number[] = labels.map(() => 1 / labels.length),
) {
  const settings = smallSettings({ ...training, outputUnits: logits.length })
  const compiled = await compileSmall(settings)
  compiled.write(
    withValues(randomWeights(settings.network, 1), {
      'layer0.kernel': Array.from({ length: 6 * logits.length }, () => 0),
      'layer0.bias': logits,
    }),
  )
  const batch = {
    ...randomBatch(settings.network, labels.length, 1),
    labels: Int32Array.from(labels),
    shares: Float32Array.from(shares),
  }
  const { loss, gradients } = compiled.gradients(batch, [0, 0])
  return { loss, gradient: valuesOf(gradients, 'layer0.bias'), judged: compiled.evaluate(batch) }
}
const BINARY: SmallTraining = { loss: 'crossEntropy', outputActivation: 'sigmoid' }
const CATEGORICAL: SmallTraining = { loss: 'crossEntropy', outputActivation: 'softmax' }
const close = (value: number) => expect.closeTo(value, 5) as number

describe('by hand', () => {
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

  it('mean squared error of one output', async () => {
    const p = sigmoid(0.4)
    const { loss, gradient, judged } = await lossAt([0.4], {}, [1, 0])
    expect(loss).toBeCloseTo(((p - 1) ** 2 + p ** 2) / 2, 5)
    expect(gradient).toEqual([close((p - 1 + p) * p * (1 - p))])
    expect(judged).toMatchObject({ loss: close(loss), correct: 1 })
  })

  it('mean squared error is a mean over outputs too', async () => {
    const { loss, gradient } = await lossAt([1, 3, -2], { outputActivation: 'linear' }, [1])
    expect(loss).toBeCloseTo((1 + 4 + 4) / 3, 5)
    expect(gradient).toEqual([close(2 / 3), close(4 / 3), close(-4 / 3)])
  })

  it('binary cross-entropy', async () => {
    const p = sigmoid(0.4)
    const { loss, gradient } = await lossAt([0.4], BINARY, [1, 0])
    expect(loss).toBeCloseTo(-(Math.log(p) + Math.log(1 - p)) / 2, 5)
    expect(gradient).toEqual([close((p - 1 + p) / 2)])
  })

  it('categorical cross-entropy', async () => {
    // Probabilities 1/7, 2/7, 4/7.
    const { loss, gradient } = await lossAt([0, Math.log(2), Math.log(4)], CATEGORICAL, [1])
    expect(loss).toBeCloseTo(Math.log(7 / 2), 5)
    expect(gradient).toEqual([close(1 / 7), close(-5 / 7), close(4 / 7)])
  })

  it('smoothed labels are wanted a little of every label', async () => {
    const smoothed = { ...CATEGORICAL, labelSmoothing: 0.3 }
    const three = await lossAt([0, 0, 0], smoothed, [2])
    // 0.1, 0.1 and 0.8 are wanted, 1/3 each is given.
    expect(three.loss).toBeCloseTo(Math.log(3), 5)
    expect(three.gradient).toEqual([close(1 / 3 - 0.1), close(1 / 3 - 0.1), close(1 / 3 - 0.8)])
    // One output stands for the second of two labels: 0.15 or 0.85.
    const first = await lossAt([0], { ...BINARY, labelSmoothing: 0.3 }, [0])
    expect(first.gradient).toEqual([close(0.5 - 0.15)])
    const second = await lossAt([0], { labelSmoothing: 0.3 }, [1])
    expect(second.loss).toBeCloseTo((0.5 - 0.85) ** 2, 5)
  })

  it('shares say how much each photo counts', async () => {
    const p = sigmoid(0.4)
    const { loss, gradient } = await lossAt([0.4], BINARY, [1, 0, 0], [2, 0.5, 0])
    expect(loss).toBeCloseTo(-2 * Math.log(p) - 0.5 * Math.log(1 - p), 5)
    expect(gradient).toEqual([close(2 * (p - 1) + 0.5 * p)])
  })

  it('a penalty adds half the squares of kernels, and nothing for biases and scales', async () => {
    const training: SmallTraining = {
      input: [1, 2, 1],
      layers: [{ layer: 'batchNormalisation' }, { layer: 'flatten' }],
      outputActivation: 'linear',
    }
    const [plain, penalised] = [
      smallSettings(training),
      smallSettings({ ...training, weightDecay: 0.5 }),
    ]
    const weights = withValues(randomWeights(plain.network, 1), {
      'layer1.kernel': [2, -3],
      'layer1.bias': [4],
    })
    const batch = randomBatch(plain.network, 3, 1)
    const [without, withIt] = await Promise.all(
      [plain, penalised].map(async (settings) => {
        const compiled = await compileSmall(settings)
        compiled.write(weights)
        return { ...compiled.gradients(batch, [0, 0]), judged: compiled.evaluate(batch).loss }
      }),
    )
    if (!without || !withIt) throw new Error('There are two.')
    expect(withIt.loss - without.loss).toBeCloseTo((0.5 * (4 + 9)) / 2, 4)
    const kernel = valuesOf(without.gradients, 'layer1.kernel')
    expect(valuesOf(withIt.gradients, 'layer1.kernel')).toEqual([
      close((kernel[0] ?? NaN) + 1),
      close((kernel[1] ?? NaN) - 1.5),
    ])
    for (const name of ['layer0.scale', 'layer0.offset', 'layer1.bias']) {
      expect(valuesOf(withIt.gradients, name)).toEqual(valuesOf(without.gradients, name))
    }
    // What judges a split is the bare loss.
    expect(withIt.judged).toBe(without.judged)
  })
})

describe('sums far from zero', () => {
  it.each([
    ['binary, wrong', BINARY, [50], 0, 50, [1]],
    ['binary, wrong below', BINARY, [-50], 1, 50, [-1]],
    ['binary, right', BINARY, [50], 1, 0, [0]],
    ['several binary, all wrong', BINARY, [-50, 50], 0, 50, [-0.5, 0.5]],
    ['categorical, wrong', CATEGORICAL, [50, -50], 1, 100, [1, -1]],
    ['categorical, right', CATEGORICAL, [50, -50, -50], 0, 0, [0, 0, 0]],
    ['squared, wrong', {}, [50], 0, 1, [0]],
    ['squared softmax, wrong', { outputActivation: 'softmax' }, [50, -50], 1, 1, [0, 0]],
    ['squared tanh, wrong', { outputActivation: 'tanh' }, [-50], 1, 4, [0]],
    ['squared relu, dead', { outputActivation: 'relu' }, [-50], 1, 1, [0]],
  ] as const)(
    'have a loss and a derivative: %s',
    async (_what, training, logits, label, loss, gradient) => {
      const result = await lossAt(logits, training, [label])
      expect(result.loss).toBeCloseTo(loss, 4)
      expect(result.gradient).toEqual(gradient.map(close))
      expect(result.judged.loss).toBe(result.loss)
    },
  )
})

it.each(['relu', 'tanh', 'linear'] as const)(
  'cross-entropy of %s is refused',
  (outputActivation) => {
    const graph = createGraph()
    const edge = constant(graph, 0)
    const inputs = { graph, logits: edge, targets: edge, shares: edge, outputs: 1 }
    expect(() => lossOf('crossEntropy', { outputActivation }, inputs)).toThrow(
      `Cross-entropy needs probabilities, which ${outputActivation} does not give.`,
    )
  },
)
