import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../testing/temp-folder.ts'
import { readTrace } from './read-trace.ts'
import { handMadeTrace } from './testing/hand-made.ts'
import { parseTrace } from './trace.ts'
import {
  comparableTensors,
  lossOfTrace,
  networkOfTrace,
  optimizerOfTrace,
} from './trace-network.ts'

type Change = Readonly<Record<string, unknown>>
const traceWith = (change: Change) => parseTrace({ ...handMadeTrace(), ...change })

/** The layers before the output that a trace's layers stand for. */
const layersOf = (layers: readonly Change[], inputShape = [9, 9, 1]) =>
  networkOfTrace({
    ...traceWith({
      inputShape,
      layers,
      labels: [0],
      pixels: pixelsFor(inputShape),
      batches: [[0], [0]],
    }),
  }).layers.map(({ layer }) => layer)
const pixelsFor = (shape: readonly number[]) =>
  Array.from({ length: shape.reduce((all, size) => all * size, 1) }, () => 0)
const OUTPUT = { type: 'dense', units: 1, activation: 'sigmoid' }
const FLATTEN = { type: 'flatten' }

describe('a trace is understood', () => {
  it('with fields that nobody knows, and without those that may be missing', () => {
    const { name, finalOutputs, classes, ...needed } = handMadeTrace()
    expect(parseTrace({ ...needed, madeBy: 'Keras' })).toEqual(needed)
    expect([name, finalOutputs, classes]).not.toContain(undefined)
  })

  it.each([
    [
      [1, 2.5],
      [1, 2.5],
    ],
    [{ 0: 1, 1: 2.5 }, [1, 2.5]],
    [{ 1: 2.5 }, [1, 2.5]],
    [{}, []],
    [null, null],
    [undefined, undefined],
  ])('with weights for labels: %j', (given, understood) => {
    expect(traceWith({ classWeights: given }).classWeights).toEqual(understood)
  })

  it.each([
    ['MSE', 'meanSquaredError'],
    ['mean_squared_error', 'meanSquaredError'],
    ['BinaryCrossentropy', 'binaryCrossentropy'],
    ['sparse_categorical_crossentropy', 'categoricalCrossentropy'],
  ])('with Keras’s names of losses: %s', (given, understood) => {
    expect(traceWith({ loss: given }).loss).toBe(understood)
  })

  it.each(['SGD', 'momentum', 'nesterov', 'RMSprop', 'Adam', 'AdamW'])(
    'with the optimizer %s and Downhill’s own settings',
    (optimizer) => {
      expect(optimizerOfTrace(traceWith({ optimizer })).kind).toBe(optimizer.toLowerCase())
    },
  )
})

