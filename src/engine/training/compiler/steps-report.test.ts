/** What the steps of a block tell besides their losses, beside what a single look at them says. */
import { describe, expect, it } from 'vitest'
import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import {
  compileSmall,
  type FedBatch,
  randomBatch,
  randomWeights,
  productOf,
  smallSettings,
  type SmallTraining,
} from '../testing/small-training.ts'

process.env['TF_CPP_MIN_LOG_LEVEL'] = '2'

const DENSE: readonly LayerSpec[] = [
  { layer: 'flatten' },
  { layer: 'dense', units: 3 },
  { layer: 'activation', activation: 'tanh' },
]
const CONVOLUTION: LayerSpec = {
  ...{ layer: 'convolution', filters: 2, kernelSize: 2, stride: 1, padding: 'same' },
}
const STEPS = 4
const BATCH = 3
const RATE = 0.5

/** Photos of one step of a batch of several. */
function partOf({ photos, labels, shares }: FedBatch, step: number, photo: number): FedBatch {
  const [from, to] = [step * BATCH, (step + 1) * BATCH]
  return {
    photos: { pixels: photos.pixels.slice(from * photo, to * photo), count: BATCH },
    labels: labels.slice(from, to),
    shares: shares.slice(from, to),
  }
}

const normOf = (gradients: readonly NamedTensor[]): number =>
  Math.sqrt(gradients.flatMap(({ values }) => [...values]).reduce((sum, g) => sum + g * g, 0))

const several = {
  outputUnits: 3,
  outputActivation: 'softmax',
  loss: 'crossEntropy',
} as const

describe('a block of steps tells the gradient’s length and the photos it got right', () => {
  it.each<[string, SmallTraining]>([
    ['of one neuron, its layer changed once a block', {}],
    ['of a dense network, changed once a block', { layers: DENSE, ...several }],
    [
      'of a dense network with momentum',
      { layers: DENSE, optimizer: { kind: 'momentum', momentum: 0.9 } },
    ],
    [
      'of a convolution with a penalty',
      { layers: [CONVOLUTION, { layer: 'flatten' }], ...several, weightDecay: 0.1 },
    ],
    ['before it is clipped', { layers: DENSE, gradientClipping: { by: 'norm', limit: 1e-3 } }],
  ])('%s', async (_what, training) => {
    const settings = smallSettings({ input: [3, 2, 2], ...training })
    const { network } = settings
    const photo = productOf(network.input)
    const weights = randomWeights(network, 4)
    const batch = randomBatch(network, STEPS * BATCH, 5)
    const steps = Array.from({ length: STEPS }, (_, step) => ({
      step,
      learningRate: RATE,
      seed: [0, step] as const,
    }))

    const looking = await compileSmall(settings, { batchSize: BATCH })
    looking.write(weights)
    const norms: number[] = []
    let correct = 0
    for (const step of steps) {
      const part = partOf(batch, step.step, photo)
      norms.push(normOf(looking.gradients(part, step.seed).gradients))
      correct += looking.evaluate(part).correct
      looking.train({ ...part, steps: [step] })
    }

    const blocks = await compileSmall(settings, { blockSteps: STEPS, batchSize: BATCH })
    blocks.write(weights)
    const told = blocks.train({ ...batch, steps })
    expect(told.correct).toBe(correct)
    expect(correct).toBeGreaterThan(0)
    expect(told.gradientNorms).toHaveLength(STEPS)
    for (const [step, norm] of norms.entries()) {
      expect(norm).toBeGreaterThan(0)
      expect((told.gradientNorms[step] ?? NaN) / norm).toBeCloseTo(1, 4)
    }
  })
})
