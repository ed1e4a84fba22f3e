import { expect } from 'vitest'
import { chooseWeights } from '../check-gradients/choose-weights.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import type { CompiledTraining } from '../compiler/compile-training.ts'
import type { StepSettings } from '../compiler/settings.ts'
import type { TensorFlow } from '../tensorflow.ts'
import { eagerGradients } from './eager.ts'
import type { FedBatch } from './small-training.ts'

interface Case {
  readonly settings: StepSettings
  readonly compiled: CompiledTraining
  readonly weights: readonly NamedTensor[]
  readonly batch: FedBatch
}
const SEED = [1, 0] as const

/** Loss and gradients against TensorFlow.js's own, to 1e-4 of the largest of each tensor. */
export function expectEagerGradients(tf: TensorFlow, { settings, compiled, weights, batch }: Case) {
  compiled.write(weights)
  const { loss, gradients } = compiled.gradients(batch, SEED)
  const eager = eagerGradients(tf, settings, weights, batch)
  expect(Math.abs(loss - eager.loss)).toBeLessThanOrEqual(1e-5 * Math.abs(eager.loss))
  expect(new Set(gradients.map(({ name }) => name))).toEqual(
    new Set(eager.gradients.map(({ name }) => name)),
  )
  const overall = largestOf(eager.gradients.flatMap(({ values }) => [...values]))
  for (const { name, shape, values } of eager.gradients) {
    const own = gradients.find((gradient) => gradient.name === name)
    expect(own?.shape).toEqual(shape)
    // A bias before a batch normalisation has no gradient but rounding.
    const scale = Math.max(largestOf(values), overall / 1000)
    const furthest = largestOf(values.map((value, i) => value - (own?.values[i] ?? NaN)))
    expect(furthest, `${name}: ${own?.values.join()} instead of ${values.join()}`).toBeLessThan(
      1e-4 * scale,
    )
  }
}

/** How many weights of a network are moved. */
const CHOSEN = 32
/** How far, to either side; once more by half of it. Less where a bend may lie within. */
const STEP = { smooth: 0.04, bent: 0.004 }

/**
 * Gradients against central differences of two step sizes, extrapolated (Richardson, 1911).
 * @param course whether the loss may have bends: differences across that of a ReLU or a maximum are
 * no derivative, so that some may be off
 */
export function expectNumericGradients(
  { compiled, weights, batch }: Case,
  course: 'smooth' | 'bent' = 'smooth',
) {
  compiled.write(weights)
  const { gradients } = compiled.gradients(batch, SEED)
  const overall = largestOf(gradients.flatMap(({ values }) => [...values]))
  const own = new Map(gradients.map(({ name, values }) => [name, values]))
  const trainable = weights.filter(({ name }) => own.has(name))
  const chosen = chooseWeights(trainable, CHOSEN, 1)
  const off = chosen.flatMap(({ tensor, index }) => {
    const lossAt = (change: number) => {
      const values = tensor.values.slice()
      values[index] = (values[index] ?? 0) + change
      return compiled.lossWith(batch, SEED, [{ ...tensor, values }])
    }
    const quotient = (step: number) => (lossAt(step) - lossAt(-step)) / (2 * step)
    const numeric = (4 * quotient(STEP[course] / 2) - quotient(STEP[course])) / 3
    const analytic = own.get(tensor.name)?.[index] ?? NaN
    const isClose = Math.abs(analytic - numeric) < 0.01 * Math.max(Math.abs(analytic), overall / 20)
    return isClose ? [] : [`${tensor.name}[${index}]: ${analytic}, but ${numeric} by differences`]
  })
  expect(overall).toBeGreaterThan(0)
  expect(off.slice(course === 'smooth' ? 0 : chosen.length / 5)).toEqual([])
}

const largestOf = (values: ArrayLike<number>): number =>
  // Written so that not-a-number stays.
  Array.from(values).reduce((most, value) => (Math.abs(value) <= most ? most : Math.abs(value)), 0)
