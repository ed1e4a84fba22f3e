import { describe, expect, it } from 'vitest'
import type { InputSpec } from './input-spec.ts'
import { LayerSpec } from './layer-spec.ts'
import { ModelSpec } from './model-spec.ts'
import { buildNetwork, countWeights, LayerMisfit, networkOf } from './network.ts'
import { DEFAULT_RUN_SPEC } from './run-spec.ts'

const GREY: InputSpec = { imageSize: 64, colour: 'grey' }
const SMALL: InputSpec = { imageSize: 8, colour: 'rgb' }

const network = (model: unknown, { input = SMALL, labels = 2 } = {}) =>
  networkOf({ input, model: ModelSpec.parse(model) }, labels)

/** A network's layers in order, each with the sizes it gives. */
const sizes = ({ layers }: ReturnType<typeof networkOf>) =>
  layers.map(({ layer, output }) => `${layer.layer} ${output.join('×')}`)

describe('a single neuron', () => {
  it('on grey photos of 64 × 64 pixels has one weight for each pixel', () => {
    const neuron = network({ kind: 'neuron' }, { input: GREY })
    expect(neuron.input).toEqual([64, 64, 1])
    expect(sizes(neuron)).toEqual(['flatten 4096', 'dense 1'])
    expect(countWeights(neuron)).toBe(4096 + 1)
  })

  it('is the same as a dense network without hidden layers', () => {
    const dense = network({ kind: 'dense', hidden: [] }, { input: GREY })
    expect(dense).toEqual(network({ kind: 'neuron' }, { input: GREY }))
  })

  it('stands for each label alone where there are more than two', () => {
    const neurons = network({ kind: 'neuron', activation: 'relu' }, { labels: 3 })
    expect(neurons).toMatchObject({ outputUnits: 3, outputActivation: 'relu' })
  })
})

describe('a dense network', () => {
  it('counts colours, hidden layers and one output for each of more than two labels', () => {
    const dense = network({ kind: 'dense', hidden: [10, 4] }, { labels: 6 })
    expect(sizes(dense)).toEqual([
      'flatten 192',
      'dense 10',
      'activation 10',
      'dense 4',
      'activation 4',
      'dense 6',
    ])
    expect(dense.layers.map(({ weights }) => weights)).toEqual([
      0,
      192 * 10 + 10,
      0,
      10 * 4 + 4,
      0,
      4 * 6 + 6,
    ])
    expect(countWeights(dense)).toBe(1930 + 44 + 30)
  })

  it('of the default is the one that the interface tells about', () => {
    expect(countWeights(networkOf(DEFAULT_RUN_SPEC, 2))).toBe(786_496 + 2080 + 33)
  })

  it('has its activation, and dropout if any, after each hidden layer but not after the output', () => {
    const { layers } = network({ kind: 'dense', hidden: [5], activation: 'tanh', dropout: 0.5 })
    expect(layers.map(({ layer }) => layer)).toEqual([
      { layer: 'flatten' },
      { layer: 'dense', units: 5 },
      { layer: 'activation', activation: 'tanh' },
      { layer: 'dropout', rate: 0.5 },
      { layer: 'dense', units: 1 },
    ])
  })
})

describe('the output', () => {
  it.each([
    [2, 'auto', 1, 'sigmoid'],
    [3, 'auto', 3, 'softmax'],
    [6, 'auto', 6, 'softmax'],
    [2, 'sigmoid', 1, 'sigmoid'],
    [3, 'sigmoid', 3, 'sigmoid'],
    [2, 'softmax', 2, 'softmax'],
    [2, 'linear', 1, 'linear'],
    [3, 'tanh', 3, 'tanh'],
  ])('for %i labels and %s has %i units with %s', (labels, output, units, activation) => {
    const dense = network({ kind: 'dense', hidden: [], output }, { labels })
    expect(dense).toMatchObject({ outputUnits: units, outputActivation: activation })
    expect(dense.layers.at(-1)).toMatchObject({ output: [units], weights: 193 * units })
  })
})

