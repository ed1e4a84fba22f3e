import { describe, expect, it } from 'vitest'
import { buildNetwork } from '#shared/domain/network.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { randomWeights } from '../testing/small-training.ts'
import { randomDirection } from './random-direction.ts'

const network = buildNetwork(
  [8, 8, 3],
  [
    { layer: 'convolution', filters: 5, kernelSize: 3, stride: 1, padding: 'same' },
    { layer: 'batchNormalisation' },
    { layer: 'activation', activation: 'relu' },
    { layer: 'globalPooling', pool: 'average' },
    { layer: 'dense', units: 7 },
  ],
  { outputUnits: 2, outputActivation: 'softmax' },
)
const weights = randomWeights(network, 1)

/** The length of each filter. */
function lengths({ shape, values }: NamedTensor): readonly number[] {
  const filters = shape.at(-1) ?? 0
  return Array.from({ length: filters }, (_, filter) =>
    Math.hypot(...values.filter((_value, i) => i % filters === filter)),
  )
}

describe('a random direction', () => {
  const direction = randomDirection(weights, 7, 0)

  it('is as long as each filter of a convolution and each unit’s weights', () => {
    const kernels = direction.filter(({ name }) => name.endsWith('.kernel'))
    expect(kernels.map(({ shape }) => shape)).toEqual([
      [3, 3, 3, 5],
      [5, 7],
      [7, 2],
    ])
    for (const kernel of kernels) {
      const own = weights.find(({ name }) => name === kernel.name)
      const wanted = own ? lengths(own) : []
      for (const [filter, length] of lengths(kernel).entries()) {
        expect(length / (wanted[filter] ?? NaN)).toBeCloseTo(1, 5)
      }
    }
  })

  it('leaves biases, normalisation and its statistics alone', () => {
    expect(direction.map(({ name, shape }) => [name, shape])).toEqual(
      weights.map(({ name, shape }) => [name, shape]),
    )
    const others = direction.filter(({ name }) => !name.endsWith('.kernel'))
    expect(others.map(({ name }) => name)).toContain('layer1.runningVariance')
    for (const { values } of others) expect(new Set(values)).toEqual(new Set([0]))
  })

  it('is decided by the seed, and differs from the other one', () => {
    expect(randomDirection(weights, 7, 0)).toEqual(direction)
    expect(randomDirection(weights, 7, 1)).not.toEqual(direction)
    expect(randomDirection(weights, 8, 0)).not.toEqual(direction)
  })

  it('has no length where the weights have none', () => {
    const zeros = weights.map((tensor) => ({
      ...tensor,
      values: new Float32Array(tensor.values.length),
    }))
    for (const { values } of randomDirection(zeros, 7, 0)) {
      expect(new Set(values)).toEqual(new Set([0]))
    }
  })
})
