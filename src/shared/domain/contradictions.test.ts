import { describe, expect, it } from 'vitest'
import { findContradictions } from './contradictions.ts'
import { LearningRateSchedule } from './learning-rate-schedule.ts'
import { ModelSpec } from './model-spec.ts'
import { OptimizerSpec } from './optimizer-spec.ts'
import { DEFAULT_RUN_SPEC } from './run-spec.ts'

interface Changes {
  readonly model?: unknown
  readonly loss?: 'meanSquaredError' | 'crossEntropy'
  readonly optimizer?: unknown
  readonly schedule?: unknown
  readonly gradientClipping?: typeof DEFAULT_RUN_SPEC.gradientClipping
  readonly imageSize?: number
}

/** Where the default with some settings changed contradicts itself. */
function contradictions({ model, optimizer, schedule, imageSize = 64, ...changes }: Changes) {
  const spec = DEFAULT_RUN_SPEC
  return findContradictions({
    ...spec,
    ...changes,
    input: { ...spec.input, imageSize },
    model: ModelSpec.parse(model ?? spec.model),
    optimizer: OptimizerSpec.parse(optimizer ?? spec.optimizer),
    schedule: LearningRateSchedule.parse(schedule ?? spec.schedule),
  })
}
const paths = (changes: Changes) => contradictions(changes).map(({ path }) => path.join('.'))

it('are none in the default', () => {
  expect(contradictions({})).toEqual([])
})

describe('the output and the loss', () => {
  it.each([
    ['auto', true],
    ['sigmoid', true],
    ['softmax', true],
    ['relu', false],
    ['tanh', false],
    ['linear', false],
  ])('%s goes with cross-entropy: %s', (output, fits) => {
    const model = { kind: 'dense', hidden: [4], output }
    expect(paths({ model })).toEqual(fits ? [] : ['model.output'])
    expect(paths({ model, loss: 'meanSquaredError' })).toEqual([])
  })

  it('are looked at in every kind of model', () => {
    const output = 'linear'
    expect(paths({ model: { kind: 'convolutional', blocks: [{ filters: 1 }], output } })).toEqual([
      'model.output',
    ])
    expect(paths({ model: { kind: 'layers', layers: [], output } })).toEqual(['model.output'])
    expect(paths({ model: { kind: 'neuron', activation: 'relu' } })).toEqual(['model.activation'])
    expect(paths({ model: { kind: 'neuron', activation: 'sigmoid' } })).toEqual([])
  })

  it('are explained, with what to change', () => {
    expect(contradictions({ model: { kind: 'neuron', activation: 'linear' } })[0]?.message).toBe(
      'cross-entropy needs probabilities, which linear does not give: use sigmoid or softmax, or mean squared error as the loss',
    )
  })
})

it('a genetic algorithm has no gradient to clip', () => {
  const gradientClipping = { by: 'norm', limit: 1 } as const
  const optimizer = { kind: 'genetic' }
  expect(paths({ optimizer, gradientClipping })).toEqual(['gradientClipping'])
  expect(paths({ optimizer })).toEqual([])
  expect(paths({ gradientClipping })).toEqual([])
})

describe('the lowest learning rate', () => {
  it.each(['cosineRestarts', 'triangular', 'reduceOnPlateau'])('of %s is not above it', (kind) => {
    const schedule = { kind, learningRate: 0.01 }
    expect(paths({ schedule: { ...schedule, lowest: 0.011 } })).toEqual(['schedule.lowest'])
    expect(paths({ schedule: { ...schedule, lowest: 0.01 } })).toEqual([])
  })
})

describe('layers that do not fit', () => {
  const flatten = { layer: 'flatten' }
  const globalPooling = { layer: 'globalPooling', pool: 'max' }

  it('are named by their place', () => {
    const layers = [flatten, { layer: 'dense', units: 2 }, globalPooling]
    expect(contradictions({ model: { kind: 'layers', layers } })).toEqual([
      {
        path: ['model', 'layers', 2],
        message: 'globalPooling needs a picture, but the layers before it made a vector of it',
      },
    ])
  })

  it('are the blocks of a convolutional network where the photo is too small to be halved', () => {
    const model = { kind: 'convolutional', blocks: Array(4).fill({ filters: 1 }) }
    expect(paths({ model, imageSize: 16 })).toEqual([])
    expect(paths({ model, imageSize: 8 })).toEqual(['model.blocks'])
  })
})

it('are all told at once', () => {
  expect(
    paths({
      model: {
        kind: 'layers',
        layers: [{ layer: 'flatten' }, { layer: 'flatten' }],
        output: 'relu',
      },
      optimizer: { kind: 'genetic' },
      gradientClipping: { by: 'value', limit: 1 },
      schedule: { kind: 'triangular', learningRate: 0.00001 },
    }),
  ).toEqual(['model.output', 'gradientClipping', 'schedule.lowest'])
})
