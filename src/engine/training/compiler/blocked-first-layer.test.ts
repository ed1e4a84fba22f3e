import { describe, expect, it } from 'vitest'
import { NO_AUGMENTATION } from '#shared/domain/augmentation.ts'
import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import { smallSettings } from '../testing/small-training.ts'
import { canBlock, MAX_BLOCKED_PHOTOS } from './blocked-first-layer.ts'

const dense: readonly LayerSpec[] = [{ layer: 'flatten' }, { layer: 'dense', units: 3 }]

describe('the first layer can be changed once a block', () => {
  it.each([
    ['of a neuron', {}],
    ['of a dense network', { layers: dense }],
    ['whatever comes behind', { layers: [...dense, { layer: 'dropout', rate: 0.5 } as const] }],
    ['whatever the loss', { loss: 'crossEntropy', labelSmoothing: 0.1 } as const],
  ])('%s', (_what, training) => {
    expect(canBlock(smallSettings(training), 4, 8)).toBe(true)
  })

  it.each([
    ['another optimizer', { optimizer: { kind: 'momentum', momentum: 0.9 } } as const],
    ['clipped gradients', { gradientClipping: { by: 'value', limit: 1 } } as const],
    ['a penalty on weights', { weightDecay: 0.1 }],
    ['augmentation', { augmentation: { ...NO_AUGMENTATION, brightness: 0.1 } }],
    [
      'a convolution',
      {
        layers: [
          { layer: 'convolution', filters: 1, kernelSize: 1, stride: 1, padding: 'same' } as const,
        ],
      },
    ],
    [
      'something before it',
      { layers: [{ layer: 'pooling', pool: 'max', size: 2 }, ...dense] as const },
    ],
    [
      'something between',
      { layers: [{ layer: 'flatten' }, { layer: 'batchNormalisation' }] as const },
    ],
    [
      'dropout of pixels',
      { layers: [{ layer: 'flatten' }, { layer: 'dropout', rate: 0.1 }] as const },
    ],
  ])('but not with %s', (_what, training) => {
    expect(canBlock(smallSettings(training), 4, 8)).toBe(false)
  })

  it('nor for a single step, nor for more photos than it is worth', () => {
    const settings = smallSettings({})
    expect(canBlock(settings, 1, 1)).toBe(false)
    expect(canBlock(settings, 2, MAX_BLOCKED_PHOTOS / 2)).toBe(true)
    expect(canBlock(settings, 2, MAX_BLOCKED_PHOTOS / 2 + 1)).toBe(false)
  })
})
