import { expect, test } from 'vitest'
import type { z } from 'zod'
import { networkOf } from '#shared/domain/network.ts'
import { ModelSpec } from '#shared/domain/model-spec.ts'
import { shapesOf } from './shapes-of.ts'

const input = { imageSize: 64, colour: 'rgb' } as const
const shapes = (model: z.input<typeof ModelSpec>) =>
  shapesOf(networkOf({ input, model: ModelSpec.parse(model) }, 3))

test('a fully connected network is its widths', () => {
  expect(shapes({ kind: 'dense', hidden: [64, 32] })).toEqual([
    [64, 64, 3],
    [12_288],
    [64],
    [32],
    [3],
  ])
})

test('blocks are shown by what they hand on, after pooling and normalisation', () => {
  expect(
    shapes({
      kind: 'convolutional',
      blocks: [{ filters: 16, batchNormalisation: true }, { filters: 32 }],
    }),
  ).toEqual([[64, 64, 3], [32, 32, 16], [32], [3]])
})

test('a neuron has no layer between', () => {
  expect(shapes({ kind: 'neuron' })).toEqual([[64, 64, 3], [12_288], [3]])
})