describe('a convolutional network', () => {
  const blocks = [{ filters: 4 }, { filters: 6, kernelSize: 5, batchNormalisation: true }]

  it('halves the picture with each pooling, then joins it', () => {
    const convolutional = network({ kind: 'convolutional', blocks, hidden: [3] }, { labels: 3 })
    expect(sizes(convolutional)).toEqual([
      'convolution 8×8×4',
      'activation 8×8×4',
      'pooling 4×4×4',
      'convolution 4×4×6',
      'batchNormalisation 4×4×6',
      'activation 4×4×6',
      'pooling 2×2×6',
      'globalPooling 6',
      'dense 3',
      'activation 3',
      'dense 3',
    ])
    // Kernels of 3 × 3 over 3 colours and 5 × 5 over 4 channels; scale and offset; then 6·3, 3·3.
    expect(countWeights(convolutional)).toBe(28 * 4 + 101 * 6 + 2 * 6 + 7 * 3 + 4 * 3)
  })

  it.each([
    ['globalAverage', { layer: 'globalPooling', pool: 'average' }, 7],
    ['globalMax', { layer: 'globalPooling', pool: 'max' }, 7],
    ['flatten', { layer: 'flatten' }, 2 * 2 * 6 + 1],
  ])('joins by %s', (join, layer, outputWeights) => {
    const { layers } = network({ kind: 'convolutional', blocks, join })
    expect(layers.at(-2)?.layer).toEqual(layer)
    expect(layers.at(-1)?.weights).toBe(outputWeights)
  })

  it('pools as it is told, or not at all', () => {
    const pooled = [
      { filters: 1, pool: 'average' },
      { filters: 1, pool: 'none' },
    ]
    const { layers } = network({ kind: 'convolutional', blocks: pooled })
    const poolings = layers.filter(({ layer }) => layer.layer === 'pooling')
    expect(poolings.map(({ layer }) => layer)).toEqual([
      { layer: 'pooling', pool: 'average', size: 2 },
    ])
  })

  it('that flattens is bound to its size of picture, any other is not', () => {
    const weights = (join: string, imageSize: number) =>
      countWeights(
        network({ kind: 'convolutional', blocks, join }, { input: { ...SMALL, imageSize } }),
      )
    expect(weights('flatten', 16)).toBeGreaterThan(weights('flatten', 8))
    expect(weights('globalMax', 16)).toBe(weights('globalMax', 8))
  })
})

describe('layers spelled out', () => {
  const build = (...layers: readonly unknown[]) =>
    buildNetwork(
      [9, 9, 2],
      layers.map((layer) => LayerSpec.parse(layer)),
      { outputUnits: 1, outputActivation: 'sigmoid' },
    )
  const convolution = { layer: 'convolution', filters: 5, kernelSize: 3 }

  it.each([
    [{ ...convolution, stride: 1, padding: 'same' }, '9×9×5'],
    [{ ...convolution, stride: 2, padding: 'same' }, '5×5×5'],
    [{ ...convolution, stride: 1, padding: 'valid' }, '7×7×5'],
    [{ ...convolution, stride: 4, padding: 'valid' }, '2×2×5'],
    [{ ...convolution, kernelSize: 9, padding: 'valid' }, '1×1×5'],
    [{ layer: 'pooling', pool: 'max', size: 2 }, '4×4×2'],
    [{ layer: 'pooling', pool: 'average', size: 8 }, '1×1×2'],
    [{ layer: 'globalPooling', pool: 'max' }, '2'],
    [{ layer: 'flatten' }, '162'],
    [{ layer: 'dropout', rate: 0.5 }, '9×9×2'],
    [{ layer: 'batchNormalisation' }, '9×9×2'],
    [{ layer: 'activation', activation: 'tanh' }, '9×9×2'],
  ])('of %j give %s', (layer, expected) => {
    expect(build(layer).layers[0]?.output.join('×')).toBe(expected)
  })

  it('are flattened before a dense layer, the output included, if they are pictures still', () => {
    expect(sizes(build({ layer: 'dense', units: 3 }))).toEqual([
      'flatten 162',
      'dense 3',
      'dense 1',
    ])
    expect(sizes(build())).toEqual(['flatten 162', 'dense 1'])
  })

  it('chain: each takes what the one before gives', () => {
    const { input, layers } = build(
      convolution,
      { layer: 'pooling', pool: 'max' },
      { layer: 'flatten' },
      { layer: 'batchNormalisation' },
      { layer: 'dense', units: 4 },
    )
    const given = [input, ...layers.map(({ output }) => output)]
    expect(layers.map((layer) => layer.input)).toEqual(given.slice(0, -1))
    // Normalising numbers that have no channels any more takes a scale and an offset for each.
    expect(layers.map(({ weights }) => weights)).toEqual([95, 0, 0, 160, 324, 5])
  })

  it.each([
    ['a kernel in a smaller picture', [{ ...convolution, kernelSize: 10, padding: 'valid' }], 0],
    [
      'pooling of a smaller picture',
      [
        { layer: 'pooling', pool: 'max', size: 8 },
        { layer: 'pooling', pool: 'max' },
      ],
      1,
    ],
    ['convolution of a vector', [{ layer: 'flatten' }, convolution], 1],
    [
      'pooling of a vector',
      [
        { layer: 'dense', units: 2 },
        { layer: 'pooling', pool: 'max' },
      ],
      1,
    ],
    [
      'global pooling of a vector',
      [convolution, { layer: 'flatten' }, { layer: 'globalPooling', pool: 'max' }],
      2,
    ],
  ])('cannot have %s, and the misfit is named', (_what, layers, index) => {
    expect(() => build(...layers)).toThrow(LayerMisfit)
    expect(() => build(...layers)).toThrow(expect.objectContaining({ index }))
  })
})
