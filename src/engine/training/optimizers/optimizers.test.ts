/** Each optimizer against its formula, and steps in blocks against steps one by one. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import type { GradientClipping, GradientOptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { canBlock } from '../compiler/blocked-first-layer.ts'
import type { CompiledTraining, StepsBatch } from '../compiler/compile-training.ts'
import type { StepSettings } from '../compiler/settings.ts'
import {
  compileSmall,
  type FedBatch,
  productOf,
  randomBatch,
  randomWeights,
  smallSettings,
  type SmallTraining,
} from '../testing/small-training.ts'
import { adam } from './adam.ts'
import { referenceStep, type Remembered } from './testing/reference.ts'

beforeAll(() => {
  process.env['TF_CPP_MIN_LOG_LEVEL'] = '2'
})

/** None of the defaults, so that a setting that gets lost is missed. */
const OPTIMIZERS: readonly GradientOptimizerSpec[] = [
  { kind: 'sgd' },
  { kind: 'momentum', momentum: 0.7 },
  { kind: 'nesterov', momentum: 0.7 },
  { kind: 'rmsprop', rho: 0.8, epsilon: 1e-3 },
  { kind: 'adam', beta1: 0.8, beta2: 0.9, epsilon: 1e-2 },
  { kind: 'adamw', beta1: 0.8, beta2: 0.9, epsilon: 1e-2, weightDecay: 0.3 },
]
const rateAt = (step: number) => 0.1 / (1 + step)

/** The step's numbers beside its photos. */
const stepsFrom = (first: number, count: number): StepsBatch['steps'] =>
  Array.from({ length: count }, (_, k) => ({
    step: first + k,
    learningRate: rateAt(first + k),
    seed: [7, first + k] as const,
  }))

describe('five steps follow the formula', () => {
  const STEPS = 5
  const training: SmallTraining = {
    layers: [
      { layer: 'flatten' },
      { layer: 'dense', units: 3 },
      { layer: 'activation', activation: 'tanh' },
    ],
    outputUnits: 2,
    outputActivation: 'softmax',
    loss: 'crossEntropy',
  }

  /** Trains, and beside it does what the formula says with the gradients at each step. */
  async function expectFormula(more: SmallTraining, clip = (gradients: Gradients) => gradients) {
    const settings = smallSettings({ ...training, ...more })
    const compiled = await compileSmall(settings, { batchSize: 4 })
    const weights = randomWeights(settings.network, 5)
    compiled.write(weights)
    const expected = new Map(
      weights.map(({ name, values }) => [name, Array.from(values, (w): Remembered => ({ w }))]),
    )
    for (let step = 0; step < STEPS; step++) {
      const batch = randomBatch(settings.network, 4, step)
      const { gradients } = compiled.gradients(batch, [7, step])
      const clipped = clip(new Map(gradients.map(({ name, values }) => [name, [...values]])))
      for (const [name, values] of clipped) {
        const before = expected.get(name) ?? []
        expected.set(
          name,
          before.map((weight, i) =>
            referenceStep(settings.optimizer, weight, {
              g: values[i] ?? NaN,
              learningRate: rateAt(step),
              step,
            }),
          ),
        )
      }
      compiled.train({ ...batch, steps: stepsFrom(step, 1) })
    }
    for (const { name, values } of compiled.readWeights()) {
      expectClose(
        values,
        expected.get(name)?.map(({ w }) => w),
      )
    }
    for (const { name, values } of compiled.readSlots()) {
      const [, tensor = '', slot = ''] = /^(.*)\.(\w+)$/.exec(name) ?? []
      expectClose(
        values,
        expected.get(tensor)?.map((remembered) => remembered[slot] ?? 0),
      )
    }
    return weights
  }

  it.each(OPTIMIZERS)('$kind', async (optimizer) => {
    await expectFormula({ optimizer })
  })

  it('with a penalty on weights, which is part of the gradient', async () => {
    await expectFormula({ optimizer: { kind: 'nesterov', momentum: 0.7 }, weightDecay: 0.2 })
  })

  it('clipped by norm: the whole gradient is scaled, and only where it is too long', async () => {
    let clippings = 0
    const limit = 0.4
    await expectFormula(
      { optimizer: { kind: 'momentum', momentum: 0.7 }, gradientClipping: { by: 'norm', limit } },
      (gradients) => {
        const norm = Math.hypot(...[...gradients.values()].flat())
        if (norm > limit) clippings++
        return mapValues(gradients, (g) => (norm > limit ? (g * limit) / norm : g))
      },
    )
    // Else one of both was not tested.
    expect(clippings).toBeGreaterThan(0)
    expect(clippings).toBeLessThan(STEPS)
  })

  it('clipped by value: each number of the gradient by itself', async () => {
    const limit = 0.05
    let clippings = 0
    await expectFormula(
      { optimizer: { kind: 'sgd' }, gradientClipping: { by: 'value', limit } },
      (gradients) =>
        mapValues(gradients, (g) => {
          if (Math.abs(g) > limit) clippings++
          return Math.max(-limit, Math.min(limit, g))
        }),
    )
    expect(clippings).toBeGreaterThan(0)
  })
})

it('Adam makes up for its start with the very β that its kernel uses', () => {
  const [beta1, beta2] = [0.9, 0.999]
  const kernels = [beta1, beta2].map(Math.fround)
  // Running means of nothing but ones, from zero.
  let means = [0, 0]
  for (let step = 0; step < 100; step++) {
    means = means.map((mean, index) => mean + (1 - mean) * (1 - (kernels[index] ?? NaN)))
    const [rate, ...powers] = adam({ beta1, beta2, epsilon: 1e-7 }).scalars(step, 0.5)
    expect(rate).toBe(0.5)
    expect(powers).toEqual(means.map((mean) => expect.closeTo(1 - mean, 9) as number))
  }
})

