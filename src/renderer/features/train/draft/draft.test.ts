import { describe, expect, test } from 'vitest'
import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'
import { DEFAULT_DRAFT, draftOf } from './draft-of.ts'
import { newLayer } from './draft.ts'
import { readDraft } from './read-draft.ts'

const specOf = (draft: Parameters<typeof readDraft>[0]) => readDraft(draft).spec
const specWith = (settings: Readonly<Record<string, unknown>>): RunSpec =>
  RunSpec.parse({ ...DEFAULT_RUN_SPEC, ...settings })

const learningRate = 0.02
const head = { hidden: [7, 5], activation: 'tanh', dropout: 0.35, output: 'softmax' }
const blocks = [
  { filters: 3, kernelSize: 5, batchNormalisation: true, activation: 'sigmoid', pool: 'average' },
  { filters: 9, kernelSize: 1, batchNormalisation: false, activation: 'relu', pool: 'none' },
]
const adam = { beta1: 0.8, beta2: 0.95, epsilon: 1e-6 }

describe('a spec makes a round trip through the form', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['the defaults', {}],
    ['a neuron', { model: { kind: 'neuron', activation: 'linear' }, loss: 'meanSquaredError' }],
    ['a dense network', { model: { kind: 'dense', ...head } }],
    ['no hidden layer', { model: { kind: 'dense', hidden: [] } }],
    ['blocks', { model: { kind: 'convolutional', ...head, blocks, join: 'flatten' } }],
    ['SGD', { optimizer: { kind: 'sgd' } }],
    ['momentum', { optimizer: { kind: 'momentum', momentum: 0.7 } }],
    ['Nesterov', { optimizer: { kind: 'nesterov', momentum: 0.6 } }],
    ['RMSprop', { optimizer: { kind: 'rmsprop', rho: 0.8, epsilon: 1e-5 } }],
    ['Adam', { optimizer: { kind: 'adam', ...adam } }],
    ['AdamW', { optimizer: { kind: 'adamw', ...adam, weightDecay: 0.03 } }],
    [
      'a genetic algorithm',
      {
        optimizer: {
          kind: 'genetic',
          population: 12,
          elite: 3,
          tournament: 4,
          crossoverRate: 0.57,
          mutationRate: 0.07,
          mutationScale: 0.3,
        },
      },
    ],
    ['warm-up', { schedule: { kind: 'constant', learningRate, warmUpEpochs: 1.5 } }],
    ['steps', { schedule: { kind: 'step', learningRate, everyEpochs: 3, factor: 0.3 } }],
    ['exponential', { schedule: { kind: 'exponential', learningRate, factor: 0.9 } }],
    [
      'cosine',
      {
        schedule: {
          kind: 'cosineRestarts',
          learningRate,
          lowest: 0.001,
          cycleEpochs: 4,
          cycleFactor: 2,
        },
      },
    ],
    ['triangular', { schedule: { kind: 'triangular', learningRate, lowest: 0.002 } }],
    [
      'one cycle',
      {
        schedule: {
          kind: 'oneCycle',
          learningRate,
          warmUpEpochs: 2,
          riseShare: 0.4,
          startDivisor: 10,
          endDivisor: 100,
        },
      },
    ],
    [
      'plateau',
      {
        schedule: {
          kind: 'reduceOnPlateau',
          learningRate,
          factor: 0.2,
          patienceEpochs: 3,
          lowest: 0.0001,
        },
      },
    ],
    ['all photos in a batch', { batchSize: 'all' }],
    [
      'everything else',
      {
        input: { imageSize: 33, colour: 'grey' },
        initialisation: 'he',
        classWeights: 'balanced',
        labelSmoothing: 0.1,
        weightDecay: 0.0003,
        gradientClipping: { by: 'value', limit: 0.5 },
        batchSize: 5,
        epochs: 3,
        augmentation: {
          flipHorizontally: true,
          flipVertically: true,
          shift: 0.1,
          rotate: 12,
          zoom: 0.2,
          brightness: 0.3,
          contrast: 0.4,
          colour: 0.5,
          erase: 0.6,
        },
        earlyStopping: { patienceEpochs: 4, minimumImprovement: 0.01 },
        keepBest: false,
        trainingLabels: 'shuffled',
        validationShare: 0.25,
        seed: 99,
      },
    ],
  ])('%s', (_name, settings) => {
    const spec = specWith(settings)
    expect(specOf(draftOf(spec))).toEqual(spec)
  })
})

