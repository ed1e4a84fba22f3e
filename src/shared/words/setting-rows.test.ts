import { expect, test } from 'vitest'
import { DEFAULT_RUN_SPEC, RunSpec } from '../domain/run-spec.ts'
import { settingRows } from './setting-rows.ts'
import { learningText, networkText } from './spec-text.ts'

const specWith = (settings: Readonly<Record<string, unknown>>): RunSpec =>
  RunSpec.parse({ ...DEFAULT_RUN_SPEC, ...settings })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const rows = (settings: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(settingRows(specWith(settings)).map(([name, value]) => [name, plain(value)]))

test('of the defaults, what every run has is told', () => {
  expect(rows({})).toEqual({
    'Image size': '64 px',
    Colour: 'Colour',
    'Kept for validation': '20 %',
    Network: 'Fully connected',
    'Hidden layers': '64, 32',
    Loss: 'Cross-entropy',
    Optimizer: 'Adam',
    'Learning rate': '0.0005',
    'Batch size': '16 photos',
    Epochs: '30',
    Seed: '1',
  })
})

test('every setting that differs from its default is told', () => {
  const all = rows({
    model: { kind: 'dense', hidden: [8], activation: 'tanh', dropout: 0.25, output: 'softmax' },
    initialisation: 'he',
    classWeights: [1, 2.5],
    labelSmoothing: 0.1,
    weightDecay: 0.001,
    optimizer: { kind: 'adamw', beta1: 0.8, weightDecay: 0.02 },
    gradientClipping: { by: 'norm', limit: 2 },
    schedule: { kind: 'step', learningRate: 0.01, warmUpEpochs: 1, everyEpochs: 2.5 },
    batchSize: 'all',
    augmentation: { flipHorizontally: true, shift: 0.075, rotate: 15 },
    earlyStopping: { patienceEpochs: 5, minimumImprovement: 0.01 },
    keepBest: false,
    trainingLabels: 'shuffled',
  })
  expect(all).toMatchObject({
    Activation: 'Tanh',
    Dropout: '25 %',
    'Output activation': 'Softmax',
    'Initial weights': 'He',
    'Class weights': '1, 2.5',
    'Label smoothing': '10 %',
    'Weight decay': '0.001',
    Optimizer: 'AdamW',
    'Beta 1': '0.8',
    'Decoupled weight decay': '0.02',
    'Gradient clipping': 'to a length of 2',
    Schedule: 'Steps',
    Every: '2.5 epochs',
    Factor: '0.5',
    'Warm-up': '1 epoch',
    'Batch size': 'all photos',
    Augmentation: 'mirror left and right, shift 7.5 %, turn 15°',
    'Stop early': 'after 5 epochs without improvement',
    'Least improvement': '0.01',
    'Keep the best weights': 'no, the last ones',
    'Training labels': 'shuffled, as a control',
  })
  expect(all).not.toHaveProperty('Beta 2')
})

test('a genetic algorithm tells all of its settings', () => {
  expect(rows({ optimizer: { kind: 'genetic' }, epochs: 1200 })).toMatchObject({
    Epochs: '1,200',
    Optimizer: 'Genetic algorithm',
    Population: '32 networks',
    'Crossover rate': '70 %',
    'Mutation scale': '0.1',
  })
})

const blocks = [
  { filters: 16 },
  { filters: 32, kernelSize: 5, batchNormalisation: true, activation: 'tanh', pool: 'none' },
]

test('convolution blocks are told in a row', () => {
  const told = rows({ model: { kind: 'convolutional', blocks, activation: 'tanh' } })
  expect(told).toMatchObject({
    Network: 'Convolutional',
    'Convolution blocks': '16 of 3×3 → 32 of 5×5, batch normalisation, tanh, no pooling',
    Join: 'Global average',
  })
  // There is no hidden layer that this activation could belong to.
  expect(told).not.toHaveProperty('Activation')
})

test('layers that are spelled out are told one by one', () => {
  const layers = [
    { layer: 'convolution', filters: 8, kernelSize: 5, stride: 2, padding: 'valid' },
    { layer: 'batchNormalisation' },
    { layer: 'activation', activation: 'relu' },
    { layer: 'pooling', pool: 'max', size: 3 },
    { layer: 'flatten' },
    { layer: 'dropout', rate: 0.5 },
    { layer: 'dense', units: 10 },
  ]
  expect(rows({ model: { kind: 'layers', layers } })['Layers']).toBe(
    '8 of 5×5, every 2 px, without padding → batch normalisation → ReLU → maximum pooling 3×3 → flatten → dropout 50 % → 10 units',
  )
})

test.each<readonly [Readonly<Record<string, unknown>>, string]>([
  [{ kind: 'neuron' }, '64 px colour · neuron'],
  [{ kind: 'dense', hidden: [1200, 32] }, '64 px colour · 1,200, 32'],
  [{ kind: 'dense', hidden: [] }, '64 px colour · no hidden layer'],
  [{ kind: 'convolutional', blocks }, '64 px colour · conv 16, 32'],
  [{ kind: 'convolutional', blocks, hidden: [64] }, '64 px colour · conv 16, 32 · 64'],
  [{ kind: 'layers', layers: [{ layer: 'flatten' }] }, '64 px colour · 1 layer'],
])('in a list, a network is %j', (model, told) => {
  expect(plain(networkText(specWith({ model })))).toBe(told)
})

test('in a list, a rate comes with its schedule', () => {
  expect(learningText(specWith({}))).toBe('Adam 0.0005, cross-entropy')
  const schedule = { kind: 'oneCycle', learningRate: 0.02 }
  expect(learningText(specWith({ schedule, optimizer: { kind: 'nesterov' } }))).toBe(
    'Nesterov 0.02 one cycle, cross-entropy',
  )
})