describe('layers are understood', () => {
  it.each([
    ['MaxPooling2D', { layer: 'pooling', pool: 'max', size: 2 }],
    ['max_pooling2d', { layer: 'pooling', pool: 'max', size: 2 }],
    ['maxPool2d', { layer: 'pooling', pool: 'max', size: 2 }],
    ['AvgPool2D', { layer: 'pooling', pool: 'average', size: 2 }],
    ['AveragePooling2D', { layer: 'pooling', pool: 'average', size: 2 }],
    ['averagePool2d', { layer: 'pooling', pool: 'average', size: 2 }],
    ['BatchNormalization', { layer: 'batchNormalisation' }],
    ['batch_normalization', { layer: 'batchNormalisation' }],
  ])('by Keras’s names: %s', (type, layer) => {
    expect(layersOf([{ type }, FLATTEN, OUTPUT])[0]).toEqual(layer)
  })

  it.each([
    ['GlobalAveragePooling2D', 'average'],
    ['globalAveragePool2d', 'average'],
    ['GlobalMaxPool2D', 'max'],
    ['GlobalMaxPooling2D', 'max'],
  ])('by Keras’s names: %s', (type, pool) => {
    expect(layersOf([{ type }, OUTPUT])[0]).toEqual({ layer: 'globalPooling', pool })
  })

  it('convolution, with one number or the same twice', () => {
    const conv = {
      type: 'Conv2D',
      filters: 2,
      kernelSize: [3, 3],
      strides: [2, 2],
      padding: 'same',
    }
    const understood = { layer: 'convolution', filters: 2, kernelSize: 3, stride: 2 }
    expect(layersOf([conv, FLATTEN, OUTPUT])[0]).toEqual({ ...understood, padding: 'same' })
    expect(
      layersOf([{ type: 'conv2d', filters: 2, kernelSize: 3, strides: 2 }, FLATTEN, OUTPUT])[0],
    ).toEqual({ ...understood, padding: 'valid' })
  })

  it('activations, in the layer or apart; no name is none', () => {
    const hidden = (activation: unknown) => ({ type: 'dense', units: 3, activation })
    const apart = { type: 'activation', activation: 'tanh' }
    const tanh = { layer: 'activation', activation: 'tanh' }
    const dense = { layer: 'dense', units: 3 }
    const output = { layer: 'dense', units: 1 }
    expect(layersOf([FLATTEN, hidden('tanh'), OUTPUT])).toEqual([
      { layer: 'flatten' },
      dense,
      tanh,
      output,
    ])
    expect(layersOf([FLATTEN, hidden(null), apart, OUTPUT])).toEqual(
      layersOf([FLATTEN, hidden('tanh'), OUTPUT]),
    )
    expect(layersOf([FLATTEN, hidden('linear'), OUTPUT])).toEqual([
      { layer: 'flatten' },
      dense,
      output,
    ])
  })

  it('dropout that drops nothing is left out', () => {
    const dropout = { type: 'dropout', rate: 0 }
    expect(layersOf([FLATTEN, dropout, OUTPUT, dropout])).toHaveLength(2)
  })

  it.each(['sigmoid', 'softmax', 'relu', 'tanh', 'linear'])(
    'an output’s %s, or apart',
    (activation) => {
      const networkFor = (...layers: readonly Change[]) =>
        networkOfTrace(traceWith({ layers: [FLATTEN, ...layers] }))
      const network = networkFor({ type: 'dense', units: 2, activation })
      expect(network).toMatchObject({ outputUnits: 2, outputActivation: activation })
      expect(networkFor({ type: 'dense', units: 2 }, { type: 'activation', activation })).toEqual(
        network,
      )
    },
  )
})

