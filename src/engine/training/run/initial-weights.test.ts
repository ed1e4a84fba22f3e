import { describe, expect, it } from 'vitest'
import type { Initialisation } from '#shared/domain/initialisation.ts'
import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import { buildNetwork } from '#shared/domain/network.ts'
import { initialWeights } from './initial-weights.ts'

const build = (layers: readonly LayerSpec[]) =>
  buildNetwork([16, 16, 3], layers, { outputUnits: 3, outputActivation: 'softmax' })

/** Kernels of 75 inputs and 40 × 25 outputs for each weight; of 40 and 100; and of 100 and 3. */
const LAYERS: readonly LayerSpec[] = [
  { layer: 'convolution', filters: 40, kernelSize: 5, stride: 1, padding: 'same' },
  { layer: 'batchNormalisation' },
  { layer: 'activation', activation: 'relu' },
  { layer: 'globalPooling', pool: 'average' },
  { layer: 'dense', units: 100 },
]
const network = build(LAYERS)

/** Numbers of inputs and outputs that each kernel's units are connected to. */
const KERNELS = [
  { name: 'layer0.kernel', shape: [5, 5, 3, 40], inputs: 75, outputs: 1000 },
  { name: 'layer2.kernel', shape: [40, 100], inputs: 40, outputs: 100 },
  { name: 'layer3.kernel', shape: [100, 3], inputs: 100, outputs: 3 },
]

function valuesOf(initialisation: Initialisation, name: string, seed = 1): Float32Array {
  const found = initialWeights(network, initialisation, seed).find((each) => each.name === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found.values
}

const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: Float32Array) => mean(values.map((value) => (value - mean(values)) ** 2))
/** How far the variance of n numbers strays from that of their distribution: five deviations. */
const stray = ({ length }: Float32Array) => 5 * Math.sqrt(2 / length)
const largest = (values: Float32Array) => Math.max(...values.map(Math.abs))

it('names every tensor and gives it its shape', () => {
  const weights = initialWeights(network, 'glorot', 1)
  expect(weights.map(({ name, shape }) => [name, ...shape])).toEqual([
    ['layer0.kernel', 5, 5, 3, 40],
    ['layer0.bias', 40],
    ['layer1.scale', 40],
    ['layer1.offset', 40],
    ['layer1.runningMean', 40],
    ['layer1.runningVariance', 40],
    ['layer2.kernel', 40, 100],
    ['layer2.bias', 100],
    ['layer3.kernel', 100, 3],
    ['layer3.bias', 3],
  ])
  for (const { shape, values } of weights) {
    expect(values).toHaveLength(shape.reduce((product, size) => product * size, 1))
  }
})

describe.each(KERNELS)('$name', ({ name, inputs, outputs }) => {
  it('fills Glorot’s range evenly', () => {
    const values = valuesOf('glorot', name)
    const bound = Math.sqrt(6 / (inputs + outputs))
    expect(largest(values)).toBeLessThanOrEqual(bound * (1 + 1e-6))
    expect(largest(values)).toBeGreaterThan(bound * 0.95)
    // A uniform distribution within ±b has a variance of b² / 3.
    const share = variance(values) / (bound ** 2 / 3)
    expect(Math.abs(share - 1)).toBeLessThan(stray(values))
    expect(Math.abs(mean(values))).toBeLessThan((4 * bound) / Math.sqrt(3 * values.length))
  })

  it('has He’s variance, and values that no bound holds', () => {
    const values = valuesOf('he', name)
    const expected = 2 / inputs
    expect(Math.abs(variance(values) / expected - 1)).toBeLessThan(stray(values))
    // A normal distribution goes beyond what a uniform one of its variance reaches, √3 deviations.
    expect(largest(values)).toBeGreaterThan(2 * Math.sqrt(expected))
    expect(Math.abs(mean(values))).toBeLessThan(4 * Math.sqrt(expected / values.length))
  })

  it('lies within ±0.05 when it is uniform, whatever its size', () => {
    const values = valuesOf('uniform', name)
    expect(largest(values)).toBeLessThanOrEqual(0.05 * (1 + 1e-6))
    expect(largest(values)).toBeGreaterThan(0.0475)
  })

  it('is nothing but zeros when that is asked for', () => {
    expect(largest(valuesOf('zeros', name))).toBe(0)
  })
})

it.each(['glorot', 'he', 'uniform', 'zeros'] as const)(
  'begins with biases of 0 and without a change by batch normalisation (%s)',
  (initialisation) => {
    const begins = new Map(
      initialWeights(network, initialisation, 1).map(({ name, values }) => [
        name,
        [...new Set(values)],
      ]),
    )
    for (const name of ['layer0.bias', 'layer2.bias', 'layer3.bias']) {
      expect(begins.get(name)).toEqual([0])
    }
    expect(begins.get('layer1.scale')).toEqual([1])
    expect(begins.get('layer1.offset')).toEqual([0])
    expect(begins.get('layer1.runningMean')).toEqual([0])
    expect(begins.get('layer1.runningVariance')).toEqual([1])
  },
)

describe('the seed', () => {
  it.each(['glorot', 'he', 'uniform'] as const)('decides all of it (%s)', (initialisation) => {
    const weights = initialWeights(network, initialisation, 7)
    expect(initialWeights(network, initialisation, 7)).toStrictEqual(weights)
    const others = initialWeights(network, initialisation, 8)
    for (const { name } of KERNELS) {
      const [one, other] = [weights, others].map((all) => all.find((each) => each.name === name))
      expect(one?.values.some((value, i) => value !== other?.values[i])).toBe(true)
    }
  })

  it('gives each layer numbers of its own', () => {
    const [, , , , ...head] = LAYERS
    const twins = initialWeights(build([...head, ...head]), 'uniform', 1)
    const kernels = twins.filter(({ name }) => name.endsWith('kernel'))
    expect(kernels).toHaveLength(3)
    const begins = kernels.map(({ values }) => [...values.subarray(0, 20)].join())
    expect(new Set(begins).size).toBe(3)
  })

  it('leaves the layers before alone when one is added behind', () => {
    const longer = build([...LAYERS, { layer: 'dense', units: 20 }])
    const [first] = initialWeights(network, 'glorot', 1)
    expect(initialWeights(longer, 'glorot', 1)[0]).toStrictEqual(first)
  })
})
