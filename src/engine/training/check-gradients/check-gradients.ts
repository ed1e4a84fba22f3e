import { setImmediate } from 'node:timers/promises'
import { ProblemError } from '#shared/contract/problem.ts'
import type { TrainingData } from '#shared/contract/trainer-contract.ts'
import {
  type CheckedWeight,
  type GradientCheck,
  type GradientCheckSettings,
  stepSizes,
} from '#shared/domain/gradient-check.ts'
import { countWeights } from '#shared/domain/network.ts'
import { median } from '../find-rate/median.ts'
import { epochOrder } from '../run/epoch-order.ts'
import { initialWeights } from '../run/initial-weights.ts'
import { openLearner } from '../run/open-learner.ts'
import { type ChosenWeight, findWeights } from './choose-weights.ts'
import { bestQuotient, centralDifference, relativeDifference } from './compare.ts'

/** Photos in the batch whose loss is differentiated: the gradient's way is the same for any number. */
const PHOTOS = 32

/**
 * Computes the derivative of the loss by some weights in two ways: by backpropagation, which gives
 * all of them in one pass back, and by central differences, which need two passes for each, with
 * steps of many sizes.
 * @throws ProblemError INVALID_INPUT, CANCELLED, TRAINER_UNAVAILABLE, DISK
 */
export async function checkGradients(
  data: TrainingData,
  settings: GradientCheckSettings,
  worked: (done: number) => void,
  signal: AbortSignal,
): Promise<GradientCheck> {
  const { spec } = data
  const { network, compiled, source, close } = await openLearner(data)
  try {
    compiled.write(initialWeights(network, spec.initialisation, spec.seed))
    const indices = epochOrder(source.train.count, spec.seed, 1).slice(0, PHOTOS)
    const batch = {
      photos: await source.train.batch(indices),
      labels: Int32Array.from(indices, (index) => source.train.labels[index] ?? 0),
      shares: new Float32Array(indices.length).fill(1 / indices.length),
    }
    const seed = [spec.seed, 0] as const
    // The first run of a graph also prepares it.
    compiled.gradients(batch, seed)
    const backwardFrom = performance.now()
    const { loss, gradients } = compiled.gradients(batch, seed)
    const backpropagationSeconds = (performance.now() - backwardFrom) / 1000
    const derivatives = new Map(
      gradients.map(({ name, values }) => [
        name,
        { values, largest: values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) },
      ]),
    )
    const trainable = compiled.readWeights().filter(({ name }) => derivatives.has(name))
    const chosen = findWeights(trainable, settings, spec.seed)

    const lossAt = ({ tensor, index }: ChosenWeight, change: number) => {
      const values = tensor.values.slice()
      values[index] = (values[index] ?? 0) + change
      const parts = compiled.lossPartsWith(batch, seed, [{ ...tensor, values }])
      return { weight: values[index] ?? 0, parts }
    }
    const sizes = stepSizes(settings.steps)
    const bySize: readonly number[][] = sizes.map(() => [])
    const weights: CheckedWeight[] = []
    const differencesFrom = performance.now()
    for (const weight of chosen) {
      const { tensor, index } = weight
      const { values, largest = 0 } = derivatives.get(tensor.name) ?? {}
      const analytic = values?.[index] ?? NaN
      const differenceFrom = (numeric: number) =>
        relativeDifference(analytic, numeric, { loss, largest })
      const quotients = []
      for (const step of sizes) {
        if (signal.aborted) throw new ProblemError('CANCELLED', 'The check was cancelled.')
        const value = centralDifference(lossAt(weight, step), lossAt(weight, -step))
        quotients.push({ step, value })
        bySize[quotients.length - 1]?.push(differenceFrom(value))
        await setImmediate()
      }
      const { step, value: numeric } = bestQuotient(quotients, { loss, photos: indices.length })
      weights.push({
        ...{ tensor: tensor.name, index, analytic, numeric, step },
        relativeDifference: differenceFrom(numeric),
      })
      worked(weights.length)
    }
    // One size is enough for central differences; the others are to be compared.
    const differencesSeconds = (performance.now() - differencesFrom) / 1000 / sizes.length
    const weightCount = countWeights(network)
    return {
      weights,
      largestRelativeDifference: Math.max(0, ...weights.map((one) => one.relativeDifference)),
      steps: sizes.map((step, i) => ({
        step,
        median: median(bySize[i] ?? []),
        largest: Math.max(...(bySize[i] ?? [])),
      })),
      weightCount,
      photos: indices.length,
      backpropagationSeconds,
      differencesSeconds,
      differencesSecondsForAll: (differencesSeconds / Math.max(1, weights.length)) * weightCount,
    }
  } finally {
    await close()
  }
}
