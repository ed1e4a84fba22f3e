import { describe, expect, it } from 'vitest'
import { batchSizeOf, DEFAULT_RUN_SPEC, RunSpec } from './run-spec.ts'

/** The default with one field, given by its path, replaced. */
function withField(path: string, value: unknown): unknown {
  const spec: unknown = structuredClone(DEFAULT_RUN_SPEC)
  const keys = path.split('.')
  // The path names fields that the default has.
  let holder = spec as Record<string, unknown>
  for (const key of keys.slice(0, -1)) holder = holder[key] as Record<string, unknown>
  holder[keys.at(-1) ?? ''] = value
  return spec
}

/** What a spec may leave out, and what it then gets: what runs did before there was a choice. */
const DEFAULTS = {
  initialisation: 'glorot',
  classWeights: 'none',
  labelSmoothing: 0,
  weightDecay: 0,
  gradientClipping: null,
  augmentation: DEFAULT_RUN_SPEC.augmentation,
  earlyStopping: null,
  keepBest: true,
  trainingLabels: 'true',
}

describe('a run spec', () => {
  it('has a valid default', () => {
    expect(RunSpec.parse(DEFAULT_RUN_SPEC)).toEqual(DEFAULT_RUN_SPEC)
  })

  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ['input.imageSize', [8, 256], [7, 257, 64.5, NaN, '64']],
    ['input.colour', ['rgb', 'grey'], ['gray', '']],
    ['model.hidden', [[], [1], [4096], Array(8).fill(1)], [[0], [4097], [1.5], Array(9).fill(1)]],
    ['model.dropout', [0, 0.95], [-0.1, 0.96, 1, NaN]],
    ['initialisation', ['glorot', 'he', 'uniform', 'zeros'], ['lecun', null]],
    ['loss', ['meanSquaredError', 'crossEntropy'], ['mse', null]],
    [
      'classWeights',
      ['none', 'balanced', [0, 1000], Array(1000).fill(1)],
      ['equal', [1], [-1, 1], [1, 1001], Array(1001).fill(1)],
    ],
    ['labelSmoothing', [0, 0.5], [-0.1, 0.51, NaN]],
    ['weightDecay', [0, 1], [-1e-9, 1.1, Infinity]],
    ['optimizer', [{ kind: 'sgd' }, { kind: 'adam' }], [{ kind: 'lion' }, 'adam']],
    [
      'gradientClipping',
      [null, { by: 'norm', limit: 1 }, { by: 'value', limit: 1e6 }],
      [{ by: 'norm' }, { by: 'norm', limit: 0 }, { by: 'size', limit: 1 }, 1],
    ],
    ['schedule.learningRate', [1e-9, 10], [0, -1, 10.001, NaN, Infinity]],
    ['schedule.warmUpEpochs', [0, 0.5, 1000], [-1, 1001, Infinity]],
    ['batchSize', [1, 65_536, 'all'], [0, 65_537, 1.5, 'full', null]],
    ['epochs', [1, 10_000], [0, 10_001, Infinity]],
    ['augmentation', [{}, { flipVertically: true }], [{ rotate: 181 }, { shift: 0.6 }, null]],
    [
      'earlyStopping',
      [null, { patienceEpochs: 1 }, { patienceEpochs: 1000, minimumImprovement: 10 }],
      [{}, { patienceEpochs: 0 }, { patienceEpochs: 1.5 }, { patienceEpochs: 1001 }],
    ],
    ['keepBest', [true, false], [1, 'yes', null]],
    ['trainingLabels', ['true', 'shuffled'], [true, 'random', null]],
    ['validationShare', [0.05, 0.5], [0.049, 0.51, 0, 1]],
    ['seed', [0, 2_147_483_647], [-1, 2_147_483_648, 0.5]],
  ])('takes %s within its bounds alone', (path, right, wrong) => {
    for (const value of right) {
      expect(RunSpec.safeParse(withField(path, value)).success, JSON.stringify(value)).toBe(true)
    }
    for (const value of wrong) {
      const issues = RunSpec.safeParse(withField(path, value)).error?.issues
      expect(issues, String(value)).toBeDefined()
      // The wrong field is named, so that a form can mark it.
      expect(issues?.every((issue) => issue.path.join('.').startsWith(path))).toBe(true)
    }
  })

  const without = (field: string): unknown => {
    const { [field]: _left, ...rest } = { ...DEFAULT_RUN_SPEC } as Record<string, unknown>
    return rest
  }
  const needed = Object.keys(DEFAULT_RUN_SPEC).filter((field) => !(field in DEFAULTS))

  it.each(needed)('cannot do without %s', (field) => {
    expect(RunSpec.safeParse(without(field)).success).toBe(false)
  })

  it.each(Object.entries(DEFAULTS))(
    'without %s is what it was before there was one',
    (field, value) => {
      expect(RunSpec.parse(without(field))).toHaveProperty(field, value)
    },
  )

  it('names the setting that contradicts another', () => {
    const issues = RunSpec.safeParse(withField('model.output', 'tanh')).error?.issues
    expect(issues).toMatchObject([{ path: ['model', 'output'], code: 'custom' }])
  })

  it('of an earlier version of the app is understood', () => {
    const earlier = {
      input: { imageSize: 64, colour: 'rgb' },
      model: { kind: 'dense', hidden: [64, 32] },
      loss: 'crossEntropy',
      optimizer: { kind: 'adam' },
      schedule: { kind: 'constant', learningRate: 0.0005 },
      batchSize: 16,
      epochs: 30,
      validationShare: 0.2,
      seed: 1,
    }
    expect(RunSpec.parse(earlier)).toEqual({
      ...earlier,
      ...DEFAULTS,
      model: { ...earlier.model, activation: 'relu', dropout: 0, output: 'auto' },
      optimizer: { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
      schedule: { ...earlier.schedule, warmUpEpochs: 0 },
    })
  })
})

describe('the batch size', () => {
  it.each([
    [16, 100, 16],
    [16, 16, 16],
    [16, 10, 10],
    ['all', 100, 100],
  ] as const)('of %s with %i photos is %i photos', (batchSize, photos, expected) => {
    expect(batchSizeOf({ batchSize }, photos)).toBe(expected)
  })
})
