import { describe, expect, it } from 'vitest'
import { ModelSpec } from './model-spec.ts'

describe('a model', () => {
  it.each([
    [{ kind: 'neuron' }, { activation: 'sigmoid' }],
    [
      { kind: 'dense', hidden: [4] },
      { activation: 'relu', dropout: 0, output: 'auto' },
    ],
    [
      { kind: 'convolutional', blocks: [{ filters: 4 }] },
      {
        blocks: [
          { filters: 4, kernelSize: 3, batchNormalisation: false, activation: 'relu', pool: 'max' },
        ],
        join: 'globalAverage',
        hidden: [],
        activation: 'relu',
        dropout: 0,
        output: 'auto',
      },
    ],
    [
      {
        kind: 'layers',
        layers: [
          { layer: 'convolution', filters: 2, kernelSize: 5 },
          { layer: 'pooling', pool: 'max' },
        ],
      },
      {
        layers: [
          { layer: 'convolution', filters: 2, kernelSize: 5, stride: 1, padding: 'same' },
          { layer: 'pooling', pool: 'max', size: 2 },
        ],
        output: 'auto',
      },
    ],
  ])('of %j has the usual of everything else', (said, implied) => {
    expect(ModelSpec.parse(said)).toEqual({ ...said, ...implied })
  })

  const convolution = { layer: 'convolution', filters: 1, kernelSize: 1 }
  const layers = (...all: readonly unknown[]) => ({ kind: 'layers', layers: all })

  it.each<[string, unknown, boolean]>([
    ['no blocks', { kind: 'convolutional', blocks: [] }, false],
    ['six blocks', { kind: 'convolutional', blocks: Array(6).fill({ filters: 1 }) }, true],
    ['seven blocks', { kind: 'convolutional', blocks: Array(7).fill({ filters: 1 }) }, false],
    ['no layers', layers(), true],
    ['64 layers', layers(...Array<object>(64).fill(convolution)), true],
    ['65 layers', layers(...Array<object>(65).fill(convolution)), false],
    ['a kernel of 15', layers({ ...convolution, kernelSize: 15 }), true],
    ['a kernel of 16', layers({ ...convolution, kernelSize: 16 }), false],
    ['1025 filters', layers({ ...convolution, filters: 1025 }), false],
    ['a stride of 0', layers({ ...convolution, stride: 0 }), false],
    ['pooling by 1', layers({ layer: 'pooling', pool: 'max', size: 1 }), false],
    ['a softmax neuron', { kind: 'neuron', activation: 'softmax' }, false],
    ['a softmax inside', layers({ layer: 'activation', activation: 'softmax' }), false],
    ['a softmax output', { kind: 'dense', hidden: [], output: 'softmax' }, true],
    ['an unknown kind', { kind: 'transformer' }, false],
  ])('with %s is one: %3$s', (_what, model, valid) => {
    expect(ModelSpec.safeParse(model).success).toBe(valid)
  })
})
