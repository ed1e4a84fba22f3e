import { expect, it } from 'vitest'
import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import { buildNetwork } from '#shared/domain/network.ts'
import { arrangeLayers } from './arrange-layers.ts'
import { parametersOf } from './network-parameters.ts'

const conv: LayerSpec = {
  layer: 'convolution',
  filters: 4,
  kernelSize: 3,
  stride: 1,
  padding: 'same',
}
const relu: LayerSpec = { layer: 'activation', activation: 'relu' }
const pool = (kind: 'max' | 'average'): LayerSpec => ({ layer: 'pooling', pool: kind, size: 2 })
const network = (layers: readonly LayerSpec[]) =>
  buildNetwork([8, 8, 3], layers, { outputUnits: 1, outputActivation: 'sigmoid' })
const names = (layers: readonly LayerSpec[]) =>
  arrangeLayers(network(layers)).layers.map(({ layer }) => layer.layer)

it('puts max pooling before the activation, each with the sizes of its new place', () => {
  const given = network([conv, relu, pool('max'), conv, relu])
  const { layers } = arrangeLayers(given)
  expect(
    layers.slice(0, 4).map(({ layer, input, output }) => [layer.layer, input, output]),
  ).toEqual([
    ['convolution', [8, 8, 3], [8, 8, 4]],
    ['pooling', [8, 8, 4], [4, 4, 4]],
    ['activation', [4, 4, 4], [4, 4, 4]],
    ['convolution', [4, 4, 4], [4, 4, 4]],
  ])
  expect(parametersOf(arrangeLayers(given))).toEqual(parametersOf(given))
})

it('leaves every other order as it is', () => {
  const average = [conv, relu, pool('average')]
  expect(names(average)).toEqual(['convolution', 'activation', 'pooling', 'flatten', 'dense'])
  const before = [conv, pool('max'), relu]
  expect(names(before)).toEqual(['convolution', 'pooling', 'activation', 'flatten', 'dense'])
})
