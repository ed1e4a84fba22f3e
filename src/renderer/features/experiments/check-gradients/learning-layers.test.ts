import { expect, it } from 'vitest'
import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'
import { learningLayers } from './learning-layers.ts'

it.each([
  [{ kind: 'dense', hidden: [64, 32] }, '64 units · 32 units · output'],
  [
    { kind: 'convolutional', blocks: [{ filters: 8, batchNormalisation: true }] },
    '8 of 3×3 · batch normalisation · output',
  ],
  [{ kind: 'neuron' }, 'output'],
])('names the layers of %j that have weights, the output last', (model, expected) => {
  const layers = learningLayers(RunSpec.parse({ ...DEFAULT_RUN_SPEC, model }))
  expect(layers.join(' · ').replaceAll('\u00a0', ' ')).toBe(expected)
})