describe('a trace is refused, with its reason', () => {
  it.each<[string, Change, RegExp]>([
    ['no trace at all', { pixels: undefined }, /^pixels: /],
    ['an unknown optimizer', { optimizer: 'lion' }, /^optimizer: .*"adamw"/],
    ['an unknown loss', { loss: 'hinge' }, /^loss: /],
    ['pixels that do not fit', { pixels: [0, 0, 0] }, /^pixels: .*2 photos of 1 × 2 × 1/],
    ['half pixels', { pixels: [0, 0, 0, 0.5] }, /^pixels\.3: /],
    ['unknown photos', { batches: [[0], [2]] }, /^batches: /],
    ['an empty batch', { batches: [[0], []] }, /^batches\.1: /],
    ['too few losses', { losses: [0.25] }, /^losses: /],
    [
      'a tensor without some numbers',
      { initialWeights: [{ shape: [2], data: [1] }] },
      /^initialWeights\.0\.data: .*shape/,
    ],
    ['weights for no label', { classWeights: { a: 1 } }, /^classWeights/],
  ])('%s', (_what, change, reason) => {
    expect(() => traceWith(change)).toThrow(reason)
  })

  it('what is no object', () => {
    expect(() => parseTrace([])).toThrow(/^the whole: /)
  })

  it.each<[Change, RegExp]>([
    [{ type: 'lstm', units: 2 }, /^layers\.0\.type: /],
    [{ type: 'dropout', rate: 0.5 }, /^layers\.0\.rate: can only be 0 here/],
    [{ type: 'dense', units: 2, useBias: false }, /^layers\.0\.useBias: can only be true/],
    [{ type: 'dense', units: 2, activation: 'gelu' }, /^layers\.0\.activation: /],
    [{ type: 'conv2d', filters: 1, kernelSize: [2, 3] }, /^layers\.0\.kernelSize: .*both sides/],
    [{ type: 'conv2d', filters: 1, kernelSize: 2, dilationRate: 2 }, /^layers\.0\.dilationRate: /],
    [{ type: 'maxPool2d', poolSize: 2, strides: 1 }, /^layers\.0\.strides: .*pool size/],
    [{ type: 'maxPool2d', padding: 'same' }, /^layers\.0\.padding: can only be valid/],
    [{ type: 'batchNormalization', epsilon: 0.1 }, /^layers\.0\.epsilon: can only be 0.001/],
    [{ type: 'batchNormalization', scale: false }, /^layers\.0\.scale: /],
  ])('a layer that Downhill computes otherwise: %j', (layer, reason) => {
    expect(() => traceWith({ layers: [layer, FLATTEN, OUTPUT] })).toThrow(reason)
  })

  it.each<[string, readonly Change[], RegExp]>([
    ['nothing dense', [FLATTEN], /last one must be dense/],
    ['a normalised output', [FLATTEN, OUTPUT, { type: 'batchNormalization' }], /must be dense/],
    [
      'an output activated twice',
      [FLATTEN, OUTPUT, { type: 'activation', activation: 'tanh' }],
      /must be dense/,
    ],
    [
      'a hidden softmax',
      [FLATTEN, { type: 'dense', units: 2, activation: 'softmax' }, OUTPUT],
      /softmax can only stand at the end/,
    ],
    ['a dense layer on a picture', [OUTPUT], /flatten or a global pooling before/],
    [
      'pooling that is too large',
      [{ type: 'maxPool2d', poolSize: 3 }, FLATTEN, OUTPUT],
      /at least 3 × 3/,
    ],
  ])('layers in such an order: %s', (_what, layers, reason) => {
    const trace = traceWith({ layers })
    expect(() => networkOfTrace(trace)).toThrow(reason)
  })

  it('labels that the outputs cannot tell apart', () => {
    const trace = traceWith({ labels: [0, 2] })
    expect(() => networkOfTrace(trace)).toThrow(/^labels: 1 outputs/)
  })

  it.each([
    ['binaryCrossentropy', 'softmax', /needs a sigmoid, but the last layer is softmax/],
    ['categoricalCrossentropy', 'sigmoid', /needs a softmax/],
    ['binaryCrossentropy', 'linear', /needs a sigmoid/],
  ])('a %s of a %s', (loss, activation, reason) => {
    const trace = traceWith({ loss, layers: [FLATTEN, { type: 'dense', units: 2, activation }] })
    expect(() => lossOfTrace(trace, networkOfTrace(trace))).toThrow(reason)
  })

  it('smoothed labels of several sigmoids, but not of one', () => {
    const refused = (units: number) => {
      const trace = traceWith({
        loss: 'binaryCrossentropy',
        labelSmoothing: 0.1,
        layers: [FLATTEN, { ...OUTPUT, units }],
      })
      return () => lossOfTrace(trace, networkOfTrace(trace))
    }
    expect(refused(3)).toThrow(/^labelSmoothing: /)
    expect(refused(1)()).toBe('crossEntropy')
  })

  it('a file that is no JSON, or is not there', async () => {
    const file = join(await tempFolder(), 'trace.json')
    await expect(readTrace(file)).rejects.toThrow(/ENOENT.*trace\.json/)
    await writeFile(file, '{')
    await expect(readTrace(file)).rejects.toThrow('is not JSON')
    await writeFile(file, JSON.stringify(handMadeTrace()))
    await expect(readTrace(file)).resolves.toEqual(parseTrace(handMadeTrace()))
  })
})

it('a bias whose sums are normalised over the batch is not compared', () => {
  const trace = traceWith({
    inputShape: [4, 4, 1],
    pixels: pixelsFor([4, 4, 1]),
    labels: [0],
    batches: [[0], [0]],
    layers: [
      { type: 'conv2d', filters: 2, kernelSize: 2 },
      { type: 'maxPool2d' },
      { type: 'batchNormalization' },
      { type: 'flatten' },
      { type: 'dense', units: 2, activation: 'relu' },
      { type: 'batchNormalization' },
      OUTPUT,
    ],
  })
  const compared = [...comparableTensors(networkOfTrace(trace))]
  expect(compared).not.toContain('layer0.bias')
  expect(compared).toEqual(expect.arrayContaining(['layer0.kernel', 'layer2.bias', 'layer4.bias']))
})