test('looking at another kind and back loses nothing', () => {
  const spec = specWith({
    model: { kind: 'convolutional', blocks },
    optimizer: { kind: 'momentum', momentum: 0.5 },
    schedule: { kind: 'step', learningRate, factor: 0.1 },
  })
  const draft = draftOf(spec)
  const elsewhere = { ...draft, model: 'dense', optimizer: 'adam', schedule: 'constant' } as const
  expect(specOf(elsewhere)).toEqual({
    ...spec,
    model: DEFAULT_RUN_SPEC.model,
    optimizer: DEFAULT_RUN_SPEC.optimizer,
    schedule: { kind: 'constant', learningRate, warmUpEpochs: 0 },
  })
  const { model, optimizer, schedule } = draft
  expect(specOf({ ...elsewhere, model, optimizer, schedule })).toEqual(spec)
})

test('what only the command line offers is not taken for something else', () => {
  expect(() => draftOf(specWith({ model: { kind: 'layers', layers: [] } }))).toThrow(RangeError)
  expect(() => draftOf(specWith({ classWeights: [1, 2] }))).toThrow(RangeError)
})

test('a value that is no number in range gives no spec, and is no contradiction', () => {
  const { input, models } = DEFAULT_DRAFT
  for (const change of [
    { learningRate: null },
    { input: { ...input, imageSize: 4 } },
    { validationShare: null },
    { warmUpEpochs: null },
    { models: { ...models, dense: { ...models.dense, hidden: [newLayer(0)] } } },
  ]) {
    const { spec, contradictions } = readDraft({ ...DEFAULT_DRAFT, ...change })
    expect(spec).toBeUndefined()
    expect(contradictions.size).toBe(0)
  }
})

test('what is switched off may hold anything', () => {
  const { clipping, earlyStopping } = DEFAULT_DRAFT
  expect(
    specOf({
      ...DEFAULT_DRAFT,
      clipping: { ...clipping, limit: null },
      earlyStopping: { ...earlyStopping, patienceEpochs: null },
      wholeBatch: true,
      batchSize: null,
    }),
  ).toEqual({ ...DEFAULT_RUN_SPEC, batchSize: 'all' })
})

test('settings that do not go together are named by their path, in a sentence', () => {
  const { models, optimizers, schedules } = DEFAULT_DRAFT
  const draft = {
    ...DEFAULT_DRAFT,
    models: { ...models, dense: { ...models.dense, output: 'tanh' as const } },
    optimizer: 'genetic' as const,
    optimizers: { ...optimizers, genetic: { ...optimizers.genetic, elite: 100 } },
    clipping: { by: 'norm' as const, limit: 1 },
    schedule: 'triangular' as const,
    schedules: { ...schedules, triangular: { ...schedules.triangular, lowest: 1 } },
  }
  const { spec, contradictions } = readDraft(draft)
  expect(spec).toBeUndefined()
  expect([...contradictions.keys()].sort()).toEqual([
    'gradientClipping',
    'model.output',
    'optimizer.elite',
    'schedule.lowest',
  ])
  expect(contradictions.get('optimizer.elite')).toBe('Must be smaller than the population.')
})

test('rows have keys of their own, so that they keep them when others go', () => {
  const draft = draftOf(specWith({ model: { kind: 'convolutional', ...head, blocks } }))
  const { models } = draft
  const rows = [
    ...models.dense.hidden,
    ...models.convolutional.hidden,
    ...models.convolutional.blocks,
    newLayer(8),
  ]
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
})
