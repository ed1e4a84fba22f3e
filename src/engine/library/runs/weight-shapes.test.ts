import { expect, it } from 'vitest'
import type { z } from 'zod'
import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'
import { findMisfit } from './weight-shapes.ts'

const convolutional = {
  kind: 'convolutional',
  blocks: [{ filters: 4, batchNormalisation: true }],
  hidden: [5],
}
const specOf = (change: Partial<Record<keyof z.input<typeof RunSpec>, unknown>>) =>
  RunSpec.parse({ ...DEFAULT_RUN_SPEC, input: { imageSize: 16, colour: 'rgb' }, ...change })

it.each([
  ['dropout', {}, { model: { kind: 'dense', hidden: [64, 32], dropout: 0.5 } }],
  ['an activation', {}, { model: { kind: 'dense', hidden: [64, 32], activation: 'tanh' } }],
  [
    'the same layers spelled out',
    {},
    {
      model: {
        kind: 'layers',
        layers: [
          { layer: 'dense', units: 64 },
          { layer: 'activation', activation: 'tanh' },
          { layer: 'dense', units: 32 },
        ],
      },
    },
  ],
  [
    'another optimizer, loss, batch and seed',
    {},
    { optimizer: { kind: 'sgd' }, loss: 'meanSquaredError', batchSize: 'all', seed: 9 },
  ],
  [
    'another photo size, where pictures are averaged',
    { model: convolutional },
    { model: convolutional, input: { imageSize: 32, colour: 'rgb' } },
  ],
])('weights fit into a network with %s', (_what, from, to) => {
  expect(findMisfit(specOf(from), specOf(to), 3)).toBeUndefined()
})

it.each([
  [
    'other units',
    {},
    { model: { kind: 'dense', hidden: [64, 31] } },
    { layer: 2, from: 'dense 64 × 32', to: 'dense 64 × 31' },
  ],
  [
    'a layer less',
    {},
    { model: { kind: 'dense', hidden: [64] } },
    { layer: 2, from: 'dense 64 × 32', to: 'dense 64 × 3' },
  ],
  [
    'a layer more at the end',
    { model: { kind: 'layers', layers: [{ layer: 'dense', units: 3 }] } },
    {
      model: {
        kind: 'layers',
        layers: [
          { layer: 'dense', units: 3 },
          { layer: 'dense', units: 3 },
        ],
      },
    },
    { layer: 3, from: 'none', to: 'dense 3 × 3' },
  ],
  [
    'another photo size',
    {},
    { input: { imageSize: 8, colour: 'rgb' } },
    { layer: 1, from: 'dense 768 × 64', to: 'dense 192 × 64' },
  ],
  [
    'another colour',
    { model: convolutional },
    { model: convolutional, input: { imageSize: 16, colour: 'grey' } },
    { layer: 1, from: 'convolution 3 × 3 × 3 × 4', to: 'convolution 3 × 3 × 1 × 4' },
  ],
  [
    'no batch normalisation',
    { model: convolutional },
    { model: { ...convolutional, blocks: [{ filters: 4 }] } },
    { layer: 2, from: 'batch normalisation 4', to: 'dense 4 × 5' },
  ],
])('weights do not fit into a network with %s', (_what, from, to, misfit) => {
  expect(findMisfit(specOf(from), specOf(to), 3)).toEqual(misfit)
})

it('two labels at one output do not fit into a softmax', () => {
  const softmax = specOf({ model: { kind: 'dense', hidden: [64, 32], output: 'softmax' } })
  expect(findMisfit(specOf({}), softmax, 2)).toEqual({
    layer: 3,
    from: 'dense 32 × 1',
    to: 'dense 32 × 2',
  })
  expect(findMisfit(specOf({}), softmax, 3)).toBeUndefined()
})
