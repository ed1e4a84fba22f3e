import { describe, expect, it } from 'vitest'
import type { ModelSpec } from '../model-spec.ts'
import { countWeights, networkOf } from '../network.ts'
import { DEFAULT_RUN_SPEC, RunSpec } from '../run-spec.ts'
import {
  hasMaxima,
  isAnyLinear,
  linearOrNotParts,
  whyNothingBends,
  withoutBends,
} from './linear-or-not.ts'
import type { PlannedPart } from './part.ts'
import { shuffledLabelsParts } from './shuffled-labels.ts'
import { partsOfVariant } from './variants.ts'
import { Widths, widthParts } from './width.ts'

const spec = (settings: Readonly<Record<string, unknown>> = {}): RunSpec =>
  RunSpec.parse({ ...DEFAULT_RUN_SPEC, ...settings })
const specsOf = (parts: readonly PlannedPart[]) =>
  parts.map(({ work }) => (work.kind === 'train' ? work.spec : undefined))

const convolutional = spec({
  model: {
    kind: 'convolutional',
    blocks: [
      { filters: 4, batchNormalisation: true },
      { filters: 8, pool: 'none' },
    ],
    join: 'globalMax',
    hidden: [16],
    activation: 'tanh',
  },
}).model
const layers = spec({
  model: {
    kind: 'layers',
    layers: [
      { layer: 'convolution', filters: 4, kernelSize: 3 },
      { layer: 'activation', activation: 'relu' },
      { layer: 'pooling', pool: 'max' },
      { layer: 'globalPooling', pool: 'max' },
    ],
  },
}).model
const dense = (hidden: readonly number[], activation = 'relu') =>
  spec({ model: { kind: 'dense', hidden, activation } }).model

describe('a plan of variants', () => {
  it('trains all to their end, and judges them there', () => {
    const own = spec({ earlyStopping: { patienceEpochs: 2, minimumImprovement: 0 } })
    const plans = [
      linearOrNotParts({ kind: 'linearOrNot', spec: own, sideBySide: 1 }),
      widthParts({ kind: 'width', spec: own, widths: [1, 4], seeds: 1, sideBySide: 1 }),
      shuffledLabelsParts({ kind: 'shuffledLabels', spec: own, seeds: 1, sideBySide: 1 }),
    ]
    for (const planned of plans.flatMap(specsOf)) {
      expect(planned).toMatchObject({ earlyStopping: null, keepBest: false, epochs: 30, seed: 1 })
      expect(RunSpec.parse(planned)).toEqual(planned)
    }
  })

  it('does every variant with one seed before the next seed', () => {
    const parts = shuffledLabelsParts({
      ...{ kind: 'shuffledLabels', spec: spec(), seeds: 2, sideBySide: 1 },
    })
    expect(parts.map(({ key, name }) => [key, name])).toEqual([
      ['true/1', 'True labels, seed 1'],
      ['shuffled/1', 'Shuffled labels, seed 1'],
      ['true/2', 'True labels, seed 2'],
      ['shuffled/2', 'Shuffled labels, seed 2'],
    ])
    expect(specsOf(parts).map((one) => [one?.trainingLabels, one?.seed])).toEqual([
      ['true', 1],
      ['shuffled', 1],
      ['true', 2],
      ['shuffled', 2],
    ])
  })

  it('knows the parts of a variant, and not those of one whose name begins alike', () => {
    const parts = widthParts({
      ...{ kind: 'width', spec: spec(), widths: [1, 16], seeds: 2, sideBySide: 1 },
    })
    expect(partsOfVariant(parts, '1').map(({ key }) => key)).toEqual(['1/1', '1/2'])
  })
})

describe('a network without its activations', () => {
  it.each([dense([8, 4]), convolutional, layers])('has as many weights: %j', (model) => {
    const count = (of: ModelSpec) =>
      countWeights(networkOf({ input: { imageSize: 16, colour: 'rgb' }, model: of }, 3))
    expect(count(withoutBends(model))).toBe(count(model))
    expect(whyNothingBends(model)).toBeUndefined()
    expect(whyNothingBends(withoutBends(model))).toBe('linearAlready')
    expect(hasMaxima(withoutBends(model))).toBe(false)
  })

  it('keeps its output, and everything that is linear', () => {
    expect(withoutBends(convolutional)).toMatchObject({
      blocks: [
        { activation: 'linear', pool: 'average', batchNormalisation: true },
        { activation: 'linear', pool: 'none' },
      ],
      join: 'globalAverage',
      activation: 'linear',
      output: 'auto',
    })
  })

  it('stands beside a network of no hidden layer', () => {
    const settings = { kind: 'linearOrNot', spec: spec({ model: convolutional }) } as const
    const models = specsOf(linearOrNotParts({ ...settings, sideBySide: 1 })).map(
      (one) => one?.model,
    )
    expect(models[0]).toEqual(convolutional)
    expect(models[2]).toMatchObject({ kind: 'dense', hidden: [], output: 'auto' })
  })

  it.each([
    [spec({ model: { kind: 'neuron' } }).model, 'noHiddenLayer'],
    [dense([]), 'noHiddenLayer'],
    [dense([8], 'linear'), 'linearAlready'],
  ] as const)('is nothing new where nothing bends: %j', (model, why) => {
    expect(whyNothingBends(model)).toBe(why)
  })

  it('can be any linear function unless a layer is narrow or a convolution', () => {
    const any = (model: ModelSpec, labels: number) => isAnyLinear(spec({ model }), labels)
    expect(any(dense([8, 4]), 4)).toBe(true)
    expect(any(dense([8, 4]), 5)).toBe(false)
    // Two labels share one output.
    expect(any(dense([1]), 2)).toBe(true)
    expect(any(convolutional, 2)).toBe(false)
  })
})

describe('networks of one hidden layer', () => {
  const modelsOf = (model: ModelSpec) =>
    specsOf(
      widthParts({
        ...{ kind: 'width', spec: spec({ model }), widths: [1, 8], seeds: 1, sideBySide: 1 },
      }),
    ).map((one) => one?.model)

  it('take over activation and output, and bend in any case', () => {
    const taken = { kind: 'dense', dropout: 0, output: 'auto' }
    expect(modelsOf(convolutional)).toEqual([
      { ...taken, activation: 'tanh', hidden: [1] },
      { ...taken, activation: 'tanh', hidden: [8] },
    ])
    expect(modelsOf(dense([64], 'linear'))[0]).toMatchObject({ activation: 'relu' })
    expect(modelsOf(spec({ model: { kind: 'neuron' } }).model)[0]).toEqual({
      ...{ ...taken, activation: 'relu', hidden: [1] },
      output: 'sigmoid',
    })
  })

  it.each([[[4]], [[4, 4]], [[8, 4]], [[0, 4]], [Array.from({ length: 17 }, (_, i) => i + 1)]])(
    'are not of the widths %j',
    (widths) => {
      expect(Widths.safeParse(widths).success).toBe(false)
    },
  )
})