describe('steps in blocks', () => {
  const STEPS = 3
  const BATCH = 2
  const layers: readonly LayerSpec[] = [
    { layer: 'convolution', filters: 2, kernelSize: 2, stride: 1, padding: 'same' },
    { layer: 'batchNormalisation' },
    { layer: 'activation', activation: 'relu' },
    { layer: 'flatten' },
    { layer: 'dropout', rate: 0.3 },
  ]
  const NORM: GradientClipping = { by: 'norm', limit: 0.1 }

  it.each<[GradientOptimizerSpec, GradientClipping | null]>([
    ...OPTIMIZERS.map((optimizer): [GradientOptimizerSpec, null] => [optimizer, null]),
    [{ kind: 'momentum', momentum: 0.7 }, NORM],
  ])('give the same, bit for bit: %j, clipped %j', async (optimizer, gradientClipping) => {
    const settings = smallSettings({ layers, optimizer, gradientClipping, weightDecay: 0.01 })
    const compiled = await compileSmall(settings, { blockSteps: STEPS, batchSize: BATCH })
    const batch = randomBatch(settings.network, 2 * STEPS * BATCH, 1)
    const single = trainFrom(compiled, settings, batch, { steps: 2 * STEPS, atOnce: 1 })
    const blocks = trainFrom(compiled, settings, batch, { steps: 2 * STEPS, atOnce: STEPS })
    expect(blocks).toEqual(single)
    // Something was learned, every step another.
    expect(new Set(single.losses).size).toBe(2 * STEPS)
  })

  describe.each<[string, SmallTraining]>([
    ['a neuron', {}],
    ['outputs alone', { outputUnits: 3, outputActivation: 'softmax', loss: 'crossEntropy' }],
    [
      'hidden layers and dropout',
      {
        layers: [
          { layer: 'flatten' },
          { layer: 'dense', units: 5 },
          { layer: 'activation', activation: 'relu' },
          { layer: 'dropout', rate: 0.2 },
          { layer: 'dense', units: 4 },
          { layer: 'batchNormalisation' },
          { layer: 'activation', activation: 'tanh' },
        ],
        outputUnits: 2,
        outputActivation: 'softmax',
        loss: 'crossEntropy',
        labelSmoothing: 0.1,
      },
    ],
  ])('in which the first layer is changed once: %s', (_what, training) => {
    it.each([1, 2, 3, 4])('gives the same for batches of %i, up to rounding', async (batchSize) => {
      const atOnce = 5
      const settings = smallSettings({ ...training, input: [4, 5, 3] })
      expect(canBlock(settings, batchSize, atOnce)).toBe(true)
      expect(canBlock(settings, batchSize, 1)).toBe(false)
      const compiled = await compileSmall(settings, { blockSteps: atOnce, batchSize })
      const batch = randomBatch(settings.network, 2 * atOnce * batchSize, 2)
      const single = trainFrom(compiled, settings, batch, { steps: 2 * atOnce, atOnce: 1 })
      const blocks = trainFrom(compiled, settings, batch, { steps: 2 * atOnce, atOnce })
      expectClose(blocks.losses, single.losses)
      for (const [index, { name, values }] of single.weights.entries()) {
        expect(blocks.weights[index]?.name).toBe(name)
        expectClose(blocks.weights[index]?.values ?? [], [...values])
      }
      expect(new Set(single.losses).size).toBe(2 * atOnce)
    })
  })
})

/** Trains from the same beginning, `atOnce` steps in each run of the graph. */
function trainFrom(
  compiled: CompiledTraining,
  { network }: StepSettings,
  batch: FedBatch,
  { steps, atOnce }: { readonly steps: number; readonly atOnce: number },
) {
  compiled.write(randomWeights(network, 3))
  compiled.write(
    compiled.readSlots().map((slot) => ({ ...slot, values: slot.values.map(() => 0) })),
  )
  const batchSize = batch.labels.length / steps
  const photo = productOf(network.input)
  const losses: number[] = []
  for (let step = 0; step < steps; step += atOnce) {
    const [from, to] = [step * batchSize, (step + atOnce) * batchSize]
    losses.push(
      ...compiled.train({
        photos: { pixels: batch.photos.pixels.slice(from * photo, to * photo), count: to - from },
        labels: batch.labels.slice(from, to),
        shares: batch.shares.slice(from, to),
        steps: stepsFrom(step, atOnce),
      }).losses,
    )
  }
  return { losses, weights: compiled.readWeights(), slots: compiled.readSlots() } satisfies {
    weights: readonly NamedTensor[]
    slots: readonly NamedTensor[]
    losses: readonly number[]
  }
}

type Gradients = ReadonlyMap<string, readonly number[]>
const mapValues = (gradients: Gradients, change: (g: number) => number): Gradients =>
  new Map([...gradients].map(([name, values]) => [name, values.map(change)]))

/** To 1e-5 of the largest. */
function expectClose(given: ArrayLike<number>, wanted: readonly number[] | undefined) {
  expect(wanted).toHaveLength(given.length)
  const largest = Math.max(1e-3, ...(wanted ?? []).map(Math.abs))
  const differences = (wanted ?? []).map((value, i) => Math.abs(value - (given[i] ?? NaN)))
  // Written so that not-a-number fails as well.
  expect(differences.filter((difference) => !(difference <= 1e-5 * largest))).toEqual([])
}
